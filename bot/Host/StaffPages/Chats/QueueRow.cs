using BijliMitra.Core.Helpdesk;

namespace BijliMitra.StaffPages.Chats;

/// <summary>A row of the queue: one chat, or all that wait in the same outage.</summary>
/// <param name="Chats">Oldest first.</param>
internal sealed record QueueRow(IReadOnlyList<QueueItem> Chats)
{
    /// <summary>The one that decides where the row stands.</summary>
    public QueueItem First => Chats[0];

    /// <summary>True for several that one answer can go to.</summary>
    public bool IsStorm => Chats.Count > 1;

    /// <summary>The rows of these chats, in their order. What is urgent stands alone.</summary>
    public static IEnumerable<QueueRow> Of(IEnumerable<QueueItem> items) => items
        .GroupBy(item => item is { State: HandoffState.Waiting, IsUrgent: false, IncidentId: { } incident } ? (Incident: incident, Chat: 0L) : (0, item.Id))
        .Select(chats => new QueueRow([.. chats]));
}
