using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Outages;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>A contact on a card: masked until somebody asks.</summary>
public sealed record CardContact(long Id, ContactKind Kind, string Masked, ContactState State);

/// <summary>A connection on a card.</summary>
/// <param name="Number">Account number.</param>
/// <param name="Name">The holder's name.</param>
/// <param name="Prepaid">True for a prepaid meter.</param>
/// <param name="OnHold">True where nothing may be told of it.</param>
/// <param name="Contacts">What is on record to reach the holder.</param>
/// <param name="Bill">Month, amount in rupees and due day of the last bill; null where there is none.</param>
/// <param name="Complaints">Numbers of its open complaints.</param>
public sealed record CardAccount(
    string Number, string Name, bool Prepaid, bool OnHold, IReadOnlyList<CardContact> Contacts, (DateOnly Month, decimal Amount, DateOnly Due)? Bill, IReadOnlyList<string> Complaints)
{
    /// <summary>What is known of the outage that it lies in; null where there is none.</summary>
    public StormFacts? Outage { get; init; }
}

/// <summary>What staff see of a consumer whose chat they have: the connections that the chat has proved, and nothing else.</summary>
internal sealed class CardReader(Func<BotDbContext> openDatabase, Protection protection, AreaBook areas)
{
    private const int Most = 10;

    /// <summary>The card of a chat; empty where it has proved no connection.</summary>
    public async Task<IReadOnlyList<CardAccount>> Read(string conversation, DateTimeOffset now, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        await using var db = openDatabase();
        var hashes = await db.AccountLinks.Where(l => l.ConversationId == conversation && l.EndedAt == null).Select(l => l.ContactHash).Distinct().ToListAsync(stop);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.Contacts.Any(c => hashes.Contains(c.Hash))).OrderBy(a => a.Number).Take(Most).Include(a => a.Contacts).ToListAsync(stop);
        var cards = new List<CardAccount>();
        foreach (var account in accounts)
        {
            var bill = await db.Bills.AsNoTracking().Where(b => b.AccountId == account.Id).OrderByDescending(b => b.Month).ThenByDescending(b => b.Id).FirstOrDefaultAsync(stop);
            var complaints = await db.Complaints.Where(c => c.AccountId == account.Id && c.State != ComplaintState.Closed).OrderBy(c => c.Id).Select(c => c.Number).Take(Most).ToListAsync(stop);
            cards.Add(new CardAccount(
                account.Number, account.Name, account.Prepaid, account.OnHold,
                [.. account.Contacts.Where(c => c.State != ContactState.Replaced).Select(c => new CardContact(c.Id, c.Kind, c.Mask(protection), c.State))],
                bill is null ? null : (bill.Month, bill.Amount, bill.DueOn), complaints)
            {
                Outage = await Outage(db, map, account.TransformerId, now, stop),
            });
        }
        return cards;
    }

    // The surest of those on the way from the transformer up.
    private static async Task<StormFacts?> Outage(BotDbContext db, AreaMap map, long transformer, DateTimeOffset now, CancellationToken stop)
    {
        long[] path = [.. map.Path(transformer).Select(area => area.Id)];
        return await db.Incidents.AsNoTracking().Open().Where(i => path.Contains(i.AreaId))
            .OrderByDescending(i => i.State).ThenBy(i => i.Id).FirstOrDefaultAsync(stop) is { } incident ? StormFacts.Of(incident, map, now) : null;
    }
}
