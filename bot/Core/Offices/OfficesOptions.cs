using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace BijliMitra.Core.Offices;

/// <summary>Section <c>Offices</c>.</summary>
public sealed class OfficesOptions : IValidatableObject
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Days on which all offices are closed, as <c>2026-12-25</c>.</summary>
    public List<string> Holidays { get; } = [];

    /// <summary>Address of a map, to which latitude and longitude are added; empty: answers have the address in words only.</summary>
    public string Map { get; set; } = "";

    /// <summary>True for a holiday.</summary>
    public bool IsHoliday(DateOnly day) => Holidays.Contains(day.ToString(DayForm, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Holidays.Find(day => !DateOnly.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) is { } wrong)
        {
            yield return new($"\"{wrong}\" is not a day such as 2026-12-25.", [nameof(Holidays)]);
        }
        if (Map.Length > 0 && !(Uri.TryCreate(Map, UriKind.Absolute, out var map) && map.Scheme == Uri.UriSchemeHttps))
        {
            yield return new($"\"{Map}\" is not an https address such as https://maps.example.in/?q=, to which latitude,longitude is added.", [nameof(Map)]);
        }
    }
}
