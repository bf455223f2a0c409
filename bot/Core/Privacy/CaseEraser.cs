using BijliMitra.Core.Cases;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Privacy;

/// <summary>Erases what staff wrote about cases for each other; that there were the cases, and what they were about, stays.</summary>
internal static class CaseEraser
{
    /// <summary>The chat is forgotten: its notes, the files and the codes of staff go, and what ties its ended cases to it.</summary>
    public static async Task Forget(BotDbContext db, string conversation, CancellationToken stop)
    {
        var cases = await db.Handoffs.Where(h => h.ConversationId == conversation).Select(h => h.Id).ToListAsync(stop);
        await db.CaseNotes.Where(n => cases.Contains(n.HandoffId)).ExecuteDeleteAsync(stop);
        await db.Attachments.Where(a => cases.Contains(a.HandoffId)).ExecuteDeleteAsync(stop);
        await EraseDetails(db.HandoffEvents.Where(e => cases.Contains(e.HandoffId) && (e.Kind == HandoffEventKind.Handed || e.Kind == HandoffEventKind.CodeAsked)), stop);
        await db.Handoffs.Where(h => cases.Contains(h.Id) && h.State >= HandoffState.Resolved).ExecuteUpdateAsync(set => set.SetProperty(h => h.ConversationId, ""), stop);
    }

    /// <summary>Erases up to <paramref name="most"/> of the oldest notes from before <paramref name="before"/>, and the words that came with cases handed on until then; returns how many notes.</summary>
    public static async Task<int> EraseOld(BotDbContext db, DateTimeOffset before, int most, CancellationToken stop)
    {
        // Keys follow the order of writing, and what is erased is gone: no index is needed.
        var oldest = await db.CaseNotes.OrderBy(n => n.Id).Take(most).Select(n => new { n.Id, n.At }).ToListAsync(stop);
        var old = oldest.TakeWhile(note => note.At < before).Select(note => note.Id).ToList();
        await db.CaseNotes.Where(n => old.Contains(n.Id)).ExecuteDeleteAsync(stop);
        await EraseDetails(db.HandoffEvents.Where(e => e.At < before && e.Kind == HandoffEventKind.Handed), stop);
        return old.Count;
    }

    private static Task<int> EraseDetails(IQueryable<HandoffEvent> events, CancellationToken stop) =>
        events.Where(e => e.Detail != null).ExecuteUpdateAsync(set => set.SetProperty(e => e.Detail, (string?)null), stop);
}
