using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>What somebody looks for among cases; null is no condition.</summary>
/// <param name="Number">Number of a case, of a connection that the chat had proved, or of a mobile.</param>
/// <param name="Tag">What it is about.</param>
/// <param name="Agent">A part of the name or code of who has it, had it, or wrote in it.</param>
/// <param name="From">First day, in India, on which it began.</param>
/// <param name="To">Last such day.</param>
public sealed record CaseFilter(string? Number, string? Tag, string? Agent, DateOnly? From, DateOnly? To);

/// <summary>Turns a filter into a query. Phone numbers are found by their keyed hash only.</summary>
internal sealed class CaseQuery(Protection protection)
{
    /// <summary>The cases; null where the number is none that there can be.</summary>
    public IQueryable<Handoff>? Of(BotDbContext db, CaseFilter filter)
    {
        var cases = OfNumber(db, filter.Number?.Trim() ?? "");
        if (filter.Tag is { Length: > 0 } tag)
        {
            cases = cases?.Where(h => db.CaseTags.Any(t => t.HandoffId == h.Id && t.Tag == tag));
        }
        if (LikePart.Of(filter.Agent) is { } part)
        {
            var staff = db.Staff.Where(s => EF.Functions.Like(s.Name.ToUpper(), part, LikePart.Escape) || EF.Functions.Like(s.NameHindi, part, LikePart.Escape) || EF.Functions.Like(s.Code.ToUpper(), part, LikePart.Escape)).Select(s => s.Id);
            cases = cases?.Where(h => staff.Contains(h.AgentId ?? 0) || db.StaffMessages.Any(m => m.HandoffId == h.Id && staff.Contains(m.StaffId)));
        }
        if (filter.From is { } from)
        {
            var start = IndianTime.StartOf(from);
            cases = cases?.Where(h => h.AskedAt >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            cases = cases?.Where(h => h.AskedAt < end);
        }
        return cases;
    }

    private IQueryable<Handoff>? OfNumber(BotDbContext db, string number)
    {
        if (number.Length == 0)
        {
            return db.Handoffs;
        }
        if (Ticket.IsNumber(number))
        {
            var upper = number.ToUpperInvariant();
            return db.Handoffs.Where(h => h.Number == upper);
        }
        // An account number begins with a 1, or has the twelve digits of before: no mobile number does.
        return PhoneNumber.TryParseIndianMobile(number, out var mobile) ? OfMobile(db, mobile)
            : AccountNumber.TryParse(number, out var account) ? OfAccount(db, account.Digits)
            : null;
    }

    // The chat's own number, or one that it had proved to hold.
    private IQueryable<Handoff> OfMobile(BotDbContext db, PhoneNumber mobile)
    {
        var (whatsApp, sms, hash) = (
            protection.ConversationId(ChannelAddress.WhatsApp(mobile)), protection.ConversationId(ChannelAddress.Sms(mobile)), protection.ContactHash(mobile.E164));
        return db.Handoffs.Where(h => h.ConversationId == whatsApp || h.ConversationId == sms
            || db.AccountLinks.Any(l => l.ConversationId == h.ConversationId && l.ContactHash == hash && (l.EndedAt == null || l.EndedAt >= h.AskedAt)));
    }

    // A link that had ended before the case began is of somebody who had the phone earlier.
    private static IQueryable<Handoff> OfAccount(BotDbContext db, string digits) => db.Handoffs.Where(h => db.AccountLinks.Any(
        l => l.ConversationId == h.ConversationId && (l.EndedAt == null || l.EndedAt >= h.AskedAt)
            && db.Accounts.Any(a => (a.Number == digits || a.LegacyNumber == digits) && (a.Id == l.AccountId || a.Contacts.Any(c => c.Hash == l.ContactHash)))));
}
