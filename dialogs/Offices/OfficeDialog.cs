using BijliMitra.Core.Areas;
using BijliMitra.Core.Offices;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Offices;

/// <summary>
/// Tells the office for a shared location, for a place in words, or for the connection of a chat whose own number is on record; asks where else. A typed
/// account number proves nothing and so tells no office, which would tell where somebody lives.
/// </summary>
internal sealed class OfficeDialog : WaterfallDialog
{
    private const string ServiceState = "service";
    private readonly OfficeDesk _offices;
    private readonly OfficeWords _words;
    private readonly PlaceFinder _places;
    private readonly AreaBook _areas;

    public OfficeDialog(OfficeDesk offices, OfficeWords words, PlaceFinder places, AreaBook areas)
        : base(nameof(OfficeDialog))
    {
        (_offices, _words, _places, _areas) = (offices, words, places, areas);
        AddStep(FindAsync);
        AddStep(TellAsync);
    }

    private async Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken stop)
    {
        step.Values[ServiceState] = OfficeWish.In(step.Context.Activity.Text).ToString();
        if (await OwnAsync(step.Context, stop) is { } own && await _offices.OfArea(own, Service(step), stop) is { } office)
        {
            return await SayAsync(step, office, stop);
        }
        return await step.BeginDialogAsync(nameof(PlaceDialog), new PlaceQuestion(TextKey.OfficeAskPlace), stop);
    }

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not Place place)
        {
            return await step.EndDialogAsync(null, stop);
        }
        if (place is { Point: null, Locality: null })
        {
            await step.Context.SayAsync(TextKey.OfficeAskWords);
            return await step.EndDialogAsync(null, stop);
        }
        var service = Service(step);
        var found = place.Point is { } point ? await _offices.Nearest(point, service, stop)
            : await _offices.OfArea(place.Locality!.AreaId, service, stop)
                ?? await _offices.Nearest(new GeoPoint(place.Locality.Latitude, place.Locality.Longitude), service, stop);
        if (found is null)
        {
            await step.Context.SayAsync(TextKey.PlaceGivenUp);
            return await step.EndDialogAsync(null, stop);
        }
        return await SayAsync(step, found, stop);
    }

    // Where the message itself names no place.
    private async Task<long?> OwnAsync(ITurnContext context, CancellationToken stop)
    {
        if (context.Turn().Message.Location is not null || PlaceReader.Read(await _areas.Map(stop), context.Activity.Text, asked: false).Sure.Count > 0)
        {
            return null;
        }
        return (await _places.OnlyAsync(await _places.OwnAsync(context, stop), stop))?.AreaId;
    }

    private static OfficeServices Service(WaterfallStepContext step) => Enum.Parse<OfficeServices>((string)step.Values[ServiceState]);

    private async Task<DialogTurnResult> SayAsync(WaterfallStepContext step, FoundOffice office, CancellationToken stop)
    {
        await step.Context.SayLinesAsync(_words.Lines(step.Context, office));
        return await step.EndDialogAsync(null, stop);
    }
}
