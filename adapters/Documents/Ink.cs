using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>How something is written: size in points, weight and colour.</summary>
internal readonly record struct Ink(float Size, bool Bold = false, bool Quiet = false)
{
    public static readonly SKColor Black = new(0x1A, 0x1F, 0x26);
    public static readonly SKColor Grey = new(0x5A, 0x63, 0x6E);

    /// <summary>The company's colour: dark enough to stay dark on a black and white printer.</summary>
    public static readonly SKColor Blue = new(0x12, 0x3F, 0x6B);
    public static readonly SKColor Rule = new(0xC4, 0xCB, 0xD3);
    public static readonly SKColor Tint = new(0xEE, 0xF2, 0xF6);

    /// <summary>Colour in place of the usual one.</summary>
    public SKColor? Colour { get; init; }

    public SKColor Used => Colour ?? (Quiet ? Grey : Black);
}
