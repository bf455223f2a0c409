using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Root;

/// <summary>What every dialog needs of its turn.</summary>
internal static class TurnContextExtensions
{
    public static Turn Turn(this ITurnContext context) => context.TurnState.Get<Turn>();

    public static ChatState Chat(this ITurnContext context) => context.TurnState.Get<ChatState>();

    /// <summary>What was understood of the message.</summary>
    public static Reading Reading(this ITurnContext context) => context.TurnState.Get<Reading>();

    /// <summary>True for a picture, a voice note or any other media without a word or a number.</summary>
    public static bool IsMediaAlone(this ITurnContext context) =>
        context.Activity.Attachments is { Count: > 0 } && string.IsNullOrWhiteSpace(context.Activity.Text);

    /// <summary>What the message brings besides words.</summary>
    public static IReadOnlyList<SentMedium> Media(this ITurnContext context) =>
        [.. (context.Activity.Attachments ?? []).Select((medium, position) => new SentMedium(position, medium.ContentUrl, medium.ContentType))];

    /// <summary>Why the message is refused; null where it is not.</summary>
    public static Refusal? Refusal(this ITurnContext context) => context.TurnState.Get<Refusal>();

    /// <summary>What was tapped; null where the person wrote.</summary>
    public static Tap? Tap(this ITurnContext context) => context.TurnState.Get<Tap>();

    public static string Text(this ITurnContext context, TextKey key, params (string Name, string Value)[] values) =>
        Catalogue.Text(key, context.Turn().Language, values);

    /// <summary>Says a text of the catalogue in the language of the turn.</summary>
    public static Task SayAsync(this ITurnContext context, TextKey key, params (string Name, string Value)[] values) =>
        context.SendActivityAsync(MessageFactory.Text(context.Text(key, values)));

    /// <summary>Says a text put together of texts of the catalogue.</summary>
    public static Task SayLinesAsync(this ITurnContext context, IEnumerable<string> lines) =>
        context.SendActivityAsync(MessageFactory.Text(string.Join('\n', lines)));

    /// <summary>Whether the chat's channel carries documents.</summary>
    public static bool TakesDocuments(this ITurnContext context) => context.Turn().Message.Address.TakesDocuments;

    /// <summary>Sends a PDF of ours by its address, without words.</summary>
    public static Task SendDocumentAsync(this ITurnContext context, string address) => context.SendActivityAsync(
        new Activity(ActivityTypes.Message) { Text = "", Attachments = [new Attachment("application/pdf", address)] });

    /// <summary>Goes on in the other language, as asked for.</summary>
    public static void SwitchLanguage(this ITurnContext context)
    {
        var (turn, chat) = (context.Turn(), context.Chat());
        turn.Language = turn.Language == Language.Hindi ? Language.English : Language.Hindi;
        (chat.Language, chat.LanguageChosen) = (turn.Language, true);
    }
}
