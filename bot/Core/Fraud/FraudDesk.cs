using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Fraud;

/// <summary>A fraud that goes round, as far as reports tell.</summary>
/// <param name="Sign">Keyed hash of what its messages have in common.</param>
/// <param name="Chats">How many different chats reported it.</param>
/// <param name="Reports">How many reports there are.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public sealed record Campaign(string Sign, int Chats, int Reports, DateTimeOffset First, DateTimeOffset Last);

/// <summary>Counts what people show us as doubtful.</summary>
public sealed class FraudDesk
{
    private const string Purpose = "fraud";
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;

    internal FraudDesk(Func<BotDbContext> openDatabase, Protection protection) => (_openDatabase, _protection) = (openDatabase, protection);

    /// <summary>Adds a report. <paramref name="verdict"/>: what was said of it; <paramref name="signs"/>: the message's shape, its numbers and its links, which are kept as keyed hashes.</summary>
    public void Report(Turn turn, FraudVerdict verdict, FraudMarks marks, IEnumerable<string> signs)
    {
        var report = new FraudReport
        {
            At = turn.Now,
            ConversationId = turn.Message.ConversationId,
            Verdict = verdict,
            Marks = marks,
            InboundId = turn.Message.Id,
            Effect = turn.NextEffect(),
        };
        report.Signs.AddRange(signs.Distinct().Select(sign => new FraudSign { Hash = _protection.Hash(Purpose, sign) }));
        turn.Add(report);
    }

    /// <summary>
    /// What staff know of a message: that it is a fraud where it has any sign of one; that it is ours only where all its signs are of messages of ours, as a
    /// fraud may copy our words around its own number. Null where they know nothing.
    /// </summary>
    public async Task<FraudVerdict?> Known(FraudMarks marks, IReadOnlyCollection<string> signs, CancellationToken stop)
    {
        if (signs.Count == 0)
        {
            return null;
        }
        string[] hashes = [.. signs.Distinct().Select(sign => _protection.Hash(Purpose, sign))];
        await using var db = _openDatabase();
        var judged = await db.FraudWaves.AsNoTracking().Where(wave => hashes.Contains(wave.Sign) && (wave.Verdict == WaveVerdict.Fraud || wave.Verdict == WaveVerdict.Ours))
            .Select(wave => new { wave.Sign, wave.Verdict, wave.JudgedAt }).ToListAsync(stop);
        // A sign that was judged twice counts by the last word.
        var last = judged.GroupBy(wave => wave.Sign).Select(same => same.OrderByDescending(wave => wave.JudgedAt).First().Verdict).ToList();
        return last.Contains(WaveVerdict.Fraud) ? FraudVerdict.Scam
            : last.Count == hashes.Length && (marks & FraudRules.NeverOurs) == 0 ? FraudVerdict.LooksOurs
            : null;
    }

    /// <summary>What was reported by at least <paramref name="chats"/> chats since <paramref name="since"/>, by most chats first.</summary>
    public async Task<IReadOnlyList<Campaign>> Campaigns(DateTimeOffset since, int chats, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await Campaigns(db, since, chats, stop);
    }

    internal static async Task<List<Campaign>> Campaigns(BotDbContext db, DateTimeOffset since, int chats, CancellationToken stop)
    {
        var seen = db.FraudReports.Where(report => report.At >= since && report.Verdict == FraudVerdict.Scam)
            .SelectMany(report => report.Signs, (report, sign) => new { sign.Hash, report.ConversationId, report.At });
        var found = await seen.GroupBy(one => one.Hash)
            .Where(same => same.Select(one => one.ConversationId).Distinct().Count() >= chats)
            .Select(same => new
            {
                same.Key,
                Chats = same.Select(one => one.ConversationId).Distinct().Count(),
                Reports = same.Count(),
                First = same.Min(one => one.At),
                Last = same.Max(one => one.At),
            })
            .ToListAsync(stop);
        return [.. found.OrderByDescending(one => one.Chats).ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new Campaign(one.Key, one.Chats, one.Reports, one.First, one.Last))];
    }
}
