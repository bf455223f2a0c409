using System.Text.Json;

namespace BijliMitra.Portal;

/// <summary>Reads fields of an event's data.</summary>
internal static class PortalData
{
    /// <summary>The text of a field; null where it is absent or no text.</summary>
    public static string? Text(this JsonElement data, string field) =>
        data.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
