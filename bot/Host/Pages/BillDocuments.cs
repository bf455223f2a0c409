using BijliMitra.Adapters.Documents;
using BijliMitra.Adapters.Mail;
using BijliMitra.Core.Billing;

namespace BijliMitra.Pages;

/// <summary>Opens a link to a bill and makes the PDF: for the one who fetches it, and for the mail it is attached to.</summary>
internal sealed partial class BillDocuments(BillLinkDesk links, Func<string> whatsAppSender, TimeProvider clock, ILogger<BillDocuments> logger) : IDisposable
{
    // Pages are made one after another, so that many fetches at a time leave the machine to the conversations.
    private readonly SemaphoreSlim _one = new(1);
    private readonly Lazy<Typefaces> _typefaces = new(() => new Typefaces(Typefaces.SystemFolders));

    /// <summary>The PDF under <paramref name="address"/>; null where it opens nothing (any more).</summary>
    public async Task<MailAttachment?> Open(string address, CancellationToken stop)
    {
        if (await links.Open(address, clock.GetUtcNow(), stop) is not { } paper)
        {
            return null;
        }
        await _one.WaitAsync(stop);
        try
        {
            return new MailAttachment(new BillPdf(_typefaces.Value, whatsAppSender).Render(paper), paper.FileName);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Loads the fonts ahead of the first bill, and says so where Hindi cannot be written.</summary>
    public void LoadFonts()
    {
        if (!_typefaces.Value.HasDevanagari)
        {
            NoDevanagari(logger);
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        if (_typefaces.IsValueCreated)
        {
            _typefaces.Value.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No Devanagari font is installed, so bills as PDF are in English only. On Debian: apt-get install fonts-noto-core, then restart")]
    private static partial void NoDevanagari(ILogger logger);
}
