using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Outages;

/// <summary>The emergency ticket of a chat.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="At">When it was opened, in Unix seconds.</param>
/// <param name="Placed">True where its place is known.</param>
public sealed record HazardCall(string Ticket, long At, bool Placed);

/// <summary>
/// Danger: first what keeps people alive, then the ticket, then where. Needs no dialog, so that whatever was in progress stays; a place that comes in
/// the next half hour belongs to it.
/// </summary>
internal sealed class Hazards(HazardDesk desk, PlaceFinder places, AreaBook areas, OutagesOptions options)
{
    private const long SameCall = 60 * 60;
    private const long PlaceFollows = 30 * 60;

    /// <summary>Tells what to do and opens a ticket; within the hour it is the same call.</summary>
    public async Task TellAsync(ITurnContext context, CancellationToken stop)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        await context.SayAsync(TextKey.Hazard);
        var place = await PlaceAsync(context, stop);
        if (chat.Hazard is { } known && turn.Now.ToUnixTimeSeconds() - known.At < SameCall)
        {
            if (place is not null && !known.Placed)
            {
                desk.Place(turn, known.Ticket, place);
            }
            chat.Hazard = known with { Placed = known.Placed || place is not null };
        }
        else
        {
            chat.Hazard = new HazardCall(desk.Open(turn, place), turn.Now.ToUnixTimeSeconds(), place is not null);
        }
        await SayTicketAsync(context, chat.Hazard, place, stop);
    }

    /// <summary>
    /// True where the message says where the danger is. Numbers are never taken: they may be what another question waits for.
    /// </summary>
    public async Task<bool> PlacedAsync(ITurnContext context, CancellationToken stop)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        if (chat.Hazard is not { Placed: false } call || turn.Now.ToUnixTimeSeconds() - call.At > PlaceFollows
            || context.Reading().Intent is not (Intent.None or Intent.ReportOutage or Intent.OutageStatus)
            || context.Reading().Entities.Account is not null)
        {
            return false;
        }
        if (await NamedAsync(context, stop) is not { } place)
        {
            return await PinnedAsync(context, call);
        }
        desk.Place(turn, call.Ticket, place);
        chat.Hazard = call with { Placed = true };
        await SayTicketAsync(context, chat.Hazard, place, stop);
        return true;
    }

    // A location that lies near no place of the list still tells a crew where to go.
    private async Task<bool> PinnedAsync(ITurnContext context, HazardCall call)
    {
        if (context.Turn().Message.Location is not { } point)
        {
            return false;
        }
        desk.Pin(context.Turn(), call.Ticket, point);
        await context.SayAsync(TextKey.HazardPinned, ("ticket", call.Ticket));
        return true;
    }

    private async Task SayTicketAsync(ITurnContext context, HazardCall call, ReportedPlace? place, CancellationToken stop)
    {
        var ticket = ("ticket", call.Ticket);
        if (place is { Trust: not ReportTrust.Typed })
        {
            var name = ReportPlaces.Name(await areas.Map(stop), place.AreaId, place.LocalityId, context.Turn().Language);
            await context.SayAsync(TextKey.HazardPlaced, ticket, ("place", name));
            return;
        }
        await context.SayAsync(call.Placed ? TextKey.HazardTicket : TextKey.HazardWhere, ticket);
    }

    // What the message says, else where the chat's own connection is.
    private async Task<ReportedPlace?> PlaceAsync(ITurnContext context, CancellationToken stop) =>
        await NamedAsync(context, stop) ?? await places.OnlyAsync(await places.OwnAsync(context, stop), stop);

    private async Task<ReportedPlace?> NamedAsync(ITurnContext context, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        var named = context.Turn().Message.Location is { } point ? map.Near(point, options.NearKilometres)
            : PlaceReader.Read(map, context.Activity.Text, asked: false).Sure is [var only] ? only : null;
        var place = named is not null ? new Place(null, named, context.Turn().Message.Location)
            : context.Reading().Entities.Account is { } account ? new Place(account, null, null) : null;
        return place is null ? null : await places.OfAsync(place, await places.OwnAsync(context, stop), stop);
    }
}
