using System.Collections.Concurrent;
using System.Collections.Frozen;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;

namespace BijliMitra.Delivery;

/// <summary>
/// The templates that may be used now: those the last sync found at the provider, read again every minute, but for those that were
/// refused since.
/// </summary>
internal sealed partial class Templates(
    TemplateStore store, NoticeDesk notices, Func<TwilioOptions> account, TimeProvider clock, ILogger<Templates> logger) : BackgroundService
{
    private const string AnyLanguage = "en";
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RestFor = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _refusedAt = new();
    private volatile FrozenDictionary<(string Name, string Language), MessageTemplate> _known = FrozenDictionary<(string, string), MessageTemplate>.Empty;

    /// <summary>The template that a message goes out by; null for plain text. <paramref name="code"/>: the code in it.</summary>
    public FilledTemplate? For(OutboxMessage message, Reply reply, string? code)
    {
        if (message.Channel != Channel.WhatsApp)
        {
            return null;
        }
        if (code is not null)
        {
            return Usable(CodeTemplate.Name, message.Language.Code()) is { Approval: ContentApi.Approved } approved
                ? new FilledTemplate(approved.Sid, approved.Name, CodeTemplate.Fill(code))
                : null;
        }
        if (notices.Read(message) is { } notice)
        {
            return Usable(NoticeTemplate.NameOf(notice.Kind), notice.Language.Code()) is { Approval: ContentApi.Approved } ready
                ? new FilledTemplate(ready.Sid, ready.Name, NoticeTemplate.Fill(notice))
                : null;
        }
        return reply.Choices.Count > 0 && SessionShape.Of(reply, message.Language) is { } shape && Usable(shape.Name, AnyLanguage) is { } known
            ? new FilledTemplate(known.Sid, known.Name, shape.Fill(reply, message.Language))
            : null;
    }

    /// <summary>The template was refused: it is not used before the next sync, or for ten minutes.</summary>
    public void Rest(string sid) => _refusedAt[sid] = clock.GetUtcNow();

    /// <summary>Reads what the last sync left.</summary>
    public async Task Read(CancellationToken stop) => _known =
        (await store.Of(account().AccountSid, stop)).ToFrozenDictionary(template => (template.Name, template.Language));

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryRead(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ReadEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryRead(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // Without templates everything goes as text; with those of a minute ago nothing is lost either.
    private async Task TryRead(CancellationToken stop)
    {
        try
        {
            await Read(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ReadFailed(logger, fault);
        }
    }

    private MessageTemplate? Usable(string name, string language)
    {
        if (!_known.TryGetValue((name, language), out var template))
        {
            return null;
        }
        var resting = _refusedAt.TryGetValue(template.Sid, out var refused)
            && template.SyncedAt <= refused && clock.GetUtcNow() - refused < RestFor;
        return resting ? null : template;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the message templates failed; trying again in a minute")]
    private static partial void ReadFailed(ILogger logger, Exception fault);
}
