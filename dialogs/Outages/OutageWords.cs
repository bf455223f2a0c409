using System.Globalization;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Outages;

/// <summary>What is known of an outage, in words. A target is never told without who gave it and when, and is called a target.</summary>
internal sealed class OutageWords(AreaBook areas)
{
    /// <summary>The name of a place in the language of the turn.</summary>
    public async Task<string> NameAsync(ITurnContext context, ReportedPlace place, CancellationToken stop) =>
        ReportPlaces.Name(await areas.Map(stop), place.AreaId, place.LocalityId, context.Turn().Language);

    /// <summary>The answer to a report. <paramref name="isNew"/>: false where the chat had made it before.</summary>
    public async Task<IReadOnlyList<string>> ReportedAsync(
        ITurnContext context, ReportedPlace place, OutageKind kind, OutageView view, bool isNew, CancellationToken stop)
    {
        if (view.Incident is { } incident)
        {
            return [await HeadAsync(context, place, incident, isNew ? 1 : 0, stop), .. Prospects(context, incident)];
        }
        var name = ("place", await NameAsync(context, place, stop));
        if (!isNew)
        {
            return [context.Text(TextKey.OutageStands, name, ("reports", Reports(context, view.Reports + 1)))];
        }
        var noted = view.Reports > 0
            ? context.Text(TextKey.OutageSuspected, name, ("reports", Reports(context, view.Reports + 1)), ("since", When(context, view.Since!.Value)))
            : context.Text(TextKey.OutageNoted, name, ("kind", context.Text(KindName(kind))));
        return [noted, .. InFull(context) && view.PlannedNear is { } near ? [await OfPartAsync(context, near, stop)] : Array.Empty<string>()];
    }

    /// <summary>How far it is with the chat's own report.</summary>
    public async Task<IReadOnlyList<string>> OfReportAsync(
        ITurnContext context, ReportedPlace place, OutageReport report, OutageView view, CancellationToken stop)
    {
        if (view.IsPlannedNow(context.Turn().Now))
        {
            return await PlannedAsync(context, place, view, stop);
        }
        return view.Incident is { } incident
            ? [await HeadAsync(context, place, incident, report.IncidentId == incident.Id ? 0 : 1, stop), .. Prospects(context, incident)]
            : [context.Text(TextKey.OutageStands, ("place", await NameAsync(context, place, stop)), ("reports", Reports(context, view.Reports + 1)))];
    }

    /// <summary>What is known of a place that nobody in this chat reported.</summary>
    public async Task<IReadOnlyList<string>> OfPlaceAsync(ITurnContext context, ReportedPlace place, OutageView view, CancellationToken stop)
    {
        if (view.IsPlannedNow(context.Turn().Now))
        {
            return await PlannedAsync(context, place, view, stop);
        }
        if (view.Incident is { } incident)
        {
            return [await HeadAsync(context, place, incident, null, stop), .. Prospects(context, incident), context.Text(TextKey.StatusReportToo)];
        }
        var name = ("place", await NameAsync(context, place, stop));
        return [context.Text(TextKey.StatusSuspected, name, ("reports", Reports(context, view.Reports)), ("since", When(context, view.Since!.Value))), context.Text(TextKey.StatusReportToo)];
    }

    /// <summary>A planned shutdown.</summary>
    public async Task<IReadOnlyList<string>> PlannedAsync(ITurnContext context, ReportedPlace place, OutageView view, CancellationToken stop)
    {
        var planned = view.Planned!;
        return
        [
            context.Text(
                TextKey.OutagePlanned, ("place", await NameAsync(context, place, stop)), ("begin", When(context, planned.BeginsAt)), ("until", When(context, planned.EndsAt)),
                ("source", Source(context, planned.Source))),
            .. InFull(context) && planned.Reason is { } reason ? [context.Text(TextKey.OutageCause, ("cause", reason))] : Array.Empty<string>(),
            .. view.IsPlannedNow(context.Turn().Now) ? [context.Text(TextKey.OutagePlannedAfter)] : Array.Empty<string>(),
        ];
    }

    // The place is larger than the shutdown, so the report is taken all the same.
    private async Task<string> OfPartAsync(ITurnContext context, PlannedOutage planned, CancellationToken stop) => context.Text(
        TextKey.OutagePlanned, ("place", (await areas.Map(stop)).Name(planned.AreaId, context.Turn().Language)), ("begin", When(context, planned.BeginsAt)),
        ("until", When(context, planned.EndsAt)), ("source", Source(context, planned.Source)));

    /// <summary>A line for a prepaid meter, which is off where its balance is used up. The balance is told to a verified chat only.</summary>
    public static IEnumerable<string> Prepaid(ITurnContext context, FedConnection? connection, ReportTrust trust) => (connection, trust) switch
    {
        ({ Prepaid: true, Balance: <= 0 and { } balance, BalanceAt: { } at }, ReportTrust.Verified) =>
            [context.Text(TextKey.OutagePrepaidEmpty, ("balance", context.Rupees(balance)), ("time", When(context, at)))],
        ({ Prepaid: true }, ReportTrust.Recognised) => [context.Text(TextKey.OutagePrepaidHint)],
        _ => [],
    };

    // Own reports that the count does not have yet; null where the chat has made none.
    private async Task<string> HeadAsync(ITurnContext context, ReportedPlace place, Incident incident, int? own, CancellationToken stop)
    {
        var key = (incident.State == IncidentState.Confirmed, own is null) switch
        {
            (true, false) => TextKey.OutageConfirmed,
            (true, true) => TextKey.StatusConfirmed,
            (false, false) => TextKey.OutageSuspected,
            (false, true) => TextKey.StatusSuspected,
        };
        return context.Text(
            key, ("place", await NameAsync(context, place, stop)), ("reports", Reports(context, incident.AllReports + (own ?? 0))), ("since", When(context, incident.StartedAt)));
    }

    private static IEnumerable<string> Prospects(ITurnContext context, Incident incident) => Words(context).Prospects(incident, InFull(context));

    // An SMS has room for what matters only.
    private static bool InFull(ITurnContext context) => context.Turn().Message.Address.Channel != Channel.Sms;

    private static string Source(ITurnContext context, string? source) => OutageSources.Name(source, context.Turn().Language);

    private static string Reports(ITurnContext context, int count) => Words(context).Reports(count);

    private static string When(ITurnContext context, DateTimeOffset at) => Words(context).When(at);

    private static IncidentWords Words(ITurnContext context) => new(context.Turn().Language, context.Turn().Now);

    private static TextKey KindName(OutageKind kind) => kind switch
    {
        OutageKind.LowVoltage => TextKey.KindLowVoltage,
        OutageKind.OnePhase => TextKey.KindOnePhase,
        OutageKind.Transformer => TextKey.KindTransformer,
        _ => TextKey.KindNoSupply,
    };
}
