using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Opens work for the helpdesk out of a conversation.</summary>
public sealed class TicketDesk(Ids ids)
{
    /// <summary>Opens a ticket and returns the number to tell the consumer. <paramref name="account"/>: as typed, not proved. <paramref name="area"/>: where it is.</summary>
    public string Open(Turn turn, TicketReason reason, AccountNumber? account = null, long? area = null)
    {
        var number = Ticket.NewNumber(ids);
        turn.Add(new Ticket
        {
            Number = number,
            Reason = reason,
            ConversationId = turn.Message.ConversationId,
            AccountNumber = account?.Digits,
            AreaId = area,
            Latitude = area is null ? null : turn.Message.Location?.Latitude,
            Longitude = area is null ? null : turn.Message.Location?.Longitude,
            OpenedAt = turn.Now,
            InboundId = turn.Message.Id,
            Effect = turn.NextEffect(),
        });
        return number;
    }
}
