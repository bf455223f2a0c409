using BijliMitra.Core.Cases;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Replies;

/// <summary>A reply as supervisors see it. <paramref name="By"/>: code of who changed it last; null for one that the program brought along.</summary>
public sealed record ReplyItem(CannedReply Reply, string? By);

/// <summary>The replies that are ready to be sent: supervisors keep them, whoever has a chat sends them.</summary>
public sealed class CannedReplies
{
    private const int Most = 200;
    private const string Job = "canned-replies";
    private readonly StaffUnit _unit;
    private readonly ReplyFiller _filler;

    internal CannedReplies(StaffUnit unit, ReplyFiller filler) => (_unit, _filler) = (unit, filler);

    /// <summary>Those for a case that the actor has, or any for a supervisor, filled in: see <see cref="FilledReply"/>. Empty for others.</summary>
    public Task<IReadOnlyList<FilledReply>> For(StaffActor actor, long handoff, CancellationToken stop) => _filler.For(actor, handoff, stop);

    /// <summary>All, the removed ones among them, by shortcut; null where the role does not see them.</summary>
    public Task<IReadOnlyList<ReplyItem>?> All(StaffActor actor, CancellationToken stop) => _unit.Look<IReadOnlyList<ReplyItem>>(
        actor, StaffWork.Supervision,
        async (scope, token) => await scope.Db.CannedReplies.AsNoTracking().OrderBy(r => r.Shortcut)
            .Select(r => new ReplyItem(r, scope.Db.Staff.Where(s => s.Id == r.ChangedBy).Select(s => s.Code).FirstOrDefault())).ToListAsync(token),
        stop);

    /// <summary>Adds or changes one.</summary>
    public Task<ReplyAnswer> Save(StaffActor actor, ReplyDraft typed, CancellationToken stop)
    {
        var (draft, wrong) = typed.Check();
        return draft is null
            ? Task.FromResult(wrong!)
            : Decide(actor, draft.Shortcut, draft.Id is null ? "added" : "changed", (scope, token) => draft.Id is null ? Add(scope, draft, token) : Change(scope, draft, token), stop);
    }

    /// <summary>Removes one, or puts it back: the way to undo it.</summary>
    public Task<ReplyAnswer> Keep(StaffActor actor, CannedReply seen, bool active, CancellationToken stop) => Decide(
        actor, seen.Shortcut, active ? "put back" : "removed",
        async (scope, token) => await Of(scope.Db, seen.Id, seen.Version).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Active, active).SetProperty(r => r.Version, r => r.Version + 1).SetProperty(r => r.ChangedBy, scope.Actor.Id).SetProperty(r => r.ChangedAt, scope.Now),
            token) > 0 ? new ReplyAnswer(ReplyResult.Done, seen.Id) : await Lost(scope.Db, seen.Id, token),
        stop);

    /// <summary>Adds the replies that a helpdesk can begin with, where their shortcuts are free.</summary>
    public Task<ReplyAnswer> Begin(StaffActor actor, CancellationToken stop) => Decide(
        actor, "starting set", "added",
        async (scope, token) =>
        {
            var taken = await scope.Db.CannedReplies.Select(r => r.Shortcut).ToListAsync(token);
            scope.Db.AddRange(UsualReplies.All(scope.Now).Where(reply => !taken.Contains(reply.Shortcut)));
            return new ReplyAnswer(ReplyResult.Done);
        },
        stop);

    private static async Task<ReplyAnswer> Add(StaffScope scope, ReplyDraft draft, CancellationToken stop)
    {
        if (await IsTaken(scope.Db, draft, stop))
        {
            return new ReplyAnswer(ReplyResult.ShortcutTaken);
        }
        if (await scope.Db.CannedReplies.CountAsync(stop) >= Most)
        {
            return new ReplyAnswer(ReplyResult.TooMany);
        }
        var reply = new CannedReply
        {
            Shortcut = draft.Shortcut,
            TitleHindi = draft.TitleHindi,
            TitleEnglish = draft.TitleEnglish,
            WordsHindi = draft.WordsHindi,
            WordsEnglish = draft.WordsEnglish,
            ChangedBy = scope.Actor.Id,
            ChangedAt = scope.Now,
        };
        scope.Db.Add(reply);
        await scope.Db.SaveChangesAsync(stop);
        return new ReplyAnswer(ReplyResult.Done, reply.Id);
    }

    private static async Task<ReplyAnswer> Change(StaffScope scope, ReplyDraft draft, CancellationToken stop)
    {
        if (await IsTaken(scope.Db, draft, stop))
        {
            return new ReplyAnswer(ReplyResult.ShortcutTaken);
        }
        var changed = await Of(scope.Db, draft.Id!.Value, draft.Version).Where(r => r.Active).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Shortcut, draft.Shortcut).SetProperty(r => r.TitleHindi, draft.TitleHindi).SetProperty(r => r.TitleEnglish, draft.TitleEnglish)
                .SetProperty(r => r.WordsHindi, draft.WordsHindi).SetProperty(r => r.WordsEnglish, draft.WordsEnglish)
                .SetProperty(r => r.Version, r => r.Version + 1).SetProperty(r => r.ChangedBy, scope.Actor.Id).SetProperty(r => r.ChangedAt, scope.Now),
            stop);
        return changed > 0 ? new ReplyAnswer(ReplyResult.Done, draft.Id) : await Lost(scope.Db, draft.Id.Value, stop);
    }

    private static IQueryable<CannedReply> Of(BotDbContext db, long id, int version) => db.CannedReplies.Where(r => r.Id == id && r.Version == version);

    private static async Task<ReplyAnswer> Lost(BotDbContext db, long id, CancellationToken stop) =>
        new(await db.CannedReplies.AnyAsync(r => r.Id == id, stop) ? ReplyResult.Changed : ReplyResult.Gone);

    private static Task<bool> IsTaken(BotDbContext db, ReplyDraft draft, CancellationToken stop) => db.CannedReplies.AnyAsync(r => r.Shortcut == draft.Shortcut && r.Id != draft.Id, stop);

    private async Task<ReplyAnswer> Decide(StaffActor actor, string subject, string detail, Func<StaffScope, CancellationToken, Task<ReplyAnswer>> carry, CancellationToken stop)
    {
        ReplyAnswer? answer = null;
        await _unit.Decide(
            actor, new Decision(StaffWork.Supervision, AuditAction.RepliesChanged, subject, detail) { Jobs = [Job] },
            async (scope, token) => (answer = await carry(scope, token)).Result == ReplyResult.Done ? StaffResult.Done : StaffResult.BadValue,
            stop);
        return answer ?? new ReplyAnswer(ReplyResult.NotAllowed);
    }
}
