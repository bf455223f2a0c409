namespace Microsoft.Recognizers.Text.Number;

/// <summary>Puts tokens together to numbers.</summary>
internal sealed class NumberGrammar(List<Token> tokens, bool hindi)
{
    private const double Million = 1e6;

    // Every beginning is added up once, so that a long text takes no more than its length squared.
    private readonly Dictionary<int, Found?> _cardinals = [];

    /// <summary>The numbers in order.</summary>
    public IEnumerable<Number> Numbers()
    {
        for (var at = 0; at < tokens.Count;)
        {
            if (Signed(at) is { } found)
            {
                yield return new Number(tokens[at].Start, tokens[found.Next - 1].End, found.Value, found.Kind);
                at = found.Next;
            }
            else
            {
                at += Kind(at) == TokenKind.Pointing && Kind(at + 1) == TokenKind.Unit && tokens[at + 1].Value == 1 ? 2 : 1;
            }
        }
    }

    private Found? Signed(int at) => Kind(at) == TokenKind.Minus
        ? Unsigned(at + 1) is { } found ? found with { Value = -found.Value } : null
        : Unsigned(at);

    private Found? Unsigned(int at)
    {
        if (Kind(at) == TokenKind.Whole)
            return new Found(tokens[at].Value, at + 1, tokens[at].NumberKind);
        if (Cardinal(at) is not { } cardinal)
            return Fraction(at) is { } alone ? Scaled(alone) : null;
        return Decimals(cardinal) ?? Share(cardinal, at) ?? cardinal;
    }

    // two hundred point zero three; point seventy-one
    private Found? Decimals(Found whole)
    {
        if (Kind(whole.Next) != TokenKind.Point)
            return null;
        var (next, digits) = (whole.Next + 1, "");
        while (Kind(next) is TokenKind.Unit or TokenKind.Digits && tokens[next].Value < 10)
            digits += tokens[next++].Value.ToString("0", null);
        if (digits.Length == 0 && Cardinal(next) is { Value: < 1e9 } tens)
            (next, digits) = (tens.Next, tens.Value.ToString("0", null));
        return digits.Length is 0 or > 15
            ? null
            : new Found(whole.Value + (double.Parse(digits, null) / Math.Pow(10, digits.Length)), next, "decimal");
    }

    private Found? Share(Found top, int at) => Kind(top.Next) switch
    {
        TokenKind.Over when Cardinal(top.Next + 1) is { } bottom && !(at > 0 && hindi is false && IsCurrency(at)) =>
            new Found(top.Value / bottom.Value, bottom.Next, "fraction"),
        TokenKind.OutOf when Cardinal(top.Next + 1) is { } other => Chance(top, other),
        TokenKind.And when Fraction(top.Next + 1) is { } more => Mixed(top, more),
        TokenKind.And when hindi && Cardinal(top.Next + 1) is { } next && Share(next, at) is { } more => more with { Value = top.Value + more.Value },
        TokenKind.Of when hindi && Denominator(top.Next + 1) is { } bottom => new Found(top.Value / bottom.Value, bottom.Next, "fraction"),
        _ when Denominator(Hyphenated(top.Next)) is { } bottom => Scaled(new Found(top.Value / bottom.Value, bottom.Next, "fraction")),
        _ => null,
    };

    // "one out of three" and तीन में से एक; not "five out of three".
    private Found? Chance(Found first, Found second)
    {
        var (small, large) = hindi ? (second, first) : (first, second);
        return small.Value < large.Value ? new Found(small.Value / large.Value, second.Next, "fraction") : null;
    }

    // Half of the last scale in "three million and a half", of one in "one hundred and a half"; "five and a half million".
    private Found Mixed(Found whole, Found more)
    {
        if (Scale(more.Next) is { } scale)
        {
            var value = whole.Scale > scale ? whole.Value + (more.Value * scale) : (whole.Value + more.Value) * scale;
            return new Found(value, more.Next + 1, "fraction");
        }
        return new Found(whole.Value + (more.Value * (whole.Scale >= Million ? whole.Scale : 1)), more.Next, "fraction");
    }

