using System.Text.RegularExpressions;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Fraud;

/// <summary>Shows waves of frauds to staff, whose verdict changes what the next one hears who shows such a message.</summary>
public sealed partial class FraudWork
{
    private const int MostListed = 50;
    private const int MostSamples = 3;
    private const int LongestSample = 400;
    private readonly StaffUnit _unit;
    private readonly Protection _protection;

    internal FraudWork(StaffUnit unit, Protection protection) => (_unit, _protection) = (unit, protection);

    /// <summary>The waves, those that nobody judged first, then the latest; null where the role does not see them.</summary>
    public Task<IReadOnlyList<WaveItem>?> List(StaffActor actor, CancellationToken stop) => _unit.Look(actor, StaffWork.Frauds, List, stop);

    /// <summary>
    /// Judges a wave with all its signs. <paramref name="seen"/>: the verdict that the one who judges saw; of two who judge at once the second hears of the first.
    /// </summary>
    public Task<StaffResult> Judge(StaffActor actor, string ticket, WaveVerdict verdict, WaveVerdict seen, string? reason, CancellationToken stop)
    {
        if (!Enum.IsDefined(verdict) || verdict == WaveVerdict.None)
        {
            return Task.FromResult(StaffResult.BadValue);
        }
        return StaffText.Reason(reason) is not { } why ? Task.FromResult(StaffResult.ReasonMissing) : _unit.Decide(
            actor, new Decision(StaffWork.Frauds, AuditAction.FraudJudged, ticket, $"{verdict}: {why}"),
            (scope, token) => Judge(scope, ticket, verdict, seen, token), stop);
    }

    private static async Task<StaffResult> Judge(StaffScope scope, string ticket, WaveVerdict verdict, WaveVerdict seen, CancellationToken stop)
    {
        var (db, now, member) = (scope.Db, scope.Now, scope.Member.Id);
        if (!await db.FraudWaves.AnyAsync(w => w.Ticket == ticket, stop))
        {
            return StaffResult.NoSuch;
        }
        // A sign that joined the wave since is judged with it.
        var changed = await db.FraudWaves.Where(w => w.Ticket == ticket && (w.Verdict == seen || w.Verdict == WaveVerdict.None) && w.Verdict != verdict).ExecuteUpdateAsync(
            set => set.SetProperty(w => w.Verdict, verdict).SetProperty(w => w.JudgedAt, now).SetProperty(w => w.JudgedBy, member), stop);
        if (changed == 0)
        {
            return StaffResult.AlreadyDecided;
        }
        await db.Tickets.Where(t => t.Number == ticket).Close(now, stop);
        return StaffResult.Done;
    }

    private async Task<IReadOnlyList<WaveItem>> List(StaffScope scope, CancellationToken stop)
    {
        var db = scope.Db;
        var waves = (await db.FraudWaves.AsNoTracking().OrderByDescending(w => w.LastAt).Take(4 * MostListed).ToListAsync(stop)).GroupBy(w => w.Ticket)
            .OrderByDescending(same => same.Any(w => w.Verdict == WaveVerdict.None)).ThenByDescending(same => same.Max(w => w.LastAt)).Take(MostListed).ToList();
        var items = new List<WaveItem>();
        foreach (var wave in waves)
        {
            items.Add(await Item(db, wave.Key, [.. wave], stop));
        }
        return items;
    }

    private async Task<WaveItem> Item(BotDbContext db, string ticket, IReadOnlyList<FraudWave> wave, CancellationToken stop)
    {
        string[] signs = [.. wave.Select(w => w.Sign)];
        var reports = await db.FraudReports.AsNoTracking().Where(r => r.Signs.Any(s => signs.Contains(s.Hash))).OrderByDescending(r => r.At)
            .Select(r => new { r.At, r.ConversationId, r.Marks, r.InboundId }).ToListAsync(stop);
        long[] newest = [.. reports.DistinctBy(r => r.ConversationId).Take(MostSamples).Select(r => r.InboundId)];
        var messages = await db.Inbox.AsNoTracking().Where(m => newest.Contains(m.Id) && m.Payload != Array.Empty<byte>()).OrderByDescending(m => m.Id).Select(m => m.Payload).ToListAsync(stop);
        return new WaveItem(
            ticket, wave.Any(w => w.Verdict == WaveVerdict.None) ? WaveVerdict.None : wave.OrderByDescending(w => w.JudgedAt).First().Verdict, wave.Min(w => w.FoundAt),
            wave.Max(w => w.LastAt), reports.Select(r => r.ConversationId).Distinct().Count(), reports.Count)
        {
            Marks = reports.Aggregate(FraudMarks.None, (marks, r) => marks | r.Marks) & FraudRules.Against,
            Days = [.. reports.GroupBy(r => IndianTime.Day(r.At)).OrderBy(day => day.Key).Select(day => new WaveDay(day.Key, day.Count()))],
            Samples = [.. messages.Select(Sample).Where(text => text.Length > 0).Distinct()],
        };
    }

    // A fraud's number and link are why it is looked at, but a number may be a neighbour's, and nobody shall tap a link here.
    private string Sample(byte[] payload)
    {
        var text = InboundPayload.FromBytes(_protection.Decrypt(payload)).Fields.FirstOrDefault(field => field.Key == "Body").Value ?? "";
        var shown = Link().Replace(StaffText.Hide(text), match => match.Value.Replace(".", "[.]", StringComparison.Ordinal).Replace("://", "[:]//", StringComparison.Ordinal));
        return shown.Length > LongestSample ? string.Concat(shown.AsSpan(0, LongestSample), "…") : shown;
    }

    [GeneratedRegex(@"\b(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();
}
