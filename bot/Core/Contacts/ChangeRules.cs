namespace BijliMitra.Core.Contacts;

/// <summary>What becomes of a change that was just proved.</summary>
/// <param name="State">Its state from now on.</param>
/// <param name="Supersedes">The open changes that end with it.</param>
/// <param name="ToReview">The open changes that a person decides together with it.</param>
public sealed record ChangeDecision(
    ChangeState State, IReadOnlyList<ContactChange> Supersedes, IReadOnlyList<ContactChange> ToReview);

/// <summary>
/// Which of several changes of the same contacts wins. A change by a stronger route ends every open one of a weaker or equal route. Of two by paper
/// the later one of the same chat wins; of two chats neither does, a person decides. Paper never overrules what was applied within its
/// undo window by another chat, and never by silence a contact that took a message in the last 90 days.
/// </summary>
public static class ChangeRules
{
    /// <summary>How long ago a delivered message still tells that somebody reads there.</summary>
    public static readonly TimeSpan ReadsWithin = TimeSpan.FromDays(90);

    /// <summary>
    /// Decides <paramref name="asked"/>. <paramref name="others"/>: the account's changes that share a kind with it, open or in their
    /// undo window; <paramref name="old"/>: the contacts on record.
    /// </summary>
    public static ChangeDecision Decide(
        ContactChange asked, IReadOnlyCollection<ContactChange> others, IEnumerable<Contact> old, DateTimeOffset now)
    {
        var open = others.Where(change => change.IsOpen).ToList();
        if (asked.Route != ChangeRoute.Paper)
        {
            return new ChangeDecision(ChangeState.Applied, open, []);
        }
        var own = open.Where(change => change.ConversationId == asked.ConversationId && change.Route == ChangeRoute.Paper).ToList();
        var rivals = open.Except(own).ToList();
        var justApplied = others.Any(change =>
            change.State == ChangeState.Applied && change.UndoUntil > now && change.ConversationId != asked.ConversationId);
        if (rivals.Count > 0 || justApplied)
        {
            return new ChangeDecision(ChangeState.InReview, own, rivals);
        }
        var reads = old.Any(contact => contact.State == ContactState.Live && contact.LastDeliveredAt >= now - ReadsWithin);
        return new ChangeDecision(reads ? ChangeState.AsksOld : ChangeState.Waiting, own, []);
    }
}
