using BijliMitra.Core.Accounts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Helpdesk;

/// <summary>Promises a person of the helpdesk: a ticket, its number, and 1912 for what cannot wait.</summary>
internal sealed class PersonDesk(TicketDesk tickets)
{
    private const long SameTicket = 60 * 60;

    /// <summary>The person asked for somebody to talk to. Asking again within the hour is the same request.</summary>
    public async Task PromiseAsync(ITurnContext context)
    {
        var (chat, now) = (context.Chat(), context.Turn().Now.ToUnixTimeSeconds());
        if (chat.Ticket is { } open && now - chat.TicketAt < SameTicket)
        {
            await context.SayAsync(TextKey.HumanAlready, ("ticket", open));
            return;
        }
        await context.SayAsync(TextKey.HumanPromised, ("ticket", Open(context, TicketReason.Asked, null)));
    }

    /// <summary>The person has no more the number that codes go to. <paramref name="account"/>: as typed, not proved.</summary>
    public Task PromiseNumberChangeAsync(ITurnContext context, AccountNumber? account) =>
        context.SayAsync(TextKey.NumberChangedNoted, ("ticket", Open(context, TicketReason.NumberChanged, account)));

    private string Open(ITurnContext context, TicketReason reason, AccountNumber? account)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        chat.Ticket = tickets.Open(turn, reason, account);
        chat.TicketAt = turn.Now.ToUnixTimeSeconds();
        return chat.Ticket;
    }
}
