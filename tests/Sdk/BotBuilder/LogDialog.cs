using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Tests.Sdk.BotBuilder;

/// <summary>Writes down every call and then waits, or does what it is told.</summary>
internal sealed class LogDialog(string id, List<string> log) : Dialog(id)
{
    public Func<DialogContext, object?, Task<DialogTurnResult>> OnBegin { get; init; } = (_, _) => Task.FromResult(EndOfTurn);

    public Func<DialogContext, Task<DialogTurnResult>> OnContinue { get; init; } = _ => Task.FromResult(EndOfTurn);

    public string HandlesBefore { get; init; } = "";

    public string HandlesAfter { get; init; } = "";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        log.Add($"{Id} begin {options}".TrimEnd());
        return OnBegin(dc, options);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        log.Add($"{Id} continue");
        return OnContinue(dc);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        log.Add($"{Id} resume {reason} {result}".TrimEnd());
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        log.Add($"{Id} reprompt");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        log.Add($"{Id} end {reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        log.Add($"{Id} before {e.Name}");
        return Task.FromResult(e.Name == HandlesBefore);
    }

    protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        log.Add($"{Id} after {e.Name}");
        return Task.FromResult(e.Name == HandlesAfter);
    }
}
