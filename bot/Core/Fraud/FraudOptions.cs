using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Fraud;

/// <summary>Section <c>Fraud</c>.</summary>
public sealed class FraudOptions : IValidatableObject
{
    /// <summary>Domains of the company; what lies below one is its as well.</summary>
    public List<string> OfficialDomains { get; } = [];

    /// <summary>Headers that the company's SMS come from, without the letters before and behind the dashes.</summary>
    public List<string> SenderHeaders { get; } = [];

    /// <summary>So many chats that report the same within <see cref="WaveWindow"/> are a wave, of which staff are told.</summary>
    [Range(2, 10_000)]
    public int WaveChats { get; set; } = 5;

    /// <summary>Within this time.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan WaveWindow { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a report is kept.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "365.00:00:00")]
    public TimeSpan KeepReports { get; set; } = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OfficialDomains.Find(domain => !domain.Contains('.', StringComparison.Ordinal) || Uri.CheckHostName(domain) != UriHostNameType.Dns) is { } wrong)
        {
            yield return new($"\"{wrong}\" is not a domain such as uppcl.org: no https:// and nothing behind it.", [nameof(OfficialDomains)]);
        }
        if (SenderHeaders.Find(header => header.Length is < 3 or > 11 || !header.All(char.IsAsciiLetterOrDigit)) is { } header)
        {
            yield return new($"\"{header}\" is not a header such as BJLMTR: 3 to 11 letters and digits, without the parts before and behind its dashes.", [nameof(SenderHeaders)]);
        }
    }
}
