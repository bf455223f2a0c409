using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>Carries out what is due by time: a complaint goes a level up, its consumer is asked once more, or it is closed without an answer.</summary>
internal sealed class ComplaintRounds(Writer writer, ComplaintBook book, Func<BotDbContext> openDatabase)
{
    private const int AtATime = 20;

    /// <summary>Carries some out and returns how many; zero where none is due.</summary>
    public async Task<int> Go(DateTimeOffset now, CancellationToken stop)
    {
        await using (var db = openDatabase())
        {
            if (!await Due(db, now).AnyAsync(stop))
            {
                return 0;
            }
        }
        return await writer.WriteAlone("complaints", (db, token) => Go(db, now, token), stop);
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<int> Go(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var due = await Due(db, now).OrderBy(c => c.DueAt).Take(AtATime).Select(c => c.Id).ToListAsync(stop);
        foreach (var id in due)
        {
            var complaint = await ComplaintBook.Hold(db, id, stop);
            if (complaint.DueAt is null || complaint.DueAt > now)
            {
                continue;
            }
            await (complaint.State == ComplaintState.Resolved ? book.AskOrClose(db, complaint, now, stop) : book.Escalate(db, complaint, now, stop));
        }
        return due.Count;
    }

    private static IQueryable<Complaint> Due(BotDbContext db, DateTimeOffset now) => db.Complaints.Where(c => c.DueAt != null && c.DueAt <= now);
}
