using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Helpdesk;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>What the bot can do, to choose from.</summary>
internal sealed class MenuDialog : WaterfallDialog
{
    private static readonly TextKey[] Choices =
        [TextKey.MenuBill, TextKey.MenuPayments, TextKey.MenuHistory, TextKey.MenuPerson, TextKey.MenuLanguage];

    private readonly PersonDesk _people;

    public MenuDialog(PersonDesk people)
        : base(nameof(MenuDialog))
    {
        _people = people;
        AddStep(AskAsync);
        AddStep(GoAsync);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.BeginDialogAsync(nameof(AskDialog), new Question(TextKey.MenuAsk, Choices, Tries: 1), stop);

    private async Task<DialogTurnResult> GoAsync(WaterfallStepContext step, CancellationToken stop)
    {
        switch (step.Result)
        {
            case TextKey.MenuBill:
                return await step.ReplaceDialogAsync(nameof(BillDialog), new Wish().ToState(), stop);
            case TextKey.MenuPayments:
                return await step.ReplaceDialogAsync(nameof(PaymentsDialog), new Wish().ToState(), stop);
            case TextKey.MenuHistory:
                return await step.ReplaceDialogAsync(nameof(HistoryDialog), new Wish().ToState(), stop);
            case TextKey.MenuPerson:
                await _people.PromiseAsync(step.Context);
                break;
            case TextKey.MenuLanguage:
                if (step.Context.Reading().SwitchTo is null)
                {
                    step.Context.SwitchLanguage();
                }
                await step.Context.SayAsync(TextKey.LanguageNow);
                return await step.ReplaceDialogAsync(Id, new Wish().ToState(), stop);
            case null when DidYouMeanDialog.CanAsk(step.Context.Reading()):
                return await step.ReplaceDialogAsync(nameof(DidYouMeanDialog), null, stop);
            default:
                await Unclear.SayAsync(step, stop);
                break;
        }
        return await step.EndDialogAsync(null, stop);
    }
}
