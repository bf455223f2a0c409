using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Helpdesk;

/// <summary>
/// Gets a person of the helpdesk: where somebody is there, the chat goes into the queue; else there is a ticket, its number, and 1912 for what cannot wait, and
/// the bot goes on.
/// </summary>
internal sealed class PersonDesk(
    TicketDesk tickets, HandoffDesk handoffs, PlaceFinder places, OutageDesk outages, OutageWords outageWords, Ids ids, HelpdeskOptions helpdesk, ContactsOptions contacts)
{
    private const long Hour = 60 * 60;

    // Photos of a bill come one after another, and again where one failed.
    private const long Day = 24 * Hour;

    /// <summary>The person asked for somebody to talk to. <paramref name="doing"/>: name of the dialog that was in progress.</summary>
    public async Task PromiseAsync(ITurnContext context, string? doing, CancellationToken stop)
    {
        var (turn, chance) = (context.Turn(), await handoffs.Chance(context.Turn(), stop));
        if (chance.Agents > 0)
        {
            await QueueAsync(context, chance, doing, stop);
        }
        else if (OpenTicket(context, TicketReason.Asked) is { } open)
        {
            // Asking again within the hour is the same request.
            await context.SayAsync(TextKey.HumanAlready, ("ticket", open));
        }
        else if (chance.IsOpen)
        {
            await context.SayAsync(TextKey.HumanPromised, ("ticket", Open(context, TicketReason.Asked, null)));
        }
        else
        {
            var number = ("ticket", Open(context, TicketReason.Asked, null));
            await context.SayAsync(TextKey.HandoffShut, number, ("opens", Clock(turn.Now, helpdesk.Opens)), ("closes", Clock(turn.Now, helpdesk.Closes)));
        }
    }

    // Who is in a known outage hears of it first: most want nothing else.
    private async Task QueueAsync(ITurnContext context, HandoffChance chance, string? doing, CancellationToken stop)
    {
        var place = await places.OnlyAsync(await places.OwnAsync(context, stop), stop);
        var view = place is null ? null : await outages.Look(context.Turn(), place.AreaId, OutageClass.Supply, stop);
        if (place is not null && view is not null && (view.Incident is not null || view.IsPlannedNow(context.Turn().Now)))
        {
            await context.SayLinesAsync(await outageWords.OfPlaceAsync(context, place, view, stop));
        }
        var urgent = context.Chat().Hazard is { } hazard && context.Turn().Now.ToUnixTimeSeconds() - hazard.At < Hour;
        var request = new HandoffRequest(Ticket.NewNumber(ids), urgent ? HandoffReason.Hazard : HandoffReason.Asked)
        {
            IsUrgent = urgent,
            Doing = doing,
            AreaId = place?.AreaId,
            IncidentId = view?.Incident?.Id,
        };
        await context.SendActivityAsync(EventFactory.CreateHandoffInitiation(context, request), stop);
        await SayStandingAsync(context, TextKey.HandoffQueued, new HandoffStanding(request.Number, chance.Place, chance.Minutes));
    }

    /// <summary>Tells somebody who waits where he stands.</summary>
    public static Task SayStandingAsync(ITurnContext context, TextKey text, HandoffStanding standing)
    {
        context.Chat().PlaceToldAt = context.Turn().Now.ToUnixTimeSeconds();
        return context.SayAsync(text, standing.Values);
    }

    /// <summary>
    /// A person decides; <paramref name="text"/> tells by when. <paramref name="account"/>: which it is about; null for that of the wish. Returns the ticket's number:
    /// that of an earlier one as long as nobody has decided it.
    /// </summary>
    public async Task<string> PromiseReviewAsync(ITurnContext context, TicketReason reason, TextKey text, AccountNumber? account, CancellationToken stop)
    {
        var before = OpenTicket(context, reason) is { } known ? await tickets.Find(known, stop) : null;
        var number = before is { ClosedAt: null } ? before.Number : Open(context, reason, account ?? AccountOfWish(context) ?? Account(before?.AccountNumber));
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

    private static AccountNumber? AccountOfWish(ITurnContext context) => Account(context.Chat().Change?.Account ?? context.Chat().Change?.Accounts);

    private static AccountNumber? Account(string? typed) => AccountNumber.TryParse(typed, out var account) ? account : null;

    private static string Clock(DateTimeOffset now, TimeSpan time) => IndianTime.Clock(IndianTime.StartOf(IndianTime.Day(now)) + time);

    private string Open(ITurnContext context, TicketReason reason, AccountNumber? account)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        var number = tickets.Open(turn, reason, account);
        (chat.Ticket, chat.TicketReason, chat.TicketAt) = (number, reason, turn.Now.ToUnixTimeSeconds());
        return number;
    }
}
