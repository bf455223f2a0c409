using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Outages;

/// <summary>
/// Something about the supply of a place: that of the chat's own connections without a question, else one that is named, asked for where the message does
/// not say it.
/// </summary>
internal abstract class PlacedDialog : WaterfallDialog
{
    private readonly TextKey _ask;
    private readonly PlaceFinder _places;

    protected PlacedDialog(string id, TextKey ask, PlaceFinder places)
        : base(id)
    {
        (_ask, _places) = (ask, places);
        AddStep(FindAsync);
        AddStep(NamedAsync);
    }

    /// <summary>The place is known. Ends the dialog, or begins what follows.</summary>
    protected abstract Task<DialogTurnResult> FoundAsync(WaterfallStepContext step, ReportedPlace place, OwnPlaces own, CancellationToken stop);

    /// <summary>An account number was typed that proves nothing; <paramref name="place"/> is null where it is none of ours. The answer must not tell which.</summary>
    protected abstract Task TypedAsync(WaterfallStepContext step, Place named, ReportedPlace? place, CancellationToken stop);

    /// <summary>Something is known already, so that no place need be found; null where not.</summary>
    protected virtual Task<DialogTurnResult?> KnownAsync(WaterfallStepContext step, OwnPlaces own, CancellationToken stop) => Task.FromResult<DialogTurnResult?>(null);

    private async Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var own = await _places.OwnAsync(step.Context, stop);
        if (await _places.SaysAsync(step.Context, stop))
        {
            return await step.BeginDialogAsync(nameof(PlaceDialog), new PlaceQuestion(_ask), stop);
        }
        if (await KnownAsync(step, own, stop) is { } known)
        {
            return known;
        }
        if (await _places.OnlyAsync(own, stop) is { } only)
        {
            return await FoundAsync(step, only, own, stop);
        }
        return await step.BeginDialogAsync(nameof(PlaceDialog), new PlaceQuestion(_ask) { Offered = await _places.LocalitiesAsync(own, stop) }, stop);
    }

    private async Task<DialogTurnResult> NamedAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not Place named)
        {
            return await step.NextAsync(step.Result, stop);
        }
        if (named.Account is { IsNpcl: true } npcl)
        {
            await step.Context.SayAsync(TextKey.Npcl, ("account", npcl.Spaced));
            return await step.EndDialogAsync(null, stop);
        }
        var own = await _places.OwnAsync(step.Context, stop);
        var place = await _places.OfAsync(named, own, stop);
        if (place is null or { Trust: ReportTrust.Typed })
        {
            await TypedAsync(step, named, place, stop);
            return await step.EndDialogAsync(null, stop);
        }
        return await FoundAsync(step, place, own, stop);
    }
}
