using System.Globalization;
using BijliMitra.Core.Areas;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>A place a person sent.</summary>
public static class InboundLocation
{
    /// <summary>Degrees north; null where the field is absent or impossible.</summary>
    public static double? Latitude(InboundForm form) => Degrees(form.First("Latitude"), 90);

    /// <summary>Degrees east; null where the field is absent or impossible.</summary>
    public static double? Longitude(InboundForm form) => Degrees(form.First("Longitude"), 180);

    /// <summary>The point; null where it is not whole.</summary>
    public static GeoPoint? Point(InboundForm form) =>
        Latitude(form) is { } north && Longitude(form) is { } east ? new GeoPoint(north, east) : null;

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : null;
}
