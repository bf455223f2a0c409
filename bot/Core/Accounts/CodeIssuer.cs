using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Accounts;

/// <summary>
/// Deals with the requests that turns left: finds the account and its contact, applies the limits, and leaves the message with the
/// code in the outbox. Runs after the turn, so that no answer waits for it or tells by its timing what was found.
/// </summary>
public sealed class CodeIssuer
{
    private readonly Protection _protection;
    private readonly OtpOptions _otp;
    private readonly LimitOptions _limits;

    internal CodeIssuer(Protection protection, OtpOptions otp, LimitOptions limits) => (_protection, _otp, _limits) = (protection, otp, limits);

    // A code's row must not meet the numbers of the turn's own replies.
    private const int FirstNumber = 1000;

    /// <summary>
    /// Deals with one pending request inside the caller's transaction. Returns the message to send, already added to
    /// <paramref name="db"/>, or null where none is sent; the outcome is on the request either way.
    /// </summary>
    internal async Task<OutboxMessage?> Issue(BotDbContext db, CodeRequest request, DateTimeOffset now, CancellationToken stop)
    {
        var code = request.Code;
        request.Code = null;
        if (code is null || now >= request.RequestedAt + _otp.Life)
        {
            request.Outcome = CodeOutcome.Expired;
            return null;
        }
        var account = await db.Accounts.AsNoTracking().Include(a => a.Contacts).FirstOrDefaultAsync(
            a => (a.Number == request.AccountNumber || a.LegacyNumber == request.AccountNumber)
                && a.Status == AccountStatus.Live && !a.OnHold, stop);
        if (account is null)
        {
            request.Outcome = CodeOutcome.NoSuchAccount;
            return null;
        }
        request.AccountId = account.Id;
        var ceiling = !request.Recognised && await CompanyCeilingReached(db, now, stop);
        var contact = request.Target is not null ? NewContact(request, smsAllowed: !ceiling) : Choose(account.Contacts, smsAllowed: !ceiling);
        request.Outcome = contact is null
            ? ceiling ? CodeOutcome.CompanyLimit : CodeOutcome.NoLiveContact
            : await WithinLimits(db, account.Id, contact.Hash, now, stop);
        if (contact is null || request.Outcome != CodeOutcome.Sent)
        {
            return null;
        }
        request.ContactHash = contact.Hash;
        var message = Message(request, contact, code, now);
        db.Add(message);
        return message;
    }

    /// <summary>
    /// The same code by the account's next live contact, SMS before e-mail, where WhatsApp could not take <paramref name="failed"/>. Null
    /// where its life is over, or where there is no contact that the limits allow. The caller adds it, under a number of its own.
    /// </summary>
    internal async Task<OutboxMessage?> ByNextContact(BotDbContext db, OutboxMessage failed, DateTimeOffset now, CancellationToken stop)
    {
        if (failed is not { Kind: OutboxKind.Code, InboundId: { } inbound, Secret: { } code } || failed.ValidUntil <= now)
        {
            return null;
        }
        // A new contact is proved where it is, or not at all.
        var request = await db.CodeRequests.SingleOrDefaultAsync(
            r => r.InboundId == inbound && r.Effect == failed.N - FirstNumber && r.Purpose != CodePurpose.NewContact, stop);
        var account = request is null ? null : await db.Accounts.AsNoTracking().Include(a => a.Contacts).FirstOrDefaultAsync(
            a => a.Id == request.AccountId && a.Status == AccountStatus.Live && !a.OnHold, stop);
        if (request is null || account is null)
        {
            return null;
        }
        var ceiling = !request.Recognised && await CompanyCeilingReached(db, now, stop);
        var contact = Choose(account.Contacts.Where(c => c.Kind != ContactKind.WhatsApp), smsAllowed: !ceiling);
        if (contact is null || (contact.Hash != request.ContactHash && await AddressLimitReached(db, contact.Hash, now, stop)))
        {
            return null;
        }
        // The code proves the contact at which it arrives.
        request.ContactHash = contact.Hash;
        return Message(request, contact, code, now);
    }