    // a half, one fourth, three quarters, half
    private Found? Fraction(int at)
    {
        var top = Kind(at) == TokenKind.Article ? new Found(1, at + 1, "integer") : Cardinal(at) ?? new Found(1, at, "integer");
        var bare = top.Next == at;
        return Denominator(Hyphenated(top.Next)) is { } bottom
            && !(bare && (bottom.Value is not (2 or 4) || (bottom.Value == 4 && Scale(bottom.Next) is null)))
            ? new Found(top.Value / bottom.Value, bottom.Next, "fraction")
            : null;
    }

    // third, twenty-firsts, एक सौ पांचवां; "first" counts only behind tens.
    private Found? Denominator(int at)
    {
        if (Kind(at) == TokenKind.Denominator)
            return tokens[at].Value == 21 && !hindi ? null : new Found(tokens[at].Value, at + 1, "integer");
        if (Cardinal(at) is { } before && Kind(Hyphenated(before.Next)) == TokenKind.Denominator
            && tokens[Hyphenated(before.Next)] is { Value: > 2 } last)
        {
            if (last.Value < 10 || (last.Value == 21 && !hindi))
                return new Found(before.Value + (last.Value == 21 ? 1 : last.Value), Hyphenated(before.Next) + 1, "integer");
            return last.Value >= 100 ? new Found(before.Value * last.Value, Hyphenated(before.Next) + 1, "integer") : null;
        }
        return null;
    }

    // half million, half a dozen, two thirds of a million
    private Found Scaled(Found share)
    {
        var next = share.Next;
        while (Kind(next) == TokenKind.Article || (Kind(next) == TokenKind.Of && !hindi))
            next++;
        if (Scale(next) is { } scale)
            return share with { Value = share.Value * scale, Next = next + 1 };
        return Kind(next) == TokenKind.Dozen ? new Found(share.Value * 12, next + 1, "integer") : share;
    }

    private Found? Cardinal(int at) => _cardinals.TryGetValue(at, out var known) ? known : _cardinals[at] = Add(at);

    private Found? Add(int at)
    {
        var sum = new CardinalSum(hindi);
        var end = at;
        for (var next = at; sum.Takes(Gap(sum, ref next) ? tokens[next] : default, Kind(next + 1));)
            end = ++next;
        return end > at ? new Found(sum.Value, end, sum.IsWhole ? "integer" : "decimal", sum.LastScale) : null;
    }

    // Between the parts: "and" behind a scale, unless a share of one follows; a hyphen behind tens; an article in front.
    private bool Gap(CardinalSum sum, ref int next)
    {
        if ((Kind(next) == TokenKind.And && sum.EndsInScale && Fraction(next + 1) is not { Value: < 1 })
            || (Kind(next) == TokenKind.Hyphen && sum.EndsInTens)
            || (Kind(next) == TokenKind.Article && sum.IsEmpty && Kind(next + 1) is TokenKind.Scale or TokenKind.Dozen))
        {
            sum.SawArticle = sum.IsEmpty;
            next++;
        }
        return next < tokens.Count;
    }

    private int Hyphenated(int at) => Kind(at) is TokenKind.Hyphen or TokenKind.Minus ? at + 1 : at;

    private bool IsCurrency(int at) => tokens[at - 1].Kind == TokenKind.Other && tokens[at - 1].End == tokens[at].Start;

    private double? Scale(int at) => Kind(at) == TokenKind.Scale ? tokens[at].Value : null;

    private TokenKind Kind(int at) => at < tokens.Count ? tokens[at].Kind : TokenKind.Other;

    private readonly record struct Found(double Value, int Next, string Kind, double Scale = 0);
}
