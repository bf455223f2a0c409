namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a token is to the grammar.</summary>
internal enum TokenKind
{
    /// <summary>Ends every number.</summary>
    Other,

    /// <summary>Digits, with separators and decimal places.</summary>
    Digits,

    /// <summary>A complete number that takes no part in others: a power or a fraction in digits.</summary>
    Whole,

    /// <summary>A word from zero to ninety-nine.</summary>
    Unit,

    /// <summary>One and a half and the like, which a scale may follow (डेढ़).</summary>
    Part,

    /// <summary>Twelve.</summary>
    Dozen,

    /// <summary>Hundred, thousand, lakh, and so on.</summary>
    Scale,

    /// <summary>A denominator: half, third, fifths.</summary>
    Denominator,

    /// <summary>The article, or "of" before one.</summary>
    Article,

    /// <summary>And.</summary>
    And,

    /// <summary>The decimal point in words.</summary>
    Point,

    /// <summary>The fraction stroke in words: over, बटा.</summary>
    Over,

    /// <summary>Out of, in: a fraction only of the smaller by the larger.</summary>
    OutOf,

    /// <summary>Hindi's "of the" before a denominator: का.</summary>
    Of,

    /// <summary>A minus sign or word.</summary>
    Minus,

    /// <summary>A hyphen within a number in words.</summary>
    Hyphen,

    /// <summary>The, this, that, which: "one" behind it is no number.</summary>
    Pointing,
}

/// <summary>A piece of the text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, double Value = 0, string NumberKind = "integer");
