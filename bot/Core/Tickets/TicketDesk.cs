using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Tickets;

/// <summary>Opens work for the helpdesk out of a conversation.</summary>
public sealed class TicketDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Ids _ids;

    internal TicketDesk(Func<BotDbContext> openDatabase, Ids ids) => (_openDatabase, _ids) = (openDatabase, ids);

    /// <summary>A ticket as it stands; null where there is none.</summary>
    public async Task<Ticket?> Find(string number, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, stop);
    }

    /// <summary>Opens a ticket and returns the number to tell the consumer. <paramref name="account"/>: as typed, not proved. <paramref name="area"/>: where it is.</summary>
    public string Open(Turn turn, TicketReason reason, AccountNumber? account = null, long? area = null)
    {
        var number = Ticket.NewNumber(_ids);
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
