using QRCoder;
using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>A QR code of a web address.</summary>
internal static class QrSquare
{
    /// <summary>Draws it, quiet zone included, with the side <paramref name="side"/>.</summary>
    public static void Draw(Sheet sheet, string address, float x, float y, float side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var cell = side / code.ModuleMatrix.Count;
        sheet.Boxes(Runs(code).Select(run => SKRect.Create(x + (run.From * cell), y + (run.Row * cell), (run.To - run.From) * cell, cell)), SKColors.Black);
    }

    // Dark cells side by side: fewer and larger boxes.
    private static IEnumerable<(int Row, int From, int To)> Runs(QRCodeData code)
    {
        foreach (var (row, bits) in code.ModuleMatrix.Index())
        {
            for (var from = 0; from < bits.Count; from++)
            {
                var to = from;
                while (to < bits.Count && bits[to])
                {
                    to++;
                }
                if (to > from)
                {
                    yield return (row, from, to);
                    from = to;
                }
            }
        }
    }
}
