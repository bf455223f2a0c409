using System.Globalization;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Areas;

/// <summary>
/// Asks where: an account number, a locality of the company's list, or a shared location. Begun with a <see cref="PlaceQuestion"/>; what the message of the
/// moment says already is not asked. Ends with a <see cref="Place"/>, with null where none was given.
/// </summary>
internal sealed class PlaceDialog(AreaBook areas, OutagesOptions options) : Dialog(nameof(PlaceDialog))
{
    private const int Tries = 3;
    private const int MostGuesses = 3;
    private const string AskState = "ask";
    private const string MissesState = "misses";
    private const string GuessesState = "guesses";

    /// <summary>True where the question is open and the message has a place: what its words look like besides does not count.</summary>
    public static async Task<bool> AnswersAsync(DialogContext dc, AreaBook areas, CancellationToken stop) =>
        dc.ActiveDialog?.Id == nameof(PlaceDialog)
        && (dc.Context.Turn().Message.Location is not null || dc.Context.Tap() is { Place: not null } || IsOther(dc.Context, dc.ActiveDialog.State)
            || PlaceReader.Read(await areas.Map(stop), dc.Context.Activity.Text, asked: false).Sure.Count > 0);

    // "None of these", by the button or in words.
    private static bool IsOther(ITurnContext context, IDictionary<string, object> state) => state.Word(GuessesState) is { } offered
        && (context.Tap()?.Choice == TextKey.PlaceOther || context.Reading() is { Intent: Intent.No or Intent.SwitchAccount }
            || (context.Reading() is { HasWords: false, Entities.Digits: { Length: 1 } digit } && digit[0] - '0' == offered.Split(' ').Length + 1)
            || Enum.GetValues<Language>().Any(language => Normaliser.Tokens(context.Activity.Text).SequenceEqual(Normaliser.Tokens(Catalogue.Text(TextKey.PlaceOther, language)))));

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? begun = null, CancellationToken cancellationToken = default)
    {
        var question = (PlaceQuestion)begun!;
        dc.ActiveDialog.State[AskState] = question.Ask.ToString();
        if (await ReadAsync(dc.Context, dc.ActiveDialog, asked: false, cancellationToken) is { } found)
        {
            return await dc.EndDialogAsync(found, cancellationToken);
        }
        Offer(dc.ActiveDialog.State, question.Offered);
        await AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (IsOther(dc.Context, dc.ActiveDialog.State))
        {
            dc.ActiveDialog.State.Remove(GuessesState);
            await AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
            return EndOfTurn;
        }
        if (await ReadAsync(dc.Context, dc.ActiveDialog, asked: true, cancellationToken) is { } found)
        {
            return await dc.EndDialogAsync(found, cancellationToken);
        }
        if (dc.ActiveDialog.State.Word(GuessesState) is null)
        {
            var misses = dc.ActiveDialog.State.Number(MissesState) + 1;
            dc.ActiveDialog.State[MissesState] = misses;
            if (misses >= Tries)
            {
                await dc.Context.SayAsync(TextKey.PlaceGivenUp);
                return await dc.EndDialogAsync(null, cancellationToken);
            }
        }
        await AskAgainAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => AskAsync(turnContext, instance, cancellationToken);

    private async Task<Place?> ReadAsync(ITurnContext context, DialogInstance instance, bool asked, CancellationToken stop)
    {
        var (map, message, state) = (await areas.Map(stop), context.Turn().Message, instance.State);
        var offered = Offered(map, state);
        state.Remove(GuessesState);
        if (message.Location is { } point)
        {
            return map.Near(point, options.NearKilometres) is { } near ? new Place(null, near, point) : null;
        }
        if (context.Tap() is { Place: { } tapped })
        {
            return map.Localities.FirstOrDefault(place => place.Id == tapped) is { } chosen ? new Place(null, chosen, null) : null;
        }
        if (Picked(context, offered) is { } picked)
        {
            return new Place(null, picked, null);
        }
        if (context.Reading().Entities.Account is { } account && MobileLike.Judge(account, message.Address) != MobileGuess.Sure)
        {
            return new Place(account, null, null);
        }
        var reading = PlaceReader.Read(map, context.Activity.Text, asked);
        if (reading.Sure.Count == 1)
        {
            return new Place(null, reading.Sure[0], null);
        }
        Offer(state, reading.Sure.Concat(reading.Guesses).Select(place => place.Id));
        return null;
    }

    private static void Offer(IDictionary<string, object> state, IEnumerable<long> places)
    {
        if (string.Join(' ', places.Take(MostGuesses).Select(id => id.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } offered)
        {
            state[GuessesState] = offered;
        }
    }

    // "2", or "yes" to a single guess.
    private static Locality? Picked(ITurnContext context, List<Locality> offered)
    {
        var reading = context.Reading();
        if (offered.Count == 1 && reading.Intent == Intent.Yes)
        {
            return offered[0];
        }
        var place = reading is { HasWords: false, Entities.Digits: { Length: 1 } digit } ? digit[0] - '0' : Ordinals.Read(context.Activity.Text) ?? 0;
        return place >= 1 && place <= offered.Count ? offered[place - 1] : null;
    }

    private static List<Locality> Offered(AreaMap map, IDictionary<string, object> state) => state.Word(GuessesState) is not { } ids
        ? []
        : [.. ids.Split(' ').Select(id => map.Localities.FirstOrDefault(place => place.Id.ToString(CultureInfo.InvariantCulture) == id)).OfType<Locality>()];

    private async Task AskAsync(ITurnContext context, DialogInstance instance, CancellationToken stop)
    {
        if (!await GuessAsync(context, instance, stop))
        {
            await context.SayAsync(Enum.Parse<TextKey>((string)instance.State[AskState]));
        }
    }

    private async Task AskAgainAsync(ITurnContext context, DialogInstance instance, CancellationToken stop)
    {
        if (context.Turn().Message.Location is not null)
        {
            await context.SayAsync(TextKey.PlaceFar);
        }
        else if (!await GuessAsync(context, instance, stop))
        {
            await context.SayAsync(TextKey.PlaceUnknown);
        }
    }

    private async Task<bool> GuessAsync(ITurnContext context, DialogInstance instance, CancellationToken stop)
    {
        var offered = Offered(await areas.Map(stop), instance.State);
        if (offered.Count == 0)
        {
            return false;
        }
        var buttons = offered.Select(place => new CardAction
        {
            Type = ActionTypes.PostBack,
            Title = place.Name(context.Turn().Language),
            Value = Tap.IdOf(place),
        }).Append(new CardAction { Type = ActionTypes.PostBack, Title = context.Text(TextKey.PlaceOther), Value = Tap.IdOf(TextKey.PlaceOther, nameof(PlaceDialog)) });
        await context.SendActivityAsync(MessageFactory.SuggestedActions(buttons, context.Text(TextKey.PlaceGuess), null, null), stop);
        return true;
    }
}