    private static Contact? Choose(IEnumerable<Contact> contacts, bool smsAllowed) => contacts
        .Where(c => c.State == ContactState.Live && (smsAllowed || c.Kind != ContactKind.Mobile))
        .OrderBy(c => c.Kind).ThenBy(c => c.Id).FirstOrDefault();

    private static Contact? NewContact(CodeRequest request, bool smsAllowed) => !smsAllowed && request.TargetKind == ContactKind.Mobile
        ? null
        : new Contact { Kind = request.TargetKind!.Value, Value = request.Target!, Hash = request.ContactHash! };

    private async Task<CodeOutcome> WithinLimits(BotDbContext db, long account, string contact, DateTimeOffset now, CancellationToken stop)
    {
        var today = IndianTime.StartOf(IndianTime.Day(now));
        var sent = db.CodeRequests.Where(r => r.Outcome == CodeOutcome.Sent && r.RequestedAt >= today);
        if (await sent.CountAsync(r => r.AccountId == account, stop) >= _limits.CodesPerAccountPerDay)
        {
            return CodeOutcome.AccountLimit;
        }
        return await AddressLimitReached(db, contact, now, stop) ? CodeOutcome.AddressLimit : CodeOutcome.Sent;
    }

    private async Task<bool> AddressLimitReached(BotDbContext db, string contact, DateTimeOffset now, CancellationToken stop)
    {
        var today = IndianTime.StartOf(IndianTime.Day(now));
        return await db.CodeRequests.CountAsync(
            r => r.Outcome == CodeOutcome.Sent && r.RequestedAt >= today && r.ContactHash == contact, stop) >= _limits.CodesPerAddressPerDay;
    }

    private async Task<bool> CompanyCeilingReached(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var since = now - TimeSpan.FromHours(1);
        var reached = (_limits.CodesPerCompanyPerHour > 0
                && await db.CodeRequests.CountAsync(
                    r => r.Outcome == CodeOutcome.Sent && !r.Recognised && r.RequestedAt >= since, stop) >= _limits.CodesPerCompanyPerHour)
            || (_limits.WrongCodesPerCompanyPerHour > 0
                && await db.WrongCodes.CountAsync(w => !w.Recognised && w.At >= since, stop) >= _limits.WrongCodesPerCompanyPerHour);
        if (reached)
        {
            await Alarm(db, now, stop);
        }
        return reached;
    }

    // One ticket an hour, whatever the number of requests that meet the ceiling.
    private static async Task Alarm(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var number = $"A-{now.ToUniversalTime():yyyyMMddHH}";
        if (!await db.Tickets.AnyAsync(t => t.Number == number, stop) && db.Tickets.Local.All(t => t.Number != number))
        {
            db.Add(new Ticket { Number = number, Reason = TicketReason.CodeAlarm, OpenedAt = now });
        }
    }

    private static TextKey TextOf(CodePurpose purpose) => purpose switch
    {
        CodePurpose.ChangeContact => TextKey.SmsCodeChangeContact,
        CodePurpose.NewContact => TextKey.SmsCodeNewContact,
        _ => TextKey.SmsCodeOpenAccount,
    };

    private OutboxMessage Message(CodeRequest request, Contact contact, byte[] code, DateTimeOffset now)
    {
        var value = _protection.DecryptText(contact.Value);
        var channel = contact.Kind.ToChannel();
        var address = ChannelAddress.FromStored(channel, value);
        var text = Catalogue.Text(
            TextOf(request.Purpose),
            request.Hindi ? Language.Hindi : Language.English,
            ("code", Masked.Code),
            ("asker", request.AskedBy));
        return new OutboxMessage
        {
            InboundId = request.InboundId,
            N = FirstNumber + request.Effect,
            ConversationId = _protection.ConversationId(address),
            Channel = channel,
            Address = contact.Value,
            Kind = OutboxKind.Code,
            Body = _protection.Encrypt(text),
            Language = request.Hindi ? Language.Hindi : Language.English,
            Secret = code,
            ContactHash = contact.Hash,
            CreatedAt = now,
            DueAt = now,
            ValidUntil = request.RequestedAt + _otp.Life,
        };
    }
}
