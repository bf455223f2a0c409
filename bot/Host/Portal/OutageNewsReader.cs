using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;

namespace BijliMitra.Portal;

/// <summary>
/// Reads the data of the <c>outage-</c> events: <c>outage</c> (the portal's id of it), one of <c>substation</c>, <c>feeder</c>, <c>transformer</c> (its code) in place
/// of the envelope's account, and what there is of <c>kind</c> (no-supply, low-voltage), <c>source</c>, <c>cause</c>, <c>expectedAt</c>, <c>crewSentAt</c>, <c>reports</c>;
/// of a planned one <c>from</c>, <c>until</c>, <c>cancelled</c>.
/// </summary>
internal static partial class OutageNewsReader
{
    private const int LongestId = 100;
    private const int LongestSource = 30;
    private const int LongestCause = 60;
    private const int MostReports = 1_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly (string Field, AreaKind Kind)[] Parts =
        [("transformer", AreaKind.Transformer), ("feeder", AreaKind.Feeder), ("substation", AreaKind.Substation)];

    /// <summary>False with the reason where something in it cannot be taken.</summary>
    public static bool TryRead(PortalEnvelope envelope, [NotNullWhen(true)] out OutageNews? news, [NotNullWhen(false)] out string? reason)
    {
        news = null;
        var data = envelope.Data;
        reason = Problem(envelope, data);
        if (reason is not null)
        {
            return false;
        }
        var occurred = envelope.OccurredAt!.Value;
        news = new OutageNews
        {
            EventId = envelope.Id!,
            Kind = KindOf(envelope.Type!),
            OccurredAt = occurred,
            OutageId = Text(data, "outage")!,
            Area = Parts.Select(part => (part.Kind, Code: Text(data, part.Field))).Where(part => part.Code is not null).Select(part => ((AreaKind, string)?)(part.Kind, part.Code!))
                .FirstOrDefault(),
            AccountNumber = envelope.Number?.Digits,
            Class = Text(data, "kind") == "low-voltage" ? OutageClass.Quality : OutageClass.Supply,
            Source = Text(data, "source") ?? OutageNews.ControlRoom,
            Cause = Text(data, "cause"),
            ExpectedAt = Instant(data, "expectedAt"),
            CrewAt = Instant(data, "crewSentAt"),
            OtherReports = data.TryGetProperty("reports", out var reports) ? reports.GetInt32() : null,
            From = Instant(data, "from"),
            Until = Instant(data, "until"),
            Cancelled = data.TryGetProperty("cancelled", out var cancelled) && cancelled.ValueKind == JsonValueKind.True,
        };
        return true;
    }

    private static string? Problem(PortalEnvelope envelope, JsonElement data)
    {
        var (planned, occurred) = (KindOf(envelope.Type!) == OutageNewsKind.Planned, envelope.OccurredAt!.Value);
        if (Text(data, "outage") is not { Length: <= LongestId })
        {
            return $"data.outage is needed: the id of the outage, at most {LongestId} characters.";
        }
        foreach (var (field, most) in new[] { ("source", LongestSource), ("cause", LongestCause) })
        {
            if (data.TryGetProperty(field, out _) && (Text(data, field) is not { } text || text.Length > most || Unsafe().IsMatch(text)))
            {
                return $"data.{field} is one line of at most {most} characters without links and phone numbers, as consumers read it.";
            }
        }
        foreach (var field in new[] { "expectedAt", "crewSentAt", "from", "until" })
        {
            if (data.TryGetProperty(field, out _) && (Instant(data, field) is not { } at || (at - occurred).Duration() > Longest))
            {
                return $"data.{field} is an instant within 30 days, as in 2026-11-24T18:30:00+05:30.";
            }
        }
        if (data.TryGetProperty("kind", out _) && Text(data, "kind") is not ("no-supply" or "low-voltage"))
        {
            return "data.kind is no-supply or low-voltage.";
        }
        if (data.TryGetProperty("reports", out var reports) && !(reports.ValueKind == JsonValueKind.Number && reports.TryGetInt32(out var count) && count is >= 0 and <= MostReports))
        {
            return $"data.reports is a number from 0 to {MostReports}.";
        }
        var named = envelope.Number is not null || Parts.Any(part => Text(data, part.Field) is not null);
        if (!named && KindOf(envelope.Type!) is (OutageNewsKind.Started or OutageNewsKind.Planned))
        {
            return "One of data.substation, data.feeder, data.transformer is needed, or account.";
        }
        var (from, until) = (Instant(data, "from"), Instant(data, "until"));
        var called = data.TryGetProperty("cancelled", out var off) && off.ValueKind == JsonValueKind.True;
        return planned && !called && (from is null || until is null || from >= until) ? "data.from and data.until are needed, the first before the second." : null;
    }

    private static OutageNewsKind KindOf(string type) => type[PortalEnvelope.Outage.Length..] switch
    {
        "planned" => OutageNewsKind.Planned,
        "started" => OutageNewsKind.Started,
        "updated" => OutageNewsKind.Updated,
        _ => OutageNewsKind.Restored,
    };

    private static string? Text(JsonElement data, string field) => data.Text(field)?.Trim() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Instant(JsonElement data, string field) =>
        data.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at) ? at : null;

    // Also a line break, which a template's variable does not take.
    [GeneratedRegex(@"[\r\n\t]|https?:|www\.|[0-9][0-9 -]{5,}[0-9]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unsafe();
}
