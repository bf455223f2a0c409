using BijliMitra.Core.Data;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Fraud;

/// <summary>Finds waves among the reports and tells staff of each once.</summary>
internal sealed class FraudWaves(Writer writer, Ids ids, FraudOptions options)
{
    /// <summary>Opens a ticket for each wave that has none yet, deletes reports whose time is over, and returns how many tickets.</summary>
    public Task<int> Look(DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var db = await scope.Db(token);
            await db.FraudReports.Where(report => report.At < now - options.KeepReports).ExecuteDeleteAsync(token);
            return await Look(db, now, token);
        },
        stop);

    /// <summary>The same within a transaction of the caller.</summary>
    public async Task<int> Look(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var since = now - options.WaveWindow;
        var known = await db.FraudWaves.Where(wave => wave.LastAt >= since).ToListAsync(stop);
        var opened = 0;
        foreach (var campaign in await FraudDesk.Campaigns(db, since, options.WaveChats, stop))
        {
            if (known.Find(wave => wave.Sign == campaign.Sign) is { } going)
            {
                going.LastAt = campaign.Last;
                continue;
            }
            var ticket = await TicketOf(db, campaign, known, since, stop);
            opened += ticket is null ? 1 : 0;
            var wave = new FraudWave { Sign = campaign.Sign, Ticket = ticket ?? Open(db, now), FoundAt = now, LastAt = campaign.Last };
            known.Add(wave);
            db.Add(wave);
        }
        return opened;
    }

    // The same messages have a number, a link and a shape: that is one wave.
    private static async Task<string?> TicketOf(BotDbContext db, Campaign campaign, List<FraudWave> known, DateTimeOffset since, CancellationToken stop)
    {
        var reports = db.FraudReports.Where(report => report.At >= since && report.Signs.Any(sign => sign.Hash == campaign.Sign));
        var beside = await reports.SelectMany(report => report.Signs).Select(sign => sign.Hash).Distinct().ToListAsync(stop);
        return known.Find(wave => beside.Contains(wave.Sign))?.Ticket;
    }

    private string Open(BotDbContext db, DateTimeOffset now)
    {
        var number = Ticket.NewNumber(ids);
        db.Add(new Ticket { Number = number, Reason = TicketReason.FraudWave, OpenedAt = now });
        return number;
    }
}
