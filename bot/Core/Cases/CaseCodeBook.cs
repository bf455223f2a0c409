using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>
/// Has codes sent that staff ask for in a chat they have: to a contact on record, so that the chat proves the account, or to a new contact that the consumer told
/// them. The consumer types the code in the chat and the bot checks it; staff never see it.
/// </summary>
internal sealed class CaseCodeBook(CodeDesk codes, AccountDesk accounts, ContactDesk contacts, ChatLines lines, Protection protection)
{
    // Behind the effects of the turn whose message they go with.
    private const int FirstEffect = 500;

    /// <summary>Has a code sent to a contact on record of an account.</summary>
    public async Task<CodeAskResult> StartVerify(BotDbContext db, StaffActor actor, long id, string? typed, DateTimeOffset now, CancellationToken stop)
    {
        if (!AccountNumber.TryParse(typed, out var account) || account.IsNpcl)
        {
            return account.IsNpcl ? CodeAskResult.OtherCompany : CodeAskResult.NoAccountNumber;
        }
        var (chat, refusal) = await Chat(db, actor, id, now, stop);
        if (chat is null)
        {
            return refusal;
        }
        if (chat.Address.Phone?.E164.EndsWith(account.Digits, StringComparison.Ordinal) == true)
        {
            return CodeAskResult.NoAccountNumber;
        }
        await Ask(db, chat, actor, account, CodePurpose.OpenAccount, null, now, stop);
        lines.Add(db, chat.Row, TextKey.CaseCodeSent, chat.Handoff.Language, now, ("account", account.Spaced));
        // What is typed may be a phone number all the same.
        db.Note(actor, AuditAction.CodeSent, chat.Handoff.Number, StaffText.Hide(account.Digits), now);
        return CodeAskResult.Asked;
    }

    /// <summary>Has a code sent to a new contact; typed, it puts the change on its way.</summary>
    public async Task<CodeAskResult> StartChange(BotDbContext db, StaffActor actor, long id, ContactEntry entry, DateTimeOffset now, CancellationToken stop)
    {
        if (StaffText.Reason(entry.Reason) is not { } why)
        {
            return CodeAskResult.ReasonMissing;
        }
        if (!AccountNumber.TryParse(entry.Account, out var typed))
        {
            return CodeAskResult.NoAccountNumber;
        }
        var (chat, refusal) = await Chat(db, actor, id, now, stop);
        if (chat is null)
        {
            return refusal;
        }
        if (Read(entry, chat.Address, out var wrong) is not { } contact)
        {
            return wrong;
        }
        if (!AccountNumber.TryParse(await Proved(db, chat, typed.Digits, now, stop), out var account))
        {
            return CodeAskResult.ProveFirst;
        }
        if (Refused(await contacts.Judge(db, contact, chat.Address, [account.Digits], stop)) is { } refused)
        {
            return refused;
        }
        var language = chat.Handoff.Language;
        await Ask(db, chat, actor, account, CodePurpose.NewContact, contact, now, stop);
        lines.Add(db, chat.Row, TextKey.NewCodeSent, language, now, ("value", contact.Value), ("what", Catalogue.Text(NewContact.NameOf(contact.Kinds), language)));
        db.Note(actor, AuditAction.CodeSent, account.Digits, $"{chat.Handoff.Number}: {contact}: {why}", now);
        return CodeAskResult.Asked;
    }

    private async Task Ask(
        BotDbContext db, OwnChat chat, StaffActor actor, AccountNumber account, CodePurpose purpose, NewContact? contact, DateTimeOffset now, CancellationToken stop)
    {
        var (handoff, conversation) = (chat.Handoff, chat.Row.Id);
        await ChatLines.MoveOn(db, conversation, stop);
        var message = await db.Inbox.Where(m => m.ConversationId == conversation).MaxAsync(m => (long?)m.Id, stop) ?? 0;
        var effect = FirstEffect + await db.CodeRequests.CountAsync(r => r.InboundId == message && r.Effect >= FirstEffect, stop);
        var recognised = chat.Address.Phone is { } phone && await accounts.Recognise(db, phone, stop) is not null;
        var (pending, request) = codes.Make(new CodeAsker(message, effect, conversation, chat.Address, handoff.Language, now), account, purpose, recognised, contact);
        db.Add(request);
        handoff.Events.Add(CaseCodeReader.Line(pending, contact, actor.Id, now));
        handoff.Attended();
    }

