using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Opens work for the helpdesk out of a conversation.</summary>
public sealed class TicketDesk(Ids ids)
{
    /// <summary>Opens a ticket and returns the number to tell the consumer. <paramref name="account"/>: as typed, not proved.</summary>
    public string Open(Turn turn, TicketReason reason, AccountNumber? account = null)
    {
        var number = $"T-{ids.Digits(8)}";
        turn.Add(new Ticket
        {
            Number = number,
            Reason = reason,
            ConversationId = turn.Message.ConversationId,
            AccountNumber = account?.Digits,
            OpenedAt = turn.Now,
            InboundId = turn.Message.Id,
            Effect = turn.NextEffect(),
        });
        return number;
    }
}
