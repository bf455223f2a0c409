using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BijliMitra.Core.Complaints;

namespace BijliMitra.Portal;

/// <summary>
/// Reads the data of <c>complaint-updated</c>: <c>complaint</c> (our number or that of 1912), <c>status</c> (registered, in-progress, resolved), and where there
/// are any <c>number1912</c> and <c>remarks</c>, which the consumer sees.
/// </summary>
internal static class ComplaintUpdateReader
{
    private const int LongestNumber = 30;
    private const int LongestRemarks = 200;
    private static readonly Dictionary<string, ComplaintStatus> Statuses = new()
    {
        ["registered"] = ComplaintStatus.Registered,
        ["in-progress"] = ComplaintStatus.InProgress,
        ["resolved"] = ComplaintStatus.Resolved,
    };

    /// <summary>False with the reason where something in it cannot be taken.</summary>
    public static bool TryRead(PortalEnvelope envelope, [NotNullWhen(true)] out ComplaintUpdate? update, [NotNullWhen(false)] out string? reason)
    {
        var (complaint, number, remarks) = (Text(envelope.Data, "complaint"), Text(envelope.Data, "number1912"), Text(envelope.Data, "remarks"));
        var known = Statuses.TryGetValue(Text(envelope.Data, "status") ?? "", out var status);
        reason = (complaint, number, remarks) switch
        {
            ({ Length: 0 or > LongestNumber } or null, _, _) => $"data.complaint is needed: our number or that of 1912, at most {LongestNumber} characters.",
            _ when !known => $"data.status is one of {string.Join(", ", Statuses.Keys)}.",
            (_, { Length: 0 or > LongestNumber }, _) => $"data.number1912 has at most {LongestNumber} characters.",
            (_, _, { Length: > LongestRemarks }) => $"data.remarks has at most {LongestRemarks} characters: the consumer reads it in a chat.",
            _ when status == ComplaintStatus.Registered && number is null => "data.number1912 is needed where status is registered.",
            _ => null,
        };
        update = reason is not null ? null : new ComplaintUpdate
        {
            EventId = envelope.Id!,
            OccurredAt = envelope.OccurredAt!.Value,
            Complaint = complaint!.ToUpperInvariant(),
            Status = status,
            Number1912 = number?.ToUpperInvariant(),
            Remarks = string.IsNullOrWhiteSpace(remarks) ? null : string.Join(' ', remarks.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
        };
        return reason is null;
    }

    private static string? Text(JsonElement data, string field) => data.Text(field)?.Trim();
}