    private async Task<(OwnChat? Chat, CodeAskResult Refusal)> Chat(BotDbContext db, StaffActor actor, long id, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Handoffs.SingleOrDefaultAsync(h => h.Id == id && h.State == HandoffState.Agent && h.AgentId == actor.Id, stop) is not { } handoff)
        {
            return (null, await db.Handoffs.AnyAsync(h => h.Id == id && h.State < HandoffState.Resolved, stop) ? CodeAskResult.SomebodyElse : CodeAskResult.Gone);
        }
        if (await ChatLines.Chat(db, handoff.ConversationId, stop) is not { } row)
        {
            return (null, CodeAskResult.Gone);
        }
        return StaffWords.IsClosed(row, now) ? (null, CodeAskResult.WindowClosed)
            : await codes.GuessesLeft(db, row.Id, now, stop) == 0 ? (null, CodeAskResult.TooManyWrong)
            : (new OwnChat(handoff, row, ChannelAddress.FromStored(row.Channel, protection.DecryptText(row.Address))), CodeAskResult.Asked);
    }

    // An SMS may come from anybody: there the proof is of this very case.
    private static async Task<string?> Proved(BotDbContext db, OwnChat chat, string number, DateTimeOffset now, CancellationToken stop)
    {
        var (conversation, since) = (chat.Row.Id, now - ChangeDesk.ProofIsFresh);
        var from = chat.Row.Channel == Channel.Sms && chat.Handoff.AskedAt > since ? chat.Handoff.AskedAt : since;
        var links = db.AccountLinks.Where(l => l.ConversationId == conversation && l.EndedAt == null && l.VerifiedAt > from);
        return await db.Accounts.WithNumber(number).Where(a => a.Status == AccountStatus.Live && !a.OnHold
            && a.Contacts.Any(c => c.State == ContactState.Live && links.Any(l => l.ContactHash == c.Hash))).Select(a => a.Number).FirstOrDefaultAsync(stop);
    }

    // A mobile that is the chat's own number covers WhatsApp too.
    private static NewContact? Read(ContactEntry entry, ChannelAddress chat, out CodeAskResult wrong)
    {
        if (entry.Kind == ContactKind.Email)
        {
            wrong = CodeAskResult.NotAMail;
            return MailAddress.TryParse(entry.Value, out var mail) ? new NewContact(ContactKinds.Email, mail.Value) : null;
        }
        wrong = PhoneNumber.IsIndianLandline(entry.Value) ? CodeAskResult.Landline : CodeAskResult.NotAMobile;
        if (!PhoneNumber.TryParseIndianMobile(entry.Value, out var phone))
        {
            return null;
        }
        var contact = new NewContact(NewContact.Flag(entry.Kind), phone.E164);
        return entry.Kind == ContactKind.Mobile && contact.IsChat(chat) ? contact with { Kinds = ContactKinds.Phone } : contact;
    }

    private static CodeAskResult? Refused(ContactVerdict verdict) => verdict switch
    {
        ContactVerdict.Fine => null,
        ContactVerdict.OnRecord => CodeAskResult.OnRecord,
        ContactVerdict.Junk => CodeAskResult.Junk,
        ContactVerdict.Disposable => CodeAskResult.Disposable,
        ContactVerdict.Staff => CodeAskResult.NumberOfStaff,
        _ => CodeAskResult.TooManyAccounts,
    };

    private sealed record OwnChat(Handoff Handoff, Conversation Row, ChannelAddress Address);
}
