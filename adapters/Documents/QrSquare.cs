using QRCoder;

namespace BijliMitra.Adapters.Documents;

/// <summary>A QR code of a web address.</summary>
internal static class QrSquare
{
    /// <summary>Draws it, quiet zone included, with the side <paramref name="side"/>.</summary>
    public static void Draw(Sheet sheet, string address, float x, float y, float side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var cell = side / code.ModuleMatrix.Count;
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
                    sheet.Box(x + (from * cell), y + (row * cell), (to - from) * cell, cell, SkiaSharp.SKColors.Black);
                    from = to;
                }
            }
        }
    }
}
