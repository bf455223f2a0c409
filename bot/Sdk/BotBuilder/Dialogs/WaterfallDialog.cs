using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps that run one after the other, each at most once a turn.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>A waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">The steps.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    /// <inheritdoc/>
    /// <remarks>The id and the number of steps.</remarks>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This waterfall.</returns>
    /// <exception cref="ArgumentNullException">There is no step.</exception>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = NewInstanceId();
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>A message is the result of the step before; any other activity changes nothing.</remarks>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = StepIndex(dc.ActiveDialog.State);
        return await RunStepAsync(dc, index + 1, reason, result, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The state lacks what <see cref="BeginDialogAsync"/> put there.</exception>
    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason is DialogReason.CancelCalled or DialogReason.EndCalled)
            CheckState((Dictionary<string, object>)instance.State, withStep: reason == DialogReason.CancelCalled);
        return Task.CompletedTask;
    }

    /// <summary>Runs one step.</summary>
    /// <param name="stepContext">The step's context.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        CheckState(stepContext.ActiveDialog.State, withStep: false);
        return await _steps[stepContext.Index](stepContext, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the step with an index, or ends the waterfall behind the last.</summary>
    /// <param name="dc">The stack, on which the waterfall is active.</param>
    /// <param name="index">The step's index.</param>
    /// <param name="reason">Why it runs.</param>
    /// <param name="result">The result of the step before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);

        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        var values = (IDictionary<string, object>)state[ValuesKey];
        var stepContext = new WaterfallStepContext(this, dc, state[OptionsKey], values, index, reason, result);
        return await OnStepAsync(stepContext, cancellationToken).ConfigureAwait(false);
    }

    private static int StepIndex(IDictionary<string, object> state) =>
        Convert.ToInt32(state[StepIndexKey], CultureInfo.InvariantCulture);

    // The original reads these for its telemetry and so fails on a state without them, or on a step that is no more.
    private void CheckState(IDictionary<string, object> state, bool withStep)
    {
        _ = withStep ? _steps[StepIndex(state)] : null;
        _ = state[InstanceIdKey];
    }

#pragma warning disable RS0030 // An id for telemetry only, which no answer depends on; dialogs are made without services.
    private static string NewInstanceId() => Guid.NewGuid().ToString();
#pragma warning restore RS0030
}
