using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Outages;

/// <summary>The chat's own connections by where they hang, and how that is known.</summary>
internal sealed record OwnPlaces(IReadOnlyList<FedConnection> Connections, ReportTrust Trust);

/// <summary>Finds the part of the network that somebody speaks of.</summary>
internal sealed class PlaceFinder(AccountDesk accounts, OutageDesk outages, AreaBook areas)
{
    /// <summary>The connections that the chat has proved; else those of its own number, where that is on record.</summary>
    public async Task<OwnPlaces> OwnAsync(ITurnContext context, CancellationToken stop)
    {
        var turn = context.Turn();
        var proved = await accounts.Connections(turn, stop);
        var own = proved.Count > 0 ? proved : await accounts.OfOwnPhone(turn, stop);
        return new OwnPlaces(
            own.Count == 0 ? [] : await outages.Fed(own.Select(connection => connection.AccountId), stop),
            proved.Count > 0 ? ReportTrust.Verified : own.Count > 0 ? ReportTrust.Recognised : ReportTrust.Typed);
    }

    /// <summary>True where the message itself says where.</summary>
    public async Task<bool> SaysAsync(ITurnContext context, CancellationToken stop) => context.Turn().Message.Location is not null
        || context.Reading().Entities.Account is not null
        || PlaceReader.Read(await areas.Map(stop), context.Activity.Text, asked: false).Sure.Count > 0;

    /// <summary>The one place that all of <paramref name="own"/> hang on; null where they hang on several feeders, or there are none.</summary>
    public async Task<ReportedPlace?> OnlyAsync(OwnPlaces own, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        var feeders = own.Connections.Select(connection => map.Office(connection.TransformerId, AreaKind.Feeder)?.Id).Distinct().Count();
        return feeders == 1 ? Of(own.Connections[0], own.Trust) : null;
    }

    /// <summary>The localities of connections on several feeders, to choose from.</summary>
    public async Task<IReadOnlyList<long>> LocalitiesAsync(OwnPlaces own, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        return [.. own.Connections.Select(connection => LocalityOf(map, connection.TransformerId)).OfType<Locality>().Select(place => place.Id).Distinct()];
    }

    /// <summary>The part of the network of a place that was named; null for an account that is none of ours.</summary>
    public async Task<ReportedPlace?> OfAsync(Place place, OwnPlaces own, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        if (place.Account is { } number)
        {
            var typed = await outages.Fed(number, stop);
            var mine = typed is null ? null : own.Connections.FirstOrDefault(connection => connection.AccountId == typed.AccountId);
            return mine is not null ? Of(mine, own.Trust) : typed is null ? null : Of(typed, ReportTrust.Typed);
        }
        var locality = place.Locality!;
        var below = map.Below(locality.AreaId).Select(area => area.Id).ToHashSet();
        return own.Connections.FirstOrDefault(connection => below.Contains(connection.TransformerId)) is { } here
            ? Of(here, own.Trust) with { LocalityId = locality.Id }
            : new ReportedPlace(locality.AreaId, ReportTrust.Placed) { LocalityId = locality.Id };
    }

    private static ReportedPlace Of(FedConnection connection, ReportTrust trust) => new(connection.TransformerId, trust) { AccountId = connection.AccountId };

    private static Locality? LocalityOf(AreaMap map, long transformer)
    {
        var path = map.Path(transformer).Select(area => area.Id).ToHashSet();
        return map.Localities.FirstOrDefault(place => path.Contains(place.AreaId));
    }
}
