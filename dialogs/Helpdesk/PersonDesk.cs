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
        if (OpenTicket(context, TicketReason.Asked) is { } open)
        {
            await context.SayAsync(TextKey.HumanAlready, ("ticket", open));
            return;
        }
        await context.SayAsync(TextKey.HumanPromised, ("ticket", Open(context, TicketReason.Asked, null)));
    }

    /// <summary>The person has no more the number that codes go to. <paramref name="account"/>: as typed, not proved.</summary>
    public Task PromiseNumberChangeAsync(ITurnContext context, AccountNumber? account) =>
        context.SayAsync(
            TextKey.NumberChangedNoted,
            ("ticket", OpenTicket(context, TicketReason.NumberChanged) ?? Open(context, TicketReason.NumberChanged, account)));

    private static string? OpenTicket(ITurnContext context, TicketReason reason)
    {
        var chat = context.Chat();
        return chat.TicketReason == reason && context.Turn().Now.ToUnixTimeSeconds() - chat.TicketAt < SameTicket ? chat.Ticket : null;
    }

    private string Open(ITurnContext context, TicketReason reason, AccountNumber? account)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        var number = tickets.Open(turn, reason, account);
        (chat.Ticket, chat.TicketReason, chat.TicketAt) = (number, reason, turn.Now.ToUnixTimeSeconds());
        return number;
    }
}
