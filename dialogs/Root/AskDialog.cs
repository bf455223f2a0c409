using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Root;

/// <summary>A question with choices. <paramref name="Tries"/>: how many answers it takes until it is given up.</summary>
internal sealed record Question(TextKey Text, IReadOnlyList<TextKey> Choices, int Tries = 3)
{
    /// <summary>Values of the text's placeholders.</summary>
    public IReadOnlyList<(string Name, string Value)> Values { get; init; } = [];

    /// <summary>Yes or no.</summary>
    public static Question YesNo(TextKey text) => new(text, [TextKey.Yes, TextKey.No]);
}

/// <summary>
/// Asks a <see cref="Question"/> until its answer is a choice, told by a tap, by number, by label or in own words, and ends with the choice's
/// <see cref="TextKey"/>; with null where tries ran out. Keeps keys, not words, so that it asks again in any language.
/// </summary>
internal sealed class AskDialog() : Dialog(nameof(AskDialog))
{
    private const string TextState = "text";
    private const string ChoicesState = "choices";
    private const string TriesState = "tries";
    private const string ValuePrefix = "value:";

    /// <summary>True where such a question is open and the message answers it.</summary>
    public static bool Answers(DialogContext dc) => Answered(dc) is not null;

    /// <summary>True where such a question is open and the message is the label of a choice, word for word: "pole or street light" is no danger then.</summary>
    public static bool IsNamed(DialogContext dc) => dc.ActiveDialog is { } active && active.Id == nameof(AskDialog)
        && ChoiceReader.Named(dc.Context.Activity.Text, ChoicesOf(active.State)) is not null;

    /// <summary>What the message answers to such a question; null where none is open, or it answers nothing.</summary>
    public static TextKey? Answered(DialogContext dc) =>
        dc.ActiveDialog is { } active && active.Id == nameof(AskDialog) ? Answer(dc.Context, active.State) : null;

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var question = (Question)options!;
        var state = dc.ActiveDialog.State;
        state[TextState] = question.Text.ToString();
        state[ChoicesState] = string.Join(' ', question.Choices);
        state[TriesState] = question.Tries;
        foreach (var (name, value) in question.Values)
        {
            state[ValuePrefix + name] = value;
        }
        return AskAsync(dc);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = dc.ActiveDialog.State;
        if (Answer(dc.Context, state) is { } choice)
        {
            return dc.EndDialogAsync(choice, cancellationToken);
        }
        var left = state.Number(TriesState) - 1;
        state[TriesState] = left;
        return left > 0 ? AskAsync(dc) : dc.EndDialogAsync(null, cancellationToken);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, instance.State);

    private static async Task<DialogTurnResult> AskAsync(DialogContext dc)
    {
        await SendAsync(dc.Context, dc.ActiveDialog.State);
        return EndOfTurn;
    }

    private static Task<ResourceResponse> SendAsync(ITurnContext context, IDictionary<string, object> state)
    {
        var buttons = ChoicesOf(state).Select(choice => new CardAction
        {
            Type = ActionTypes.PostBack,
            Title = context.Text(choice),
            Value = Tap.IdOf(choice, QuestionOf(state)),
        });
        var text = context.Text(Enum.Parse<TextKey>((string)state[TextState]), [.. Values(state)]);
        return context.SendActivityAsync(MessageFactory.SuggestedActions(buttons, text, null, null));
    }

    // A tap answers the question it belongs to, whatever its words say.
    private static TextKey? Answer(ITurnContext context, IDictionary<string, object> state)
    {
        var choices = ChoicesOf(state);
        return context.Tap() is { Choice: not null } tap
            ? choices.Cast<TextKey?>().FirstOrDefault(choice => Tap.IdOf(choice!.Value, QuestionOf(state)) == tap.Id)
            : ChoiceReader.Read(context.Reading(), context.Activity.Text, choices);
    }

    private static string QuestionOf(IDictionary<string, object> state) =>
        string.Join(':', [(string)state[TextState], .. Values(state).Select(value => Bare(value.Value)).Order(StringComparer.Ordinal)]);

    private static string Bare(string value) => string.Concat(value.Where(char.IsLetterOrDigit));

    private static IEnumerable<(string Name, string Value)> Values(IDictionary<string, object> state) => state
        .Where(entry => entry.Key.StartsWith(ValuePrefix, StringComparison.Ordinal))
        .Select(entry => (entry.Key[ValuePrefix.Length..], (string)entry.Value));

    private static TextKey[] ChoicesOf(IDictionary<string, object> state) =>
        [.. ((string)state[ChoicesState]).Split(' ').Select(Enum.Parse<TextKey>)];
}
