using System.Text.Json;
using BijliMitra.Core.Accounts;

namespace BijliMitra.Portal;

/// <summary>An event of the billing portal as it comes.</summary>
/// <param name="Id">The portal's id of it, at most 100 characters.</param>
/// <param name="Type">One of the types of <see cref="Types"/>.</param>
/// <param name="OccurredAt">When it happened there, with offset.</param>
/// <param name="Account">Account number, 10 or 12 digits; needed where the type is about one.</param>
/// <param name="Data">What the type says.</param>
internal sealed record PortalEnvelope(string? Id, string? Type, DateTimeOffset? OccurredAt, string? Account, JsonElement Data)
{
    /// <summary>A consumer changed.</summary>
    public const string ConsumerChanged = "consumer-changed";

    /// <summary>Begins the types that are about outages.</summary>
    public const string Outage = "outage-";

    private const string Advisory = "advisory";
    /// <summary>Staff or 1912 say something of a complaint, which may be of no account.</summary>
    public const string ComplaintUpdated = "complaint-updated";

    private const int LongestId = 100;

    /// <summary>All types there are.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        "bill-issued", "payment-received", "outage-planned", "outage-started", "outage-updated", "outage-restored", ConsumerChanged, ComplaintUpdated, Advisory,
    ];

    /// <summary>The account number; null where it is none.</summary>
    public AccountNumber? Number => AccountNumber.TryParse(Account, out var number) ? number : null;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Problem() => this switch
    {
        { Id: not { Length: > 0 and <= LongestId } } => $"id is needed, at most {LongestId} characters.",
        _ when Type is null || !Types.Contains(Type) => $"type is one of {string.Join(", ", Types)}.",
        { OccurredAt: null } => "occurredAt is needed, as in 2026-11-24T10:00:00+05:30.",
        { Number: null } when Account is not null || !(Type.StartsWith(Outage, StringComparison.Ordinal) || Type is ComplaintUpdated or Advisory) => "account is needed: 10 or 12 digits.",
        { Data.ValueKind: not JsonValueKind.Object } => "data is needed: an object.",
        _ => null,
    };
}
