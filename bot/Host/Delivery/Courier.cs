using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Setup;

namespace BijliMitra.Delivery;

/// <summary>
/// Brings one message to its end: handed over, refused, or out of time. A hand-over nobody knows the end of is looked up at the
/// provider and repeated only where it is not found there.
/// </summary>
internal sealed partial class Courier
{
    private const int MostDoublings = 8;

    // A setting may be mended and a provider come back within it; later WhatsApp takes no answer any more (24-hour window).
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BeforeLookingUp = TimeSpan.FromSeconds(1);
    private readonly Outbox _outbox;
    private readonly Lease _lease;
    private readonly IReadOnlyList<IChannelSender> _senders;
    private readonly Packer _packer;
    private readonly Templates _templates;
    private readonly Replacement _replacement;
    private readonly ConsentDesk _consents;
    private readonly TimeProvider _clock;
    private readonly Metrics _metrics;
    private readonly ILogger<Courier> _logger;
    private readonly RateOptions _rates;
    private readonly Dictionary<Channel, Pace> _paces;

    public Courier(
        Outbox outbox, Lease lease, Roster roster, IEnumerable<IChannelSender> senders, Packer packer, Templates templates,
        Replacement replacement, ConsentDesk consents, RateOptions rates, TimeProvider clock, Metrics metrics, ILogger<Courier> logger)
    {
        (_outbox, _lease, _senders, _packer) = (outbox, lease, [.. senders], packer);
        (_templates, _replacement, _consents, _rates) = (templates, replacement, consents, rates);
        (_clock, _metrics, _logger) = (clock, metrics, logger);
        _paces = new()
        {
            [Channel.WhatsApp] = new(rates.WhatsAppPerSecond, () => roster.Alive, clock),
            [Channel.Sms] = new(rates.SmsPerSecond, () => roster.Alive, clock),
        };
    }

