using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Access;

/// <summary>Counts log-ins before they are looked at, in one statement: a thousand at once get no more tries than one after another.</summary>
internal sealed class LogInTries(Writer writer, StaffOptions options, TimeProvider time)
{
    /// <summary>Takes a try. False while the member is locked out; the last try locks them out.</summary>
    public Task<bool> Take(long id, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, now) = (await scope.Db(token), time.GetUtcNow());
            var taken = await db.Staff.Where(s => s.Id == id && (s.LockedUntil == null || s.LockedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.WrongLogIns, s => s.WrongLogIns + 1), token);
            var until = now + options.LockFor;
            await db.Staff.Where(s => s.Id == id && s.WrongLogIns >= options.WrongLogIns)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.WrongLogIns, 0).SetProperty(s => s.LockedUntil, until), token);
            return taken == 1;
        },
        stop);

    /// <summary>Forgets the tries of one who is in, or whom an admin lets in again.</summary>
    public Task Forget(long id, CancellationToken stop) => writer.Write(
        async (scope, token) => await (await scope.Db(token)).Staff.Where(s => s.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.WrongLogIns, 0).SetProperty(s => s.LockedUntil, (DateTimeOffset?)null), token),
        stop);
}
