using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Pictures;

/// <summary>Section <c>Pictures</c>.</summary>
public sealed class PicturesOptions
{
    /// <summary>How long a picture is kept for staff, from its message on.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Most bytes of a picture that is fetched. WhatsApp's own limit is 5 MB, Twilio's 16 MB.</summary>
    [Range(100_000, 16_777_216)]
    public int MostBytes { get; set; } = 5_242_880;
}
