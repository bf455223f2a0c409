using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace BijliMitra.Adapters.Documents;

/// <summary>A page of A4 to write on: text of both scripts in one line, rules and boxes. Points, from the upper left corner.</summary>
internal sealed class Sheet(SKCanvas canvas, PageFonts fonts)
{
    public const float Width = 595;
    public const float Height = 842;
    private const float LeastScale = 0.72f;
    private const float LinesScale = 0.85f;
    private const string Ellipsis = "…";

    /// <summary>Whether Hindi can be written.</summary>
    public bool Hindi => fonts.HasDevanagari;

    /// <summary>Writes and returns where the text ends.</summary>
    public float Write(string text, float x, float y, Ink ink)
    {
        using var paint = new SKPaint { Color = ink.Used, IsAntialias = true };
        foreach (var (part, devanagari) in fonts.Runs(text))
        {
            var letters = fonts.Letters(devanagari, ink.Bold);
            var shaped = fonts.Shape(letters, part, ink.Size);
            using var font = PageFonts.Font(fonts.ToDraw(letters), ink.Size);
            Draw(part, letters, shaped, font, x, y, paint);
            x += shaped.Width;
        }
        return x;
    }

    /// <summary>Writes so that the text ends at <paramref name="right"/>.</summary>
    public void WriteTo(string text, float right, float y, Ink ink) => Write(text, right - Measure(text, ink), y, ink);

    /// <summary>The same within <paramref name="width"/>.</summary>
    public void WriteToWithin(string text, float right, float y, float width, Ink ink)
    {
        var used = Fitting(text, width, ink);
        WriteTo(Cut(text, width, used), right, y, used);
    }

    /// <summary>Writes within <paramref name="width"/>: smaller where it is long, cut where that does not do.</summary>
    public void WriteWithin(string text, float x, float y, float width, Ink ink)
    {
        var used = Fitting(text, width, ink);
        Write(Cut(text, width, used), x, y, used);
    }

    /// <summary>
    /// Writes within <paramref name="width"/> in at most <paramref name="most"/> lines, smaller where it is long, and returns how many
    /// it took.
    /// </summary>
    public int WriteLines(string text, float x, float y, float width, float leading, int most, Ink ink)
    {
        var lines = Lines(text, width, ink);
        if (lines.Count > most)
        {
            ink = ink with { Size = ink.Size * LinesScale };
            lines = Lines(text, width, ink);
        }
        if (lines.Count > most)
        {
            lines = [.. lines[..(most - 1)], string.Join(' ', lines[(most - 1)..])];
        }
        foreach (var (at, line) in lines.Index())
        {
            Write(Cut(line, width, ink), x, y + (at * leading), ink);
        }
        return lines.Count;
    }

    public float Measure(string text, Ink ink)
    {
        var width = 0f;
        foreach (var (part, devanagari) in fonts.Runs(text))
        {
            width += fonts.Shape(fonts.Letters(devanagari, ink.Bold), part, ink.Size).Width;
        }
        return width;
    }

    public void Line(float x, float y, float right, SKColor colour, float thickness = 0.6f)
    {
        using var paint = new SKPaint { Color = colour, StrokeWidth = thickness, IsStroke = true };
        canvas.DrawLine(x, y, right, y, paint);
    }

    public void Box(float x, float y, float width, float height, SKColor colour, float corner = 0)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(x, y, width, height, corner, corner, paint);
    }

    /// <summary>Boxes as one shape, so that no light shines through between them.</summary>
    public void Boxes(IEnumerable<SKRect> boxes, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        using var shape = new SKPathBuilder();
        foreach (var box in boxes)
        {
            shape.AddRect(box);
        }
        using var path = shape.Detach();
        canvas.DrawPath(path, paint);
    }

    private List<string> Lines(string text, float width, Ink ink)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Measure($"{lines[^1]} {word}", ink) <= width)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }
        return lines;
    }

    private Ink Fitting(string text, float width, Ink ink) =>
        ink with { Size = ink.Size * Math.Clamp(width / Math.Max(1, Measure(text, ink)), LeastScale, 1) };

    private string Cut(string text, float width, Ink ink)
    {
        if (Measure(text, ink) <= width)
        {
            return text;
        }
        var ends = System.Globalization.StringInfo.ParseCombiningCharacters(text);
        var kept = ends.Length - 1;
        while (kept > 1 && Measure(text[..ends[kept]] + Ellipsis, ink) > width)
        {
            kept--;
        }
        return text[..ends[kept]].TrimEnd() + Ellipsis;
    }

    // With its text beside the glyphs, so that it can be searched, copied and read aloud.
    private void Draw(string text, Letters letters, SKShaper.Result shaped, SKFont font, float x, float y, SKPaint paint)
    {
        ushort[] glyphs = [.. shaped.Codepoints.Select(glyph => (ushort)glyph)];
        fonts.Use(letters, glyphs);
        var bytes = Encoding.UTF8.GetBytes(text);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedTextRun(font, glyphs.Length, bytes.Length);
        glyphs.CopyTo(run.Glyphs);
        shaped.Points.CopyTo(run.Positions);
        bytes.CopyTo(run.Text);
        shaped.Clusters.CopyTo(run.Clusters);
        using var blob = builder.Build();
        if (blob is not null)
        {
            canvas.DrawText(blob, x, y, paint);
        }
    }
}
