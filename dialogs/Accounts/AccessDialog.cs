using BijliMitra.Core.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>
/// Finds out which connections the chat may see: those it is verified for, or those that an account number and a code open. Ends with
/// <see cref="Access"/>, or with null where nothing was opened.
/// </summary>
internal sealed class AccessDialog : WaterfallDialog
{
    private readonly AccountDesk _accounts;

    public AccessDialog(AccountDesk accounts)
        : base(nameof(AccessDialog))
    {
        _accounts = accounts;
        AddStep(FindAccountAsync);
        AddStep(AskForCodeAsync);
        AddStep(EndWithAccessAsync);
    }

    private async Task<DialogTurnResult> FindAccountAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var (wish, entities) = (Wish.From(step.Options), step.Context.Reading().Entities);
        if (AnswersCode(step.Context))
        {
            return await step.NextAsync(new AccountAnswer(null, false), stop);
        }
        IReadOnlyList<Connection> mine = wish.Other ? [] : await _accounts.Connections(step.Context.Turn(), stop);
        if ((Access.Named(mine, entities.Digits) ?? (entities.Digits is null ? Access.Called(mine, step.Context.Activity.Text) : null)) is { } named)
        {
            return await step.EndDialogAsync(new Access(mine, named), stop);
        }
        if (mine.Count > 0 && entities.Account is null)
        {
            return await step.EndDialogAsync(new Access(mine, mine.Count == 1 ? mine[0] : null), stop);
        }
        if (!wish.Other && WaitsForCode(step.Context))
        {
            return await step.NextAsync(new AccountAnswer(null, false), stop);
        }
        return await step.BeginDialogAsync(nameof(AccountNumberDialog), wish.ToState(), stop);
    }

    private static async Task<DialogTurnResult> AskForCodeAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.Result is AccountAnswer answer
            ? await step.BeginDialogAsync(nameof(CodeDialog), CodeDialog.Options(answer), stop)
            : await step.EndDialogAsync(null, stop);

    private static Task<DialogTurnResult> EndWithAccessAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.EndDialogAsync(step.Result, stop);

    // Also where the code came too late, so that the person hears why it does not work.
    private static bool AnswersCode(ITurnContext context)
    {
        var reading = context.Reading();
        return context.Chat().Code is { Opens: true } && (reading.Entities.Code is not null || reading.Intent == Intent.Resend);
    }

    // A code that is on its way is asked for instead of the account number, unless the message has another number.
    private static bool WaitsForCode(ITurnContext context)
    {
        var reading = context.Reading();
        if (context.Chat().Code is not { Opens: true } code || reading.Entities.Account is not null)
        {
            return false;
        }
        var usable = code.TriesLeft > 0 && context.Turn().Now.ToUnixTimeMilliseconds() < code.EndsAt;
        return usable && reading.Entities.Digits is not { Length: > 4 };
    }
}
