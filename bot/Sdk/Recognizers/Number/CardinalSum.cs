namespace Microsoft.Recognizers.Text.Number;

/// <summary>Adds up a whole number part by part: units, hundreds, scales, dozens.</summary>
internal sealed class CardinalSum(bool hindi)
{
    private double _total;
    private double _current;
    private double _lastScale = double.PositiveInfinity;
    private double _lastMultiplier;
    private double _lastUnit = double.NaN;
    private bool _partial; // "2.12 hundred": nothing is added to it

    /// <summary>Nothing was taken yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>"a" stands before the scale: it is one of it.</summary>
    public bool SawArticle { get; set; }

    /// <summary>The last part was a scale.</summary>
    public bool EndsInScale { get; private set; }

    /// <summary>The last part was twenty, thirty and so on in words.</summary>
    public bool EndsInTens => _lastUnit is >= 20 and <= 90 && _lastUnit % 10 == 0;

    /// <summary>The sum.</summary>
    public double Value => _total + _current;

    /// <summary>Whether the sum has no decimal places.</summary>
    public bool IsWhole => Value == Math.Floor(Value);

    /// <summary>The scale the sum ends in; 0 where it ends in something else.</summary>
    public double LastScale => EndsInScale ? _lastMultiplier : 0;

    /// <summary>Adds a token if it continues the number.</summary>
    /// <param name="token">The token.</param>
    /// <param name="next">What follows it.</param>
    public bool Takes(Token token, TokenKind next)
    {
        var taken = token.Kind switch
        {
            TokenKind.Digits => TakesDigits(token, next),
            TokenKind.Unit => TakesUnit(token.Value),
            TokenKind.Part => IsEmpty && Set(token.Value),
            TokenKind.Dozen => TakesDozen(),
            TokenKind.Scale => TakesScale(token.Value),
            _ => false,
        };
        if (!taken)
            return false;
        IsEmpty = false;
        _partial |= !IsWhole;
        EndsInScale = token.Kind == TokenKind.Scale;
        _lastUnit = token.Kind == TokenKind.Unit ? token.Value : double.NaN;
        return true;
    }

    // "3 hundred and 21", but "3 hundred" and "2 hundred" are two numbers, and so are "4 thousand" and "0".
    private bool TakesDigits(Token token, TokenKind next) => IsEmpty
        ? Set(token.Value)
        : EndsInScale && !_partial && token.Value > 0 && token.Value < _lastMultiplier && token.NumberKind == "integer"
            && !(next == TokenKind.Scale && _current >= 100) && Add(token.Value);

    private bool TakesUnit(double value) =>
        IsEmpty ? Set(value)
        : EndsInScale ? value > 0 && !_partial && Add(value)
        : EndsInTens && value is >= 1 and <= 9 && Add(value);

    private bool TakesDozen()
    {
        if (IsEmpty && !hindi && !SawArticle)
            return false;
        var below = IsEmpty ? 1 : _current % 100;
        return Set(_current - (IsEmpty ? 0 : below) + (below * 12));
    }

    private bool TakesScale(double scale)
    {
        if (IsEmpty && !hindi && !SawArticle)
            return false;
        if (scale == 100)
        {
            if (_current >= 100 && _lastMultiplier > 0)
                return false;
            _lastMultiplier = 100;
            return Set((_current == 0 ? 1 : _current) * 100);
        }
        if (scale == _lastScale)
            return false;
        _total = scale > _lastScale ? (_total + _current) * scale : _total + ((_current == 0 ? 1 : _current) * scale);
        _lastScale = _lastMultiplier = scale;
        return Set(0);
    }

    private bool Set(double current)
    {
        _current = current;
        return true;
    }

    private bool Add(double value)
    {
        _current += value;
        return true;
    }
}
