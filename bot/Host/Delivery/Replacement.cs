using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Delivery;

/// <summary>
/// What goes out in place of a message that did not arrive: a code by the next contact where WhatsApp cannot take it, choices as
/// numbered text where WhatsApp did not show them. At most once for each message.
/// </summary>
internal sealed partial class Replacement(
    Writer writer, CodeIssuer issuer, NoticeDesk notices, Protection protection, Templates templates, Lease lease, TimeProvider clock, Metrics metrics,
    ILogger<Replacement> logger)
{
    // Added to a message's number among the answers.
    private const int Second = 10_000;

    /// <summary>
    /// Leaves the replacement of message <paramref name="id"/> in the outbox and returns it, leased to this node; null where there is
    /// none. To be called before the failure is recorded, with which a code is erased. <paramref name="error"/>: the provider's.
    /// </summary>
    public async Task<OutboxMessage?> For(long id, int error, CancellationToken stop)
    {
        var kind = TwilioErrors.Find(error)?.Kind;
        if (kind is not (TwilioErrorKind.Template or TwilioErrorKind.OutsideWindow or TwilioErrorKind.NotOnWhatsApp))
        {
            return null;
        }
        var instead = await writer.Write((scope, token) => Leave(scope, id, kind.Value, token), stop);
        if (instead is not null)
        {
            metrics.Instead(instead.Channel, instead.Kind);
            Replaced(logger, id, instead.Id, instead.Channel);
        }
        return instead;
    }

    private async Task<OutboxMessage?> Leave(WriteScope scope, long id, TwilioErrorKind kind, CancellationToken stop)
    {
        // Twilio may report the same message's failure to two nodes.
        await scope.Alone("replace", stop);
        var db = await scope.Db(stop);
        var failed = await db.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop);
        if (failed is not { InsteadOf: null, Channel: Channel.WhatsApp } || DeliveryStatuses.IsEnd(failed.Status)
            || await db.Outbox.AnyAsync(m => m.InsteadOf == id, stop))
        {
            return null;
        }
        var now = clock.GetUtcNow();
        if (kind == TwilioErrorKind.Template && failed.TemplateSid is { } refused)
        {
            templates.Rest(refused);
        }
        var instead = failed.Kind == OutboxKind.Code ? await issuer.ByNextContact(db, failed, now, stop)
            : failed.Kind == OutboxKind.Notice ? notices.BySms(failed, now)
            : kind == TwilioErrorKind.Template && failed is { TemplateSid: not null, Choices: not null } ? AsText(failed, now) : null;
        if (instead is null)
        {
            return null;
        }
        (instead.N, instead.InsteadOf) = (failed.N + Second, id);
        lease.Take(instead, now);
        db.Add(instead);
        await db.SaveChangesAsync(stop);
        return instead;
    }

    private OutboxMessage AsText(OutboxMessage failed, DateTimeOffset now) => new()
    {
        InboundId = failed.InboundId,
        ConversationId = failed.ConversationId,
        Channel = failed.Channel,
        Address = failed.Address,
        Kind = failed.Kind,
        Body = protection.Encrypt(
            Reply.FromStored(protection.DecryptText(failed.Body), null, protection.Decrypt(failed.Choices!)).Numbered),
        Language = failed.Language,
        ContactHash = failed.ContactHash,
        CreatedAt = now,
        DueAt = now,
        ValidUntil = failed.ValidUntil,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Outbox} did not arrive; {Instead} goes by {Channel} in its place")]
    private static partial void Replaced(ILogger logger, long outbox, long instead, Channel channel);
}
