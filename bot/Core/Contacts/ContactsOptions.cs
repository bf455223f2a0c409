using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Contacts;

/// <summary>Section <c>Contacts</c>.</summary>
public sealed class ContactsOptions
{
    /// <summary>How long an old contact may undo a change that a code to a contact on record let through.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan UndoWindow { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long an old contact may undo a change by paper, visit or counter.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan LongUndoWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a change by paper waits for an objection before it is applied.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "14.00:00:00")]
    public TimeSpan PaperWindow { get; set; } = TimeSpan.FromHours(24);

    /// <summary>By when the review desk answers.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "14.00:00:00")]
    public TimeSpan ReviewWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>So many accounts may have one number or mail address; a further one is for the review desk.</summary>
    [Range(1, 10_000)]
    public int AccountsPerContact { get; set; } = 10;

    /// <summary>Mail domains that are not taken, because their addresses last for minutes.</summary>
    public List<string> DisposableMailDomains { get; } = [];
}
