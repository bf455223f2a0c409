using System.Globalization;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Outages;

/// <summary>Tells how far it is with the chat's own report, or what is known of a place; where nothing is, the report may be made right here.</summary>
internal sealed class OutageStatusDialog : PlacedDialog
{
    private const string AreaState = "area";
    private const string TrustState = "trust";
    private const string AccountState = "account";
    private const string LocalityState = "locality";
    private readonly PlaceFinder _places;
    private readonly OutageDesk _outages;
    private readonly OutageWords _words;
    private readonly OutageDialog _reports;

    public OutageStatusDialog(PlaceFinder places, OutageDesk outages, OutageWords words, OutageDialog reports)
        : base(nameof(OutageStatusDialog), TextKey.AskStatusPlace, places)
    {
        (_places, _outages, _words, _reports) = (places, outages, words, reports);
        AddStep(AnsweredAsync);
    }

    protected override async Task<DialogTurnResult?> KnownAsync(WaterfallStepContext step, OwnPlaces own, CancellationToken stop)
    {
        if (await _outages.Last(step.Context.Turn(), stop) is not { State: ReportState.Open, Trust: not ReportTrust.Typed } last)
        {
            return null;
        }
        var view = await _outages.Look(step.Context.Turn(), last.AreaId, last.Class, stop);
        var place = new ReportedPlace(last.AreaId, last.Trust) { AccountId = last.AccountId, LocalityId = last.LocalityId };
        await step.Context.SayLinesAsync(await _words.OfReportAsync(step.Context, place, last, view, stop));
        return await step.EndDialogAsync(null, stop);
    }

    protected override async Task<DialogTurnResult> FoundAsync(WaterfallStepContext step, ReportedPlace place, OwnPlaces own, CancellationToken stop)
    {
        var view = await _outages.Look(step.Context.Turn(), place.AreaId, OutageClass.Supply, stop);
        if (view is not { Incident: null, Reports: 0 } || view.IsPlannedNow(step.Context.Turn().Now))
        {
            await step.Context.SayLinesAsync(await _words.OfPlaceAsync(step.Context, place, view, stop));
            return await step.EndDialogAsync(null, stop);
        }
        var state = step.Values;
        (state[AreaState], state[TrustState]) = (place.AreaId, (int)place.Trust);
        Keep(state, AccountState, place.AccountId);
        Keep(state, LocalityState, place.LocalityId);
        if (view.Planned is not null)
        {
            await step.Context.SayLinesAsync(await _words.PlannedAsync(step.Context, place, view, stop));
        }
        return await step.BeginDialogAsync(
            nameof(AskDialog), Question.YesNo(TextKey.StatusNone) with { Values = [("place", await _words.NameAsync(step.Context, place, stop))], Tries = 1 }, stop);
    }

    // The state of a place is open to all, that of an account is not.
    protected override Task TypedAsync(WaterfallStepContext step, Place named, ReportedPlace? place, CancellationToken stop) =>
        step.Context.SayAsync(TextKey.StatusByPlace);

    private async Task<DialogTurnResult> AnsweredAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var state = step.Values;
        if (Long(state, AreaState) is not { } area)
        {
            return await step.EndDialogAsync(null, stop);
        }
        if (step.Result is TextKey.Yes)
        {
            var place = new ReportedPlace(area, (ReportTrust)state.Number(TrustState))
            {
                AccountId = Long(state, AccountState),
                LocalityId = Long(state, LocalityState),
            };
            await _reports.ReportAsync(step.Context, place, OutageKind.NoSupply, await _places.OwnAsync(step.Context, stop), stop);
        }
        else if (step.Result is TextKey.No)
        {
            await step.Context.SayAsync(TextKey.StatusFine);
        }
        else
        {
            await Unclear.SayAsync(step, stop);
        }
        return await step.EndDialogAsync(null, stop);
    }

    private static void Keep(IDictionary<string, object> state, string key, long? value)
    {
        if (value is { } known)
        {
            state[key] = known;
        }
    }

    private static long? Long(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
}
