using System.Globalization;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Outages;

/// <summary>
/// What is known of an incident, in the words of one language at one moment. A target is never told without who gave it and when, and is called a target.
/// </summary>
public sealed class IncidentWords(Language language, DateTimeOffset now)
{
    /// <summary>That it is known, since when and by how many, to somebody who has not reported it.</summary>
    public string Head(string place, Incident incident) => Text(
        incident.State == IncidentState.Confirmed ? TextKey.StatusConfirmed : TextKey.StatusSuspected, ("place", place), ("reports", Reports(incident.AllReports)),
        ("since", When(incident.StartedAt)));

    /// <summary>Cause (where there is room <paramref name="inFull"/>), crew and target of a confirmed one.</summary>
    public IEnumerable<string> Prospects(Incident incident, bool inFull)
    {
        if (incident.State != IncidentState.Confirmed)
        {
            yield break;
        }
        if (inFull && incident.Cause is { } cause)
        {
            yield return Text(TextKey.OutageCause, ("cause", cause));
        }
        if (incident.CrewAt is not null)
        {
            yield return Text(TextKey.OutageCrew);
        }
        yield return incident is { ExpectedAt: { } expected, ExpectedSetAt: { } set }
            ? Text(
                expected > now ? TextKey.OutageTarget : TextKey.OutageTargetPassed, ("expected", When(expected)),
                ("source", OutageSources.Name(incident.ExpectedSource, language)), ("set", When(set)))
            : Text(TextKey.OutageNoTarget);
    }

    /// <summary>How many reports.</summary>
    public string Reports(int count) => count == 1 ? Text(TextKey.OneReport) : Text(TextKey.ManyReports, ("count", count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The time of day, with the day where it is another one.</summary>
    public string When(DateTimeOffset at) => IndianTime.Day(at) == IndianTime.Day(now)
        ? IndianTime.Clock(at)
        : $"{IndianTime.ShortDay(IndianTime.Day(at), language)}, {IndianTime.Clock(at)}";

    private string Text(TextKey key, params (string Name, string Value)[] values) => Catalogue.Text(key, language, values);
}
