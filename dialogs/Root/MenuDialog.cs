using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>What people come for, to choose from; at most ten, so that it is one list. A choice is a wish, which <see cref="Interruptions"/> takes up.</summary>
internal sealed class MenuDialog : WaterfallDialog
{
    private static readonly TextKey[] Choices =
    [
        TextKey.MenuBill, TextKey.MenuPay, TextKey.MenuPayments, TextKey.MenuOutage, TextKey.MenuComplaint, TextKey.MenuUpdateContact, TextKey.MenuOffice, TextKey.MenuFraud,
        TextKey.MenuPerson, TextKey.MenuLanguage,
    ];

    public MenuDialog()
        : base(nameof(MenuDialog))
    {
        AddStep(AskAsync);
        AddStep(GoAsync);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.BeginDialogAsync(nameof(AskDialog), new Question(TextKey.MenuAsk, Choices, Tries: 1), stop);

    private async Task<DialogTurnResult> GoAsync(WaterfallStepContext step, CancellationToken stop)
    {
        switch (step.Result)
        {
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
