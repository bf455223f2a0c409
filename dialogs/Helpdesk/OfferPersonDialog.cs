using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Helpdesk;

/// <summary>
/// Offers a person where the bot can read no more: no account number, or a picture or voice message. Begun with the name of the
/// <see cref="TextKey"/> to ask with. Ends with null either way.
/// </summary>
internal sealed class OfferPersonDialog : WaterfallDialog
{
    private readonly PersonDesk _people;

    public OfferPersonDialog(PersonDesk people)
        : base(nameof(OfferPersonDialog))
    {
        _people = people;
        AddStep(OfferAsync);
        AddStep(AnswerAsync);
    }

    private static Task<DialogTurnResult> OfferAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.BeginDialogAsync(nameof(AskDialog), Question.YesNo(Enum.Parse<TextKey>((string)step.Options)), stop);

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is TextKey.Yes)
        {
            await _people.PromiseAsync(step.Context, nameof(OfferPersonDialog), stop);
        }
        else
        {
            await step.Context.SayAsync(TextKey.OfferDeclined);
        }
        return await step.EndDialogAsync(null, stop);
    }
}
