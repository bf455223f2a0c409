using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Billing;

/// <summary>Makes the links to bills as PDF, and finds what one of them opens.</summary>
public sealed class BillLinkDesk
{
    private const string Ending = ".pdf";
    private const string Purpose = "bill-link";

    private static readonly SecretPath Path = new("/bill/", Ending);

    private readonly Func<BotDbContext> _openDatabase;
    private readonly BillingDesk _billing;
    private readonly Protection _protection;
    private readonly Ids _ids;
    private readonly BillsOptions _options;
    private readonly Func<string> _publicBase;

    internal BillLinkDesk(
        Func<BotDbContext> openDatabase, BillingDesk billing, Protection protection, Ids ids, BillsOptions options, Func<string> publicBase) =>
        (_openDatabase, _billing, _protection, _ids, _options, _publicBase) = (openDatabase, billing, protection, ids, options, publicBase);

    /// <summary>Whether there is a bill or a statement to show.</summary>
    public static bool HasDocument(BillSummary summary) => summary is { Prepaid: true } or { Bill: not null };

    /// <summary>
    /// Adds a link to the bill of <paramref name="summary"/>, or to the statement of a prepaid meter, and returns its address. Null
    /// where there is no bill to show.
    /// </summary>
    public string? Offer(Turn turn, BillSummary summary)
    {
        if (!HasDocument(summary))
        {
            return null;
        }
        var token = _ids.Token();
        turn.Add(new BillLink
        {
            TokenHash = _protection.Hash(Purpose, token),
            AccountId = summary.AccountId,
            BillId = summary.BillId,
            ConversationId = turn.Message.ConversationId,
            MadeAt = turn.Now,
            ExpiresAt = turn.Now + _options.LinkLife,
            InboundId = turn.Message.Id,
            Effect = turn.NextEffect(),
        });
        return Path.Address(_publicBase(), token, Ending);
    }

    /// <summary>
    /// What the address opens at <paramref name="now"/>; null for anything but a link that lives, of an account in service and not on
    /// hold, and of a chat that may still see it.
    /// </summary>
    public async Task<BillPaper?> Open(string address, DateTimeOffset now, CancellationToken stop)
    {
        if (Path.Token(address) is not { } token)
        {
            return null;
        }
        var hash = _protection.Hash(Purpose, token);
        await using var db = _openDatabase();
        var link = await db.BillLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, stop);
        return link is not null && await MaySee(db, link, stop) ? await _billing.Paper(link.AccountId, link.BillId, now, stop) : null;
    }

    /// <summary>The hash under which the link of an address is kept; null where the address is none of ours.</summary>
    internal string? Hash(string address) => Path.Token(address) is { } token ? _protection.Hash(Purpose, token) : null;

    // A person who said "not me" or was forgotten has no link left; nor has a chat whose contact is no longer the account's.
    private static Task<bool> MaySee(BotDbContext db, BillLink link, CancellationToken stop) => db.AccountLinks.AnyAsync(
        chat => chat.ConversationId == link.ConversationId && chat.EndedAt == null && db.Contacts.Any(
            c => c.AccountId == link.AccountId && c.Hash == chat.ContactHash && c.State == ContactState.Live),
        stop);
}