    /// <summary>
    /// Returns when the message's end is recorded, with the message to be sent in its place, if there is one.
    /// <paramref name="takenOver"/>: somebody else held it before and may have sent it.
    /// Throws <see cref="OperationCanceledException"/> on <paramref name="stop"/>, never between a hand-over and its record.
    /// </summary>
    public async Task<OutboxMessage?> Carry(OutboxMessage message, bool takenOver, CancellationToken stop)
    {
        if (takenOver && !await _outbox.Renew(message, stop))
        {
            return null;
        }
        if (message.State != OutboxState.Waiting)
        {
            // The database was away when it was to be recorded.
            return await End(message, SenderOf(message));
        }
        var sender = SenderOf(message);
        var parcel = _packer.Pack(message);
        message.TemplateSid = parcel.Template?.Sid;
        var doubtful = takenOver || message.InDoubt;
        OutboxMessage? instead = null;
        while (message.State == OutboxState.Waiting)
        {
            if (doubtful && await WasSent(sender, message, parcel, stop))
            {
                return null;
            }
            await Pace(message, stop);
            if (!_lease.CoversAttempt(message, _clock.GetUtcNow()) && !await _outbox.Renew(message, stop))
            {
                Lost(_logger, message.Id);
                return null;
            }
            var outcome = await Attempt(sender, message, parcel, stop);
            doubtful = outcome is SendOutcome.Unknown;
            if (outcome is SendOutcome.TemplateRefused refused && parcel.Template is { } template)
            {
                // Nothing was sent: the same row goes as text, in its place.
                parcel = parcel with { Template = null };
                message.TemplateSid = null;
                Rest(message, template, refused);
                continue;
            }
            // On disk before the pause: whoever takes the row over must know.
            instead = await End(message, sender);
            if (outcome is SendOutcome.OptedOut optedOut)
            {
                await _consents.StoppedAtProvider(message, optedOut.Code, _clock.GetUtcNow(), CancellationToken.None);
            }
            if (message.State == OutboxState.Waiting && message.DueAt - _clock.GetUtcNow() is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, _clock, stop);
            }
        }
        return instead;
    }

    // The replacement comes before the record, with which a code is gone.
    private async Task<OutboxMessage?> End(OutboxMessage message, IChannelSender sender)
    {
        if (message is not { State: OutboxState.Refused, ErrorCode: { } error })
        {
            await Record(message);
            return null;
        }
        var instead = await _replacement.For(message.Id, error, CancellationToken.None);
        var sign = sender.SignOf(error);
        _metrics.Evidence(sign, await _outbox.Record(message, sign, CancellationToken.None));
        return instead;
    }

    private IChannelSender SenderOf(OutboxMessage message) => _senders.First(s => s.Carries(message.Channel));

    /// <summary>Ends a message that cannot be read any more.</summary>
    public Task GiveUp(OutboxMessage message)
    {
        Refuse(message, 0, "It cannot be read: the key it was encrypted with is not configured.");
        return Record(message);
    }

    private void Rest(OutboxMessage message, FilledTemplate template, SendOutcome.TemplateRefused refused)
    {
        _templates.Rest(template.Sid);
        _metrics.TemplateRefused(template.Name, refused.Code);
        TemplateRefused(_logger, message.Id, template.Name, refused.Code, refused.Why);
    }

    // Null where the message's time was over and nothing was attempted.
    private async Task<SendOutcome?> Attempt(IChannelSender sender, OutboxMessage message, Parcel parcel, CancellationToken stop)
    {
        var life = message.ValidUntil - _clock.GetUtcNow();
        if (life <= TimeSpan.Zero)
        {
            message.State = OutboxState.Expired;
            return null;
        }
        var outcome = await sender.Send(parcel with { Life = life }, stop);
        Apply(message, outcome);
        return outcome;
    }

    // A status callback bears our id, so it tells before any look-up that the provider has the message.
    private async Task<bool> WasSent(IChannelSender sender, OutboxMessage message, Parcel parcel, CancellationToken stop)
    {
        var id = await _outbox.ReportedId(message, stop) ?? await _outbox.FirstUnclaimed(await sender.Find(parcel, stop), stop);
        _metrics.InDoubt(id is not null);
        LookedUp(_logger, message.Id, id is not null);
        message.InDoubt = true;
        if (id is null)
        {
            return false;
        }
        Accept(message, id);
        await Record(message);
        return true;
    }

    private async Task Pace(OutboxMessage message, CancellationToken stop)
    {
        if (_rates.PairDelay > TimeSpan.Zero)
        {
            await Task.Delay(_rates.PairDelay, _clock, stop);
        }
        if (_paces.TryGetValue(message.Channel, out var pace))
        {
            await pace.Wait(stop);
        }
    }

    private void Apply(OutboxMessage message, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Accepted accepted:
                Accept(message, accepted.ProviderId);
                break;
            case SendOutcome.Refused refused:
                Refuse(message, refused.Code, refused.Why);
                break;
            case SendOutcome.OptedOut optedOut:
                Refuse(message, optedOut.Code, "The person stopped our messages at the provider.");
                break;
            case SendOutcome.RetryLater later:
                PutOff(message, later.After, later.Code, later.Why);
                break;
            case SendOutcome.Unknown unknown:
                message.InDoubt = true;
                InDoubt(_logger, message.Id, unknown.Why);
                PutOff(message, BeforeLookingUp, null, unknown.Why);
                break;
        }
        _metrics.Sent(message.Channel, outcome.GetType().Name);
    }

    private void Accept(OutboxMessage message, string providerId)
    {
        message.State = OutboxState.Accepted;
        message.ProviderId = providerId;
        message.AcceptedAt = _clock.GetUtcNow();
        Accepted(_logger, message.Id, message.Kind);
    }

    private void Refuse(OutboxMessage message, int code, string why)
    {
        message.State = OutboxState.Refused;
        message.ErrorCode = code;
        Refused(_logger, message.Id, code, why);
    }

    private void PutOff(OutboxMessage message, TimeSpan after, int? code, string why)
    {
        message.ErrorCode = code;
        if (_clock.GetUtcNow() - message.CreatedAt >= LongestWait)
        {
            Refuse(message, code ?? 0, $"{why} It waited for a day.");
            return;
        }
        var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, after.Ticks << Math.Min(message.Attempts, MostDoublings)));
        message.Attempts++;
        message.DueAt = _clock.GetUtcNow() + pause;
        PutOffUntil(_logger, message.Id, code, why, message.DueAt);
    }

    // Never given up on stop: what the provider did must get on record if that is possible at all.
    private Task<int> Record(OutboxMessage message) => _outbox.Record(message, ContactSign.None, CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Handed over {Outbox} ({Kind})")]
    private static partial void Accepted(ILogger logger, long outbox, OutboxKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Outbox} was refused with {Code}: {Why}")]
    private static partial void Refused(ILogger logger, long outbox, int code, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Outbox} goes as text: template {Template} was refused with {Code}: {Why}")]
    private static partial void TemplateRefused(ILogger logger, long outbox, string template, int code, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Outbox} has to wait until {Until} ({Code}: {Why})")]
    private static partial void PutOffUntil(ILogger logger, long outbox, int? code, string why, DateTimeOffset until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Outbox} is another node's by now, or done: this node stood still for longer than its lease")]
    private static partial void Lost(ILogger logger, long outbox);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Outbox} is in doubt ({Why}); looking it up before it is sent again")]
    private static partial void InDoubt(ILogger logger, long outbox, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Outbox} was looked up at the provider; found: {Found}")]
    private static partial void LookedUp(ILogger logger, long outbox, bool found);
}
