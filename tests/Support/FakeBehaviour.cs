namespace BijliMitra.Tests.Support;

/// <summary>What the stand-in does with one request to send.</summary>
public abstract record FakeBehaviour
{
    private FakeBehaviour()
    {
    }

    /// <summary>Takes the message and says so.</summary>
    public sealed record Accept : FakeBehaviour;

    /// <summary>Refuses with an error, recording nothing.</summary>
    /// <param name="Code">Twilio's code, such as 21211.</param>
    /// <param name="Status">The HTTP status, such as 400.</param>
    /// <param name="Message">Twilio's sentence.</param>
    public sealed record Refuse(int Code, int Status, string Message = "Refused as scripted") : FakeBehaviour;

    /// <summary>Answers with a page that is not Twilio's JSON, as a broken gateway does.</summary>
    /// <param name="Status">The HTTP status.</param>
    public sealed record Gateway(int Status) : FakeBehaviour;

    /// <summary>Takes the message, then cuts the connection without an answer: the ambiguous time-out.</summary>
    public sealed record AcceptAndDrop : FakeBehaviour;

    /// <summary>Takes the message and answers with an error of its own all the same.</summary>
    /// <param name="Code">Twilio's code.</param>
    /// <param name="Status">The HTTP status.</param>
    public sealed record AcceptAndFail(int Code, int Status) : FakeBehaviour;

    /// <summary>Cuts the connection without taking the message.</summary>
    public sealed record Drop : FakeBehaviour;

    /// <summary>Takes the message and never answers; ends when the caller or the stand-in does.</summary>
    public sealed record AcceptAndHang : FakeBehaviour;

    /// <summary>Takes nothing and never answers.</summary>
    public sealed record Hang : FakeBehaviour;

    /// <summary>Takes the message at once and answers when released.</summary>
    public sealed record AcceptAndWait : FakeBehaviour
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Lets the answers go.</summary>
        public void Release() => _gate.TrySetResult();

        internal Task Released => _gate.Task;
    }

    /// <summary>Takes the message, then reports progress to its status callback, in this order.</summary>
    /// <param name="Status">The last word, such as <c>undelivered</c>.</param>
    /// <param name="ErrorCode">Such as 63016; null for none.</param>
    public sealed record AcceptAndReport(string Status, int? ErrorCode = null) : FakeBehaviour;
}
