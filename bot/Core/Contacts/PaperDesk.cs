using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>What became of a try at bill and meter number.</summary>
public enum PaperCheck
{
    /// <summary>Both are of this connection.</summary>
    Right,

    /// <summary>They are not, or there is no such connection; tries are left.</summary>
    Wrong,

    /// <summary>No try is left: a person has to look.</summary>
    Spent,
}

/// <summary>
/// Proof by the paper bill: the number of any of the last six bills, and the meter number. Neither is a secret, so few tries, and what it opens is a
/// change of contacts only (design, "Who is let in to what"). Does the same work for a live and an unknown account.
/// </summary>
public sealed class PaperDesk
{
    private const int TriesPerChatAndDay = 3;
    private const int TriesPerAccountAndDay = 10;
    private const int AccountsPerChat = 3;
    /// <summary>So many of the last bills prove.</summary>
    internal const int Bills = 6;

    private static readonly TimeSpan AccountsWithin = TimeSpan.FromDays(30);

    /// <summary>How long the proof stands: a code to the new contact takes its time.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>How long it stands where staff saw the bill on a photo: the consumer hears of that at some time of his day.</summary>
    public static readonly TimeSpan ConfirmedLife = TimeSpan.FromHours(24);

    private readonly Func<BotDbContext> _openDatabase;

    internal PaperDesk(Func<BotDbContext> openDatabase) => _openDatabase = openDatabase;

    /// <summary>True where the chat may still try <paramref name="account"/>.</summary>
    public async Task<bool> MayTry(Turn turn, AccountNumber account, CancellationToken stop)
    {
        var (chat, today) = (turn.Message.ConversationId, IndianTime.StartOf(IndianTime.Day(turn.Now)));
        var (since, number) = (turn.Now - AccountsWithin, account.Digits);
        await using var db = _openDatabase();
        var own = await db.PaperTries.AsNoTracking().Where(t => t.ConversationId == chat && t.At >= since)
            .Select(t => new { t.AccountNumber, t.AccountId, t.At }).ToListAsync(stop);
        var others = await db.PaperTries.CountAsync(t => t.AccountNumber == number && t.At >= today && t.AccountId == null, stop);
        return own.Count(t => t.At >= today && t.AccountId == null) < TriesPerChatAndDay
            && others < TriesPerAccountAndDay
            && own.Select(t => t.AccountNumber).Append(number).Distinct().Count() <= AccountsPerChat;
    }

    /// <summary>
    /// Checks what was typed and counts the try. <paramref name="words"/>: everything in the message that may be a bill or a meter number, upper
    /// case, without spaces.
    /// </summary>
    public async Task<PaperCheck> Check(Turn turn, AccountNumber account, IReadOnlyCollection<string> words, CancellationToken stop)
    {
        if (!await MayTry(turn, account, stop))
        {
            return PaperCheck.Spent;
        }
        var proved = await Find(account, words, stop);
        turn.MaskMessage();
        turn.Add(new PaperTry
        {
            InboundId = turn.Message.Id,
            ConversationId = turn.Message.ConversationId,
            AccountNumber = account.Digits,
            AccountId = proved,
            At = turn.Now,
        });
        return proved is not null ? PaperCheck.Right : await IsLast(turn, stop) ? PaperCheck.Spent : PaperCheck.Wrong;
    }

    /// <summary>True where staff saw the account's bill on a photo of this chat, within <see cref="ConfirmedLife"/>.</summary>
    public async Task<bool> IsConfirmed(Turn turn, AccountNumber account, CancellationToken stop)
    {
        var (chat, number, seen) = (turn.Message.ConversationId, account.Digits, turn.Now - ConfirmedLife);
        await using var db = _openDatabase();
        return await db.PaperTries.AnyAsync(t => t.ConversationId == chat && t.AccountNumber == number && t.ConfirmedBy != null && t.At >= seen, stop);
    }

    /// <summary>The account that this chat has proved by paper, as long as that stands; null where it has not.</summary>
    internal async Task<long?> Proved(Turn turn, string accountNumber, CancellationToken stop)
    {
        var (chat, since, seen) = (turn.Message.ConversationId, turn.Now - Life, turn.Now - ConfirmedLife);
        await using var db = _openDatabase();
        return await db.PaperTries.Where(t => t.ConversationId == chat && t.AccountNumber == accountNumber && (t.At >= since || (t.ConfirmedBy != null && t.At >= seen)) && t.AccountId != null)
            .Select(t => t.AccountId).FirstOrDefaultAsync(stop);
    }

    private async Task<bool> IsLast(Turn turn, CancellationToken stop)
    {
        var (chat, today) = (turn.Message.ConversationId, IndianTime.StartOf(IndianTime.Day(turn.Now)));
        await using var db = _openDatabase();
        return await db.PaperTries.CountAsync(t => t.ConversationId == chat && t.At >= today && t.AccountId == null, stop) >= TriesPerChatAndDay - 1;
    }

    private async Task<long?> Find(AccountNumber account, IReadOnlyCollection<string> words, CancellationToken stop)
    {
        var number = account.Digits;
        await using var db = _openDatabase();
        var found = await db.Accounts.AsNoTracking()
            .WithNumber(number).Where(a => a.Status == AccountStatus.Live && !a.OnHold)
            .Select(a => new
            {
                a.Id,
                a.MeterNumber,
                Numbers = db.Bills.Where(b => b.AccountId == a.Id).OrderByDescending(b => b.Month).Take(Bills).Select(b => b.Number).ToList(),
            }).FirstOrDefaultAsync(stop);
        return found is not null && words.Contains(found.MeterNumber.ToUpperInvariant()) && found.Numbers.Exists(words.Contains) ? found.Id : null;
    }
}
