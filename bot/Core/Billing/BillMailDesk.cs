using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Billing;

/// <summary>How a wish for a bill by mail ended.</summary>
/// <param name="Address">Where it goes, masked; null where no mail address of the account is on record and alive.</param>
/// <param name="Enough">True where the address got as many as it may in a day.</param>
public readonly record struct BillMail(string? Address, bool Enough);

/// <summary>Sends bills to the mail address on record, and to no other.</summary>
public sealed class BillMailDesk
{
    /// <summary>Mails with bills to one address in a day.</summary>
    public const int MostPerDay = 5;

    // Apart from answers (0 on) and codes (1000 on) to the same message.
    private const int FirstNumber = 2000;

    private readonly Func<BotDbContext> _openDatabase;
    private readonly BillLinkDesk _links;
    private readonly Protection _protection;

    internal BillMailDesk(Func<BotDbContext> openDatabase, BillLinkDesk links, Protection protection) =>
        (_openDatabase, _links, _protection) = (openDatabase, links, protection);

    /// <summary>
    /// Adds a mail to a live address of the account: <paramref name="text"/>, whose first line is the subject, and the document of
    /// <paramref name="summary"/> as attachment. Nothing is added where there is no document.
    /// </summary>
    public async Task<BillMail> Send(Turn turn, BillSummary summary, string text, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var contact = await db.Contacts.AsNoTracking()
            .Where(c => c.AccountId == summary.AccountId && c.Kind == ContactKind.Email && c.State == ContactState.Live)
            .OrderByDescending(c => c.VerifiedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(stop);
        if (contact is null)
        {
            return default;
        }
        var value = _protection.DecryptText(contact.Value);
        var (lane, today) = (_protection.ConversationId(ChannelAddress.Mail(value)), IndianTime.StartOf(IndianTime.Day(turn.Now)));
        var sent = await db.Outbox.CountAsync(
            m => m.ConversationId == lane && m.Kind == OutboxKind.Reply && m.MediaUrl != null && m.CreatedAt >= today, stop);
        if (sent >= MostPerDay)
        {
            return new BillMail(Masked.Mail(value), Enough: true);
        }
        if (_links.Offer(turn, summary) is not { } document)
        {
            return default;
        }
        turn.Add(Message(turn, contact, lane, text, document));
        return new BillMail(Masked.Mail(value), Enough: false);
    }

    private OutboxMessage Message(Turn turn, Contact contact, string lane, string text, string document) => new()
    {
        InboundId = turn.Message.Id,
        N = FirstNumber + turn.NextEffect(),
        ConversationId = lane,
        Channel = Channel.Email,
        Address = contact.Value,
        Kind = OutboxKind.Reply,
        Body = _protection.Encrypt(text),
        MediaUrl = _protection.Encrypt(document),
        ContactHash = contact.Hash,
        CreatedAt = turn.Now,
        DueAt = turn.Now,
    };
}
