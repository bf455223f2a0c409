using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>What came of the wish to see a contact in full.</summary>
/// <param name="Value">The contact; null where it is not shown.</param>
/// <param name="LeftToday">How many more the actor may look at today.</param>
public sealed record Reveal(string? Value, int LeftToday);

/// <summary>Shows contacts in full to who has the chat: so many a day (<see cref="HelpdeskOptions.RevealsPerDay"/>), each a line of the audit.</summary>
public sealed class RevealDesk
{
    private readonly HandoffRights _rights;
    private readonly Writer _writer;
    private readonly Protection _protection;
    private readonly HelpdeskOptions _options;
    private readonly TimeProvider _clock;

    internal RevealDesk(HandoffRights rights, Writer writer, Protection protection, HelpdeskOptions options, TimeProvider clock) =>
        (_rights, _writer, _protection, _options, _clock) = (rights, writer, protection, options, clock);

    /// <summary>Shows a contact of a connection that the chat has proved, once it stands in the audit that it was shown.</summary>
    public Task<Reveal> Show(StaffActor actor, long handoff, long contact, CancellationToken stop) => _writer.Write(
        async (scope, token) =>
        {
            var (db, now) = (await scope.Db(token), _clock.GetUtcNow());
            var day = IndianTime.StartOf(IndianTime.Day(now));
            var left = _options.RevealsPerDay - await db.Audit.CountAsync(a => a.StaffId == actor.Id && a.Action == AuditAction.Revealed && a.At >= day, token);
            var (mine, _) = await _rights.Mine(db, actor, handoff, token);
            var row = mine is null ? null : await db.Contacts.AsNoTracking().SingleOrDefaultAsync(
                c => c.Id == contact && db.AccountLinks.Any(l => l.ConversationId == mine.ConversationId && l.EndedAt == null
                    && db.Contacts.Any(proved => proved.Hash == l.ContactHash && proved.AccountId == c.AccountId)),
                token);
            if (row is null || left <= 0)
            {
                return new Reveal(null, Math.Max(0, left));
            }
            var number = await db.Accounts.Where(a => a.Id == row.AccountId).Select(a => a.Number).SingleAsync(token);
            db.Note(actor, AuditAction.Revealed, number, $"{row.Kind} for {mine!.Number}", now);
            return new Reveal(_protection.DecryptText(row.Value), left - 1);
        },
        stop);
}
