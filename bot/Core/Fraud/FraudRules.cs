using System.Numerics;

namespace BijliMitra.Core.Fraud;

/// <summary>What is said of a message that somebody doubts.</summary>
public enum FraudVerdict
{
    /// <summary>It cannot be told from the words.</summary>
    Unknown,

    /// <summary>It has the marks of a fraud.</summary>
    Scam,

    /// <summary>It reads like a message of ours, which anybody may copy.</summary>
    LooksOurs,
}

/// <summary>From marks to a verdict: a rule, not a guess, so that it can be told why.</summary>
public static class FraudRules
{
    /// <summary>From so many points on it is a fraud.</summary>
    public const int Enough = 2;

    /// <summary>What the company never does. A same-day limit is one: the law wants fifteen days' notice in writing (Electricity Act 2003, section 56).</summary>
    private const FraudMarks Never =
        FraudMarks.CutSoon | FraudMarks.App | FraudMarks.RemoteControl | FraudMarks.SmallPayment | FraudMarks.SecretAsked;

    /// <summary>What no message of ours holds, whoever says that it is ours.</summary>
    public const FraudMarks NeverOurs = FraudMarks.RemoteControl | FraudMarks.SmallPayment | FraudMarks.SecretAsked;

    private const FraudMarks Suspicious =
        FraudMarks.OtherNumber | FraudMarks.OtherLink | FraudMarks.BillNotUpdated | FraudMarks.Urgent | FraudMarks.OtherHeader;

    /// <summary>All marks that speak against a message.</summary>
    public const FraudMarks Against = Never | Suspicious;

    /// <summary>Two for what we never do, one for what only makes suspicious; what only does that says nothing of a message about something else.</summary>
    public static int Points(FraudMarks marks) => (2 * Count(marks & Never))
        + (marks.HasFlag(FraudMarks.Electricity) || (marks & Never) != 0 ? Count(marks & Suspicious) : 0);

    /// <summary>The verdict.</summary>
    public static FraudVerdict Judge(FraudMarks marks) => Points(marks) switch
    {
        >= Enough => FraudVerdict.Scam,
        _ when marks.HasFlag(FraudMarks.OwnText) && (marks & Against) == 0 => FraudVerdict.LooksOurs,
        _ => FraudVerdict.Unknown,
    };

    private static int Count(FraudMarks marks) => BitOperations.PopCount((uint)marks);
}
