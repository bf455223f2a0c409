using System.Text.Json;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>Reads a case's code off its history: whatever happened to the case since the code was asked for ends it.</summary>
internal sealed class CaseCodeReader(Protection protection, CodeDesk codes)
{
    /// <summary>The line of the history that a code was asked for.</summary>
    public static HandoffEvent Line(PendingCode pending, NewContact? contact, long staff, DateTimeOffset now) => new()
    {
        At = now,
        Kind = HandoffEventKind.CodeAsked,
        StaffId = staff,
        // The contact itself stands in the request, which is erased with the chat.
        Detail = JsonSerializer.Serialize(new Kept(pending with { Target = null }, contact?.Kinds ?? ContactKinds.None)),
    };

    /// <summary>The last code of a case; null where none was asked for, or the case went to somebody else since.</summary>
    public async Task<CaseCode?> Last(BotDbContext db, Handoff handoff, DateTimeOffset now, CancellationToken stop)
    {
        var events = await db.HandoffEvents.AsNoTracking().Where(e => e.HandoffId == handoff.Id).OrderByDescending(e => e.Id).ToListAsync(stop);
        var since = events.TakeWhile(e => e.Kind is HandoffEventKind.CodeWrong or HandoffEventKind.CodeRight or HandoffEventKind.Told).ToList();
        if (events.ElementAtOrDefault(since.Count) is not { Kind: HandoffEventKind.CodeAsked, StaffId: { } staff, Detail: { } detail }
            || JsonSerializer.Deserialize<Kept>(detail) is not { } kept
            || await db.CodeRequests.AsNoTracking().SingleOrDefaultAsync(r => r.InboundId == kept.Code.InboundId && r.Effect == kept.Code.Effect, stop) is not { } request)
        {
            return null;
        }
        var contact = request.Target is { } target ? new NewContact(kept.Kinds, protection.DecryptText(target)) : null;
        var wrong = since.Count(e => e.Kind == HandoffEventKind.CodeWrong);
        var left = Math.Min(kept.Code.TriesLeft - wrong, await codes.GuessesLeft(db, handoff.ConversationId, now, stop));
        var answer = since.Find(e => e.Kind == HandoffEventKind.CodeRight);
        return new CaseCode(
            handoff.Id, staff, kept.Code with { Target = contact is null ? null : protection.ContactHash(contact.Value), TriesLeft = left }, contact, request.Outcome,
            answer is null ? null : Enum.TryParse<CaseCodeState>(answer.Detail, out var state) ? state : CaseCodeState.Right);
    }

    private sealed record Kept(PendingCode Code, ContactKinds Kinds);
}
