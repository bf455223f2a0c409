using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Complaints;

/// <summary>What a time limit rests on. The stored value is the number: add at the end.</summary>
public enum TargetBasis
{
    /// <summary>The text of a regulation that was read.</summary>
    Rule,

    /// <summary>What the press wrote of one.</summary>
    Press,

    /// <summary>The company's own decision.</summary>
    Own,
}

/// <summary>A time limit with where it comes from.</summary>
public abstract class TimeLimit
{
    /// <summary>Hours.</summary>
    [Range(1, 2_160)]
    public int Hours { get; set; }

    /// <summary>What it rests on.</summary>
    public TargetBasis Basis { get; set; }

    /// <summary>Where it is written.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Of which day that is.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Source and day, as staff see them.</summary>
    public string Described => $"{Source}, {Date:yyyy-MM-dd}";
}

/// <summary>The target for complaints of a kind.</summary>
public sealed class ComplaintTarget : TimeLimit
{
    /// <summary>The kind.</summary>
    public ComplaintKind Kind { get; set; }
}

/// <summary>How long a level has a complaint before it goes one further up.</summary>
public sealed class EscalationStep : TimeLimit
{
    /// <summary>The level.</summary>
    public PostLevel Level { get; set; }
}

/// <summary>Section <c>Complaints</c>.</summary>
public sealed class ComplaintsOptions : IValidatableObject
{
    /// <summary>The target of each kind. Until it is over the first level has the complaint.</summary>
    public List<ComplaintTarget> Targets { get; } = [];

    /// <summary>How long each level has it once it came there by time.</summary>
    public List<EscalationStep> Steps { get; } = [];

    /// <summary>How long after it was told that a complaint is solved the consumer may say that it is not.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "30.00:00:00")]
    public TimeSpan ReopenWithin { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long after the first question the consumer is asked once more.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "29.00:00:00")]
    public TimeSpan AskAgainAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The target of complaints of this kind.</summary>
    public ComplaintTarget TargetOf(ComplaintKind kind) => Targets.First(target => target.Kind == kind);

    /// <summary>How long this level has a complaint; null where there is no level above.</summary>
    public TimeSpan? StepOf(PostLevel level) => level == PostLevel.ChiefEngineer ? null : TimeSpan.FromHours(Steps.First(step => step.Level == level).Hours);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var wrong = new List<ValidationResult>();
        foreach (var limit in Targets.Cast<TimeLimit>().Concat(Steps))
        {
            Validator.TryValidateObject(limit, new ValidationContext(limit), wrong, validateAllProperties: true);
        }
        if (wrong.Count > 0)
        {
            return wrong.Select(w => new ValidationResult($"{w.ErrorMessage} Each entry has Hours (1 to 2160), Basis, Source and Date.", [nameof(Targets)]));
        }
        return Missing();
    }

    private IEnumerable<ValidationResult> Missing()
    {
        foreach (var kind in Enum.GetValues<ComplaintKind>().Where(kind => Targets.Count(target => target.Kind == kind) != 1))
        {
            yield return new ValidationResult($"needs one target for {kind}.", [nameof(Targets)]);
        }
        foreach (var level in Enum.GetValues<PostLevel>().Where(level => level != PostLevel.ChiefEngineer && Steps.Count(step => step.Level == level) != 1))
        {
            yield return new ValidationResult($"needs one step for {level}.", [nameof(Steps)]);
        }
        if (AskAgainAfter >= ReopenWithin)
        {
            yield return new ValidationResult("must be shorter than Complaints:ReopenWithin.", [nameof(AskAgainAfter)]);
        }
    }
}
