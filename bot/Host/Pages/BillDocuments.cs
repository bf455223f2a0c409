using BijliMitra.Adapters.Documents;
using BijliMitra.Adapters.Mail;
using BijliMitra.Core.Billing;
using Microsoft.Extensions.Caching.Memory;

namespace BijliMitra.Pages;

/// <summary>Opens a link to a bill and makes the PDF: for the one who fetches it, and for the mail it is attached to.</summary>
internal sealed partial class BillDocuments : IDisposable
{
    // Twilio asks twice, by HEAD and GET; and nobody keeps the machine busy by asking for one bill again and again.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private const int MostKept = 100;

    private readonly BillLinkDesk _links;
    private readonly TimeProvider _clock;
    private readonly ILogger<BillDocuments> _logger;
    private readonly Lazy<Typefaces> _typefaces;
    private readonly Lazy<BillPdf> _pdf;
    private byte[]? _numbers;
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = MostKept });

    // Pages are made one after another, so that many fetches at a time leave the machine to the conversations.
    private readonly SemaphoreSlim _one = new(1);

    public BillDocuments(
        BillLinkDesk links, Func<string> whatsAppSender, IReadOnlyList<string> fontFolders, TimeProvider clock, ILogger<BillDocuments> logger)
    {
        (_links, _clock, _logger) = (links, clock, logger);
        _typefaces = new(() => new Typefaces(fontFolders));
        _pdf = new(() => new BillPdf(_typefaces.Value, whatsAppSender));
    }

    /// <summary>The PDF under <paramref name="address"/>; null where it opens nothing (any more).</summary>
    public async Task<MailAttachment?> Open(string address, CancellationToken stop)
    {
        // Looked up every time, also for a document that is still here.
        if (await _links.Open(address, _clock.GetUtcNow(), stop) is not { } paper)
        {
            return null;
        }
        await _one.WaitAsync(stop);
        try
        {
            var pdf = _made.GetOrCreate(address, entry =>
            {
                entry.SetAbsoluteExpiration(Kept).SetSize(1);
                return _pdf.Value.Render(paper);
            });
            return new MailAttachment(pdf!, paper.FileName);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The picture of where the numbers stand on a bill, drawn once.</summary>
    public async Task<byte[]> Numbers(CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            return _numbers ??= new NumbersPicture(_typefaces.Value).Png();
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
            NoDevanagari(_logger);
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        _made.Dispose();
        if (_typefaces.IsValueCreated)
        {
            _typefaces.Value.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No Devanagari font is installed, so bills as PDF are in English only. On Debian: apt-get install fonts-noto-core, then restart")]
    private static partial void NoDevanagari(ILogger logger);
}
