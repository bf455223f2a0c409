namespace BijliMitra.Core.Fraud;

/// <summary>A wave in the list of staff.</summary>
/// <param name="Ticket">Number of its ticket, by which it is known.</param>
/// <param name="Verdict">What staff say of it.</param>
/// <param name="FoundAt">When it was found.</param>
/// <param name="LastAt">When it was reported last.</param>
/// <param name="Chats">How many different chats reported it.</param>
/// <param name="Reports">How many reports there are.</param>
public sealed record WaveItem(string Ticket, WaveVerdict Verdict, DateTimeOffset FoundAt, DateTimeOffset LastAt, int Chats, int Reports)
{
    /// <summary>What stood in its messages.</summary>
    public FraudMarks Marks { get; init; }

    /// <summary>Reports by day in India, oldest first.</summary>
    public IReadOnlyList<WaveDay> Days { get; init; } = [];

    /// <summary>Some of its messages: phone numbers, mail addresses and links as far as they tell nothing of a person. Empty once messages are erased.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];
}

/// <summary>Reports of a day.</summary>
public sealed record WaveDay(DateOnly Day, int Reports);
