using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Billing;

/// <summary>Section <c>Bills</c>.</summary>
public sealed class BillsOptions
{
    /// <summary>How long a link to a bill's PDF opens.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan LinkLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Where bills are paid: https, on a domain of the company (<c>Fraud:OfficialDomains</c>).</summary>
    [Required]
    public string PaymentSite { get; set; } = "https://www.uppcl.org";

    /// <summary>Within what time a payment is usually shown.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan PaymentShownWithin { get; set; } = TimeSpan.FromDays(3);
}

/// <summary>
/// A link under which one chat, for a while, finds a bill as PDF. The token itself is nowhere in the database: whoever reads the row
/// cannot open the bill.
/// </summary>
public sealed class BillLink
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Keyed hash of the token.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The account.</summary>
    public long AccountId { get; set; }

    /// <summary>The bill; null for the statement of a prepaid meter.</summary>
    public long? BillId { get; set; }

    /// <summary>The chat it was made for.</summary>
    public required string ConversationId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The message that asked for it.</summary>
    public long InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }
}
