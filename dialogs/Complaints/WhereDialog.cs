using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>
/// Asks which connection or place a complaint is about: of a chat that has opened several connections which of them, of one whose own number is on record the
/// last four digits, of anybody else account number or place. Nothing of it must be known; only a number of the wrong length is asked about once more.
/// </summary>
internal sealed class WhereDialog(ComplaintPlaces places, ComplaintPhotos photos) : Dialog(nameof(WhereDialog))
{
    private const int MostListed = 9;
    private const int FewestOfNumber = 5;
    private const int LastDigits = 4;
    private const string AskedAgainState = "askedAgain";
    private static readonly HashSet<string> Skips = [.. Normaliser.Tokens("skip chhoden chhodo chhod chhode छोड़ें छोड़ो छोड़िए none no nahi nahin नहीं नही pata पता dont know")];

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await AskAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var (context, chat) = (dc.Context, dc.Context.Chat());
        if (chat.Complaint is not { } draft)
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        photos.Keep(context, draft.Number);
        if (context.IsMediaAlone() || !ComplaintAnswers.SaysSomething(context))
        {
            await AskAsync(context, cancellationToken);
            return EndOfTurn;
        }
        if (context.Reading().Entities.Account is { IsNpcl: true } foreign)
        {
            await context.SayAsync(TextKey.Npcl, ("account", foreign.Spaced));
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        if (await ReadAsync(context, draft, cancellationToken) is { } read)
        {
            chat.Complaint = read;
            return await dc.EndDialogAsync(true, cancellationToken);
        }
        if (!dc.ActiveDialog.State.Flag(AskedAgainState))
        {
            dc.ActiveDialog.State[AskedAgainState] = true;
            var digits = context.Reading().Entities.Digits!;
            await (digits.Length == LastDigits
                ? context.SayAsync(TextKey.LastFourUnknown, ("digits", digits))
                : context.SayAsync(TextKey.WrongLength, ("count", $"{digits.Length}")));
            return EndOfTurn;
        }
        return await dc.EndDialogAsync(true, cancellationToken);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, cancellationToken);

    // Null where a number was meant and is none.
    private async Task<ComplaintDraft?> ReadAsync(ITurnContext context, ComplaintDraft draft, CancellationToken stop)
    {
        var opened = await places.OpenedAsync(context, stop);
        if (Picked(context, opened) is { } picked)
        {
            return places.With(draft, picked, verified: true);
        }
        var (reading, named) = (context.Reading(), await places.NamedAsync(context, draft, stop));
        if (named.Placed || context.Tap() is { Choice: TextKey.ComplaintNoConnection } || Normaliser.Tokens(context.Activity.Text).Any(Skips.Contains)
            || reading.Intent == Intent.No || (opened.Count > 0 && !reading.HasWords))
        {
            return named;
        }
        if (reading.Entities.Digits is { Length: LastDigits } last && await places.IsKnownAsync(context, stop))
        {
            return await places.ByLastDigitsAsync(context, draft, last, stop);
        }
        return reading is { HasWords: false, Entities.Digits.Length: >= FewestOfNumber } ? null : places.InWords(draft, context.Activity.Text);
    }

    private static Connection? Picked(ITurnContext context, IReadOnlyList<Connection> opened)
    {
        if (context.Tap()?.Account is { } tapped)
        {
            return opened.FirstOrDefault(connection => connection.Number == tapped);
        }
        var digits = context.Reading().Entities.Digits;
        return digits is { Length: 1 } && digits[0] - '0' is var line && line >= 1 && line <= Math.Min(opened.Count, MostListed)
            ? opened[line - 1]
            : Accounts.Access.Named(opened, digits, 2) ?? Accounts.Access.Called(opened, context.Activity.Text);
    }

    private async Task AskAsync(ITurnContext context, CancellationToken stop)
    {
        var opened = await places.OpenedAsync(context, stop);
        if (opened.Count == 0)
        {
            await context.SayAsync(await places.IsKnownAsync(context, stop) ? TextKey.ComplaintAskLastFour : TextKey.ComplaintAskWhere);
            return;
        }
        var buttons = opened.Take(MostListed).Select(connection => new CardAction
        {
            Type = ActionTypes.PostBack,
            Title = connection.Number.Spaced,
            Value = Tap.IdOf(connection.Number),
        }).Append(new CardAction
        {
            Type = ActionTypes.PostBack,
            Title = context.Text(TextKey.ComplaintNoConnection),
            Value = Tap.IdOf(TextKey.ComplaintNoConnection, nameof(WhereDialog)),
        });
        await context.SendActivityAsync(MessageFactory.SuggestedActions(buttons, context.Text(TextKey.ComplaintAskWhich), null, null), stop);
    }
}
