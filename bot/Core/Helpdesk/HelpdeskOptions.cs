using System.ComponentModel.DataAnnotations;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Section <c>Helpdesk</c>.</summary>
public sealed class HelpdeskOptions : IValidatableObject
{
    private const int LongestTag = 30;
    private const int MostTags = 30;

    /// <summary>How long a consumer waits for a person before the next thing is done about it.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Time of day from which the helpdesk answers, in India.</summary>
    public TimeSpan Opens { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Time of day until which it answers; the same as <see cref="Opens"/>: day and night.</summary>
    public TimeSpan Closes { get; set; } = TimeSpan.FromHours(20);

    /// <summary>Chats that one agent has at most.</summary>
    [Range(1, 50)]
    public int ChatsPerAgent { get; set; } = 6;

    /// <summary>Contacts that one member of staff may look at in full in a day.</summary>
    [Range(1, 1000)]
    public int RevealsPerDay { get; set; } = 40;

    /// <summary>How long a consumer can open a file that staff sent.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan AttachmentLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Most bytes of a file that staff send. WhatsApp's own limit for pictures is 5 MB, Twilio's for all media 16 MB.</summary>
    [Range(100_000, 16_777_216)]
    public int MostAttachmentBytes { get; set; } = 5_242_880;

    /// <summary>Teams that a chat can be given to.</summary>
    public List<string> Teams { get; } = [];

    /// <summary>What cases are about, as staff mark them.</summary>
    public List<string> Tags { get; } = [];

    /// <summary>True where the helpdesk answers at this moment.</summary>
    public bool IsOpen(DateTimeOffset now) => Opens == Closes || (IndianTime.Local(now).TimeOfDay >= Opens && IndianTime.Local(now).TimeOfDay < Closes);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Opens < TimeSpan.Zero || Closes < Opens || Closes > TimeSpan.FromDays(1))
        {
            yield return new("The helpdesk opens and closes on the same day: 08:00:00 and 20:00:00, say.", [nameof(Opens), nameof(Closes)]);
        }
        if (Teams.Find(team => string.IsNullOrWhiteSpace(team) || team.Length > 40) is not null)
        {
            yield return new("A team has a name of up to 40 characters.", [nameof(Teams)]);
        }
        if (Tags.Find(tag => string.IsNullOrWhiteSpace(tag) || tag.Length > LongestTag || tag.Trim() != tag) is not null
            || Tags.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Tags.Count || Tags.Count > MostTags)
        {
            yield return new($"A tag has a name of up to {LongestTag} characters, no two have the same one, and there are at most {MostTags}.", [nameof(Tags)]);
        }
    }
}
