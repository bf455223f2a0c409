namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the stack.</summary>
/// <param name="status">The status.</param>
/// <param name="result">What the dialog that ended returned.</param>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    /// <summary>The status.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog that ended returned.</summary>
    public object Result { get; set; } = result;
}

/// <summary>How a turn left the stack.</summary>
public enum DialogTurnStatus
{
    /// <summary>There was nothing on the stack.</summary>
    Empty,

    /// <summary>The active dialog waits for an activity.</summary>
    Waiting,

    /// <summary>The last dialog ended by itself.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended and the parent waits.</summary>
    CompleteAndWait,
}

/// <summary>Why a dialog method is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog begins.</summary>
    BeginCalled,

    /// <summary>An activity came.</summary>
    ContinueCalled,

    /// <summary>A dialog ended by itself.</summary>
    EndCalled,

    /// <summary>Another dialog takes the place.</summary>
    ReplaceCalled,

    /// <summary>The dialogs are cancelled.</summary>
    CancelCalled,

    /// <summary>A waterfall step went on by itself.</summary>
    NextCalled,
}
