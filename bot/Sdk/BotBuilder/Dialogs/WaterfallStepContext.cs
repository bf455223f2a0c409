namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
/// <param name="stepContext">The step's context.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>The stack as one step of a waterfall sees it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The step's index.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>The result of the step before: the message's text, or what a dialog returned.</summary>
    public object Result { get; }

    /// <summary>What the steps share; kept between turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step in this turn.</summary>
    /// <param name="result">The result of this step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The result is a cancellation token.</exception>
    /// <exception cref="InvalidOperationException">It was called before in this step.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException(
                $"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
