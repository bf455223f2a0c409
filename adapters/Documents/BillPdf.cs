using BijliMitra.Core.Billing;
using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>Makes a bill, or the statement of a prepaid meter, as one page of A4 in PDF.</summary>
/// <param name="typefaces">Loaded once for all documents.</param>
/// <param name="whatsAppSender">Our WhatsApp number in E.164, for the QR code.</param>
public sealed class BillPdf(Typefaces typefaces, Func<string> whatsAppSender)
{
    // HarfBuzz' shapers are not for two threads at a time. A page takes some milliseconds.
    private readonly Lock _gate = new();

    /// <summary>The document's bytes.</summary>
    public byte[] Render(BillPaper paper)
    {
        using var stream = new MemoryStream();
        lock (_gate)
        {
            var about = new SKDocumentPdfMetadata
            {
                Title = (paper.Bill is null ? Labels.StatementTitle : Labels.BillTitle).English,
                EncodingQuality = 90,
                RasterDpi = 150,
            };
            var address = ChatAddress(paper);
            using var fonts = new PageFonts(typefaces);
            using (var nowhere = new SKNoDrawCanvas((int)Sheet.Width, (int)Sheet.Height))
            {
                new BillPage(new Form(new Sheet(nowhere, fonts)), paper).Draw(address);
            }
            fonts.CutDown();
            using var document = SKDocument.CreatePdf(stream, about);
            new BillPage(new Form(new Sheet(document.BeginPage(Sheet.Width, Sheet.Height), fonts)), paper).Draw(address);
            document.EndPage();
            document.Close();
        }
        return stream.ToArray();
    }

    // Opens the chat with the account number typed already.
    private string ChatAddress(BillPaper paper) => $"https://wa.me/{whatsAppSender().TrimStart('+')}?text=Bill%20{paper.Account.Number}";
}
