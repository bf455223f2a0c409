using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Outages;

/// <summary>Takes the report that there is no supply, or a poor one, and tells what is known of the place.</summary>
internal sealed class OutageDialog(PlaceFinder places, OutageDesk outages, OutageWords words) : PlacedDialog(nameof(OutageDialog), TextKey.AskOutagePlace, places)
{
    private const string KindState = "kind";

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.State[KindState] = (int)OutageKindReader.Read(dc.Context.Activity.Text);
        return base.BeginDialogAsync(dc, options, cancellationToken);
    }

    protected override async Task<DialogTurnResult> FoundAsync(WaterfallStepContext step, ReportedPlace place, OwnPlaces own, CancellationToken stop)
    {
        await ReportAsync(step.Context, place, KindOf(step.ActiveDialog), own, stop);
        return await step.EndDialogAsync(null, stop);
    }

    // Counts in silence: whether it is an account of ours, and what is known of its place, is not told, nor may the time it takes tell it.
    protected override async Task TypedAsync(WaterfallStepContext step, Place named, ReportedPlace? place, CancellationToken stop)
    {
        await outages.Report(step.Context.Turn(), place ?? ReportedPlace.Nowhere, KindOf(step.ActiveDialog), stop);
        await step.Context.SayAsync(TextKey.OutageTyped, ("account", named.Account!.Value.Spaced));
    }

    /// <summary>Reports it, but for a planned shutdown that is under way, and tells what is known.</summary>
    public async Task ReportAsync(ITurnContext context, ReportedPlace place, OutageKind kind, OwnPlaces own, CancellationToken stop)
    {
        var view = await outages.Look(context.Turn(), place.AreaId, kind.ToClass(), stop);
        if (view.IsPlannedNow(context.Turn().Now))
        {
            await context.SayLinesAsync(await words.PlannedAsync(context, place, view, stop));
            return;
        }
        var isNew = await outages.Report(context.Turn(), place, kind, stop);
        var lines = await words.ReportedAsync(context, place, kind, view, isNew, stop);
        var connection = own.Connections.FirstOrDefault(one => one.AccountId == place.AccountId);
        await context.SayLinesAsync([.. lines, .. view.Incident is null ? OutageWords.Prepaid(context, connection, own.Trust) : []]);
    }

    private static OutageKind KindOf(DialogInstance instance) => (OutageKind)instance.State.Number(KindState);
}
