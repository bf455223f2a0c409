using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>The page's grid and what recurs on it: headings, labels with their values, both languages side by side.</summary>
internal sealed class Form(Sheet sheet)
{
    public const float Left = 40;
    public const float Right = Documents.Sheet.Width - Left;
    public const float Middle = 306;
    public const float Gap = 20;
    public const string DayForm = "dd-MM-yyyy";
    public static readonly Ink Plain = new(10);
    public static readonly Ink Strong = new(10, Bold: true);
    public static readonly Ink Small = new(8.5f, Quiet: true);

    private const float RowStep = 16;
    private readonly Dictionary<Label, (SKRect Place, string Value)> _rows = [];

    public Sheet Sheet => sheet;

    /// <summary>Where the rows stand that were drawn so far, and what they say.</summary>
    public IReadOnlyDictionary<Label, (SKRect Place, string Value)> Rows => _rows;

    /// <summary>Whether Hindi can be written.</summary>
    public bool WithHindi => sheet.Hindi;

    /// <summary>A heading over a rule; returns where the text below begins.</summary>
    public float Heading(Label label, float x, float y, float width)
    {
        sheet.WriteWithin(Both(label), x, y, width, new Ink(10, Bold: true) { Colour = Ink.Blue });
        sheet.Line(x, y + 6, x + width, Ink.Blue);
        return y + 22;
    }

    /// <summary>A label above its value.</summary>
    public void Fact(Label label, string value, float x, float y, float width, Ink ink)
    {
        sheet.WriteWithin(Both(label), x, y, width, Small);
        sheet.WriteWithin(value, x, y + 15, width, ink);
    }

    /// <summary>A label with its value at the right; returns where the next one begins.</summary>
    public float Row(Label label, string value, float x, float y, float width, Ink ink)
    {
        var end = sheet.Write(Both(label), x, y, Small);
        sheet.WriteToWithin(value, x + width, y, x + width - end - 8, ink);
        _rows[label] = (SKRect.Create(x - 6, y - 12, width + 12, RowStep + 1), value);
        return y + RowStep;
    }

    /// <summary>A sentence in both languages, one below the other.</summary>
    public void Said(Label label, float x, float y, float width)
    {
        sheet.WriteWithin(label.English, x, y, width, Plain);
        if (WithHindi)
        {
            sheet.WriteWithin(label.Hindi, x, y + 14, width, Plain);
        }
    }

    /// <summary>Hindi, where it can be written.</summary>
    public void Hindi(string text, float x, float y, Ink ink)
    {
        if (WithHindi)
        {
            sheet.Write(text, x, y, ink);
        }
    }

    /// <summary>Both languages in a line, or the one that can be written.</summary>
    public string Both(Label label) => WithHindi ? $"{label.English} · {label.Hindi}" : label.English;
}
