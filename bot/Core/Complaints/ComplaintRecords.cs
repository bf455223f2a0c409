using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>Tells a chat of complaints.</summary>
public sealed class ComplaintRecords
{
    private const int MostListed = 5;

    /// <summary>How long after its registration a closed complaint is told of.</summary>
    internal static readonly TimeSpan ListedFor = TimeSpan.FromDays(90);

    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;

    internal ComplaintRecords(Func<BotDbContext> openDatabase, Protection protection) => (_openDatabase, _protection) = (openDatabase, protection);

    /// <summary>The complaints of the chat, and of the accounts it has opened, open ones first.</summary>
    public async Task<IReadOnlyList<ComplaintView>> Own(Turn turn, IReadOnlyList<Connection> connections, CancellationToken stop)
    {
        var (chat, accounts, since) = (turn.Message.ConversationId, Numbers(connections), turn.Now - ListedFor);
        await using var db = _openDatabase();
        var rows = await db.Complaints.AsNoTracking().Where(c => c.ConversationId == chat || (c.Proof >= AccountProof.OwnPhone && accounts.Contains(c.AccountNumber!)))
            .Where(c => c.State != ComplaintState.Closed || c.RegisteredAt >= since)
            .OrderBy(c => c.State).ThenByDescending(c => c.Id).Take(MostListed).ToListAsync(stop);
        return await Views(db, turn, rows, stop);
    }

    /// <summary>The complaint with this number, ours or that of 1912; without its words where it is another chat's. Null where there is none.</summary>
    public async Task<ComplaintView?> Find(Turn turn, string number, IReadOnlyList<Connection> connections, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var row = await db.Complaints.AsNoTracking().FirstOrDefaultAsync(c => c.Number == number || c.Number1912 == number, stop);
        if (row is null)
        {
            return null;
        }
        var own = row.ConversationId == turn.Message.ConversationId || (row.IsProved && Numbers(connections).Contains(row.AccountNumber));
        return own ? (await Views(db, turn, [row], stop))[0] : View(row, [], _protection) with { Remarks = null };
    }

    /// <summary>The complaint of the chat about which it was asked last whether it is solved; null where nothing is asked.</summary>
    public async Task<ComplaintView?> Asked(Turn turn, CancellationToken stop)
    {
        var chat = turn.Message.ConversationId;
        await using var db = _openDatabase();
        var row = await db.Complaints.AsNoTracking().Where(c => c.ConversationId == chat && c.State == ComplaintState.Resolved && c.AskedAt != null)
            .OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync(stop);
        return row is null ? null : View(row, [], _protection);
    }

    private static string[] Numbers(IReadOnlyList<Connection> connections) => [.. connections.Select(connection => connection.Number.Digits)];

    private async Task<IReadOnlyList<ComplaintView>> Views(BotDbContext db, Turn turn, IReadOnlyList<Complaint> rows, CancellationToken stop)
    {
        long[] ids = [.. rows.Select(row => row.Id)];
        var events = (await db.ComplaintEvents.AsNoTracking().Where(e => ids.Contains(e.ComplaintId)).OrderBy(e => e.Id).ToListAsync(stop)).ToLookup(e => e.ComplaintId);
        return [.. rows.Select(row => View(row, [.. events[row.Id].Select(e => new ComplaintStep(e.What, e.At, e.Level))], _protection) with { Mine = row.ConversationId == turn.Message.ConversationId })];
    }

    /// <summary>A row as the consumer may see it.</summary>
    internal static ComplaintView View(Complaint row, IReadOnlyList<ComplaintStep> history, Protection protection) => new(row.Id, row.Number, row.Number1912, row.Kind, row.Level, row.State, row.TargetAt, row.Basis)
    {
        Closing = row.Closing,
        ResolvedAt = row.ResolvedAt,
        AskedAt = row.AskedAt,
        Remarks = row.Remarks is { Length: > 0 } ? protection.DecryptText(row.Remarks) : null,
        History = history,
    };
}
