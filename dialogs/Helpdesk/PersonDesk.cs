using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Helpdesk;

/// <summary>Promises a person of the helpdesk: a ticket, its number, and 1912 for what cannot wait.</summary>
internal sealed class PersonDesk(TicketDesk tickets, ContactsOptions contacts)
{
    private const long Hour = 60 * 60;

    // Photos of a bill come one after another, and again where one failed.
    private const long Day = 24 * Hour;

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

    /// <summary>A person decides; <paramref name="text"/> tells by when. Returns the ticket's number.</summary>
    public async Task<string> PromiseReviewAsync(ITurnContext context, TicketReason reason, TextKey text)
    {
        var account = AccountNumber.TryParse(context.Chat().Change?.Account ?? context.Chat().Change?.Accounts, out var typed) ? typed : (AccountNumber?)null;
        var number = OpenTicket(context, reason) ?? Open(context, reason, account);
        var by = context.Turn().Now + contacts.ReviewWithin;
        await context.SayAsync(text, ("ticket", number), ("time", ContactWords.Moment(context, by)));
        return number;
    }

    /// <summary>The ticket that the chat has for this reason, and that another message of the kind belongs to; null where there is none.</summary>
    public static string? OpenTicket(ITurnContext context, TicketReason reason)
    {
        var (chat, life) = (context.Chat(), reason == TicketReason.BillPhoto ? Day : Hour);
        return chat.TicketReason == reason && context.Turn().Now.ToUnixTimeSeconds() - chat.TicketAt < life ? chat.Ticket : null;
    }

    private string Open(ITurnContext context, TicketReason reason, AccountNumber? account)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        var number = tickets.Open(turn, reason, account);
        (chat.Ticket, chat.TicketReason, chat.TicketAt) = (number, reason, turn.Now.ToUnixTimeSeconds());
        return number;
    }
}
