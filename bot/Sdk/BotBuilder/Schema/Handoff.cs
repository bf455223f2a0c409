namespace Microsoft.Bot.Schema;

/// <summary>Names of the events by which a chat moves between the bot and a person.</summary>
public static class HandoffEventNames
{
    /// <summary>The bot asks for a person.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>The bot hears what became of it.</summary>
    public const string HandoffStatus = "handoff.status";
}

/// <summary>What was said in a chat.</summary>
public class Transcript
{
    /// <summary>An empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>One of activities.</summary>
    /// <param name="activities">In their order.</param>
    public Transcript(IList<Activity> activities = default) => Activities = activities;

    /// <summary>In their order.</summary>
    public IList<Activity> Activities { get; set; }
}
