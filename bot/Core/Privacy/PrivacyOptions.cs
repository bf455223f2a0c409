using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Privacy;

/// <summary>Section <c>Privacy</c>: what the page of data protection says (DPDP Act 2023, section 5; Rules 2025, rule 3).</summary>
public sealed class PrivacyOptions
{
    /// <summary>Who answers questions about personal data: a name or an office.</summary>
    [Required, StringLength(100)]
    public string Officer { get; set; } = "Data Protection Officer";

    /// <summary>That person's mail address.</summary>
    [Required, EmailAddress]
    public string Mail { get; set; } = "privacy@example.in";

    /// <summary>That person's postal address in one line; empty where letters go to the office named on the bill.</summary>
    [StringLength(300)]
    public string Post { get; set; } = "";

    /// <summary>How long what was written is kept; then it is erased. Rule 8(3) wants a year at least from May 2027 on.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepMessages { get; set; } = TimeSpan.FromDays(365);
}
