using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// A turn of the conversation as a function: what came and what is known go in, replies and changes are in <see cref="Turn"/> and the
/// new place in <see cref="ChatState"/> when it returns. Sends nothing and writes nothing.
/// </summary>
public sealed class DialogTurn
{
    /// <summary>Messages of one answer.</summary>
    internal const int MostReplies = 2;
    private const int LongestText = 1600;
    private readonly BufferingAdapter _adapter = new();
    private readonly Reader _reader;
    private readonly ChatBot _bot;

    internal DialogTurn(Reader reader, ChatBot bot, IEnumerable<IMiddleware> middleware)
    {
        (_reader, _bot) = (reader, bot);
        foreach (var one in middleware)
        {
            _adapter.Use(one);
        }
    }

    /// <summary>
    /// Runs the turn. <paramref name="activity"/>: the message; its text may be null, its value is the id of what was tapped.
    /// <paramref name="state"/>: changed in place, to be saved with the commit of <paramref name="turn"/>. No reply at all means that a person answers, or that the sender wrote too much.
    /// </summary>
    public async Task Run(Turn turn, Activity activity, ChatState state, CancellationToken stop)
    {
        using var context = new TurnContext(_adapter, Complete(activity));
        context.TurnState.Add(turn);
        context.TurnState.Add(state);
        if (Tap.Read(activity.Value as string) is { } tap)
        {
            context.TurnState.Add(tap);
            activity.Text = string.IsNullOrWhiteSpace(activity.Text) ? tap.Words(state.Language ?? Language.Hindi) : activity.Text;
        }
        context.TurnState.Add(_reader.Read(Shortened(activity.Text)));
        await _adapter.Run(context, _bot.OnTurnAsync, stop);
        state.LastAt = turn.Now.ToUnixTimeSeconds();
        Merge(turn, MostReplies);
    }

    /// <summary>Joins the first replies until no more than <paramref name="most"/> are left.</summary>
    internal static void Merge(Turn turn, int most)
    {
        if (turn.Replies.Count <= most)
        {
            return;
        }
        var replies = turn.Replies.ToArray();
        var joined = replies[..(replies.Length - most + 1)];
        turn.SayNothing();
        var media = Array.Find(joined, reply => reply.MediaUrl is not null)?.MediaUrl;
        // Only the last question can be answered by a tap.
        var above = joined[..^1].Select(reply => reply.Numbered);
        turn.Say(joined[^1] with { Text = string.Join('\n', above.Append(joined[^1].Text)), MediaUrl = media });
        foreach (var reply in replies[joined.Length..])
        {
            turn.Say(reply);
        }
    }

    private static string Shortened(string? text) => text is null ? "" : text.Length <= LongestText ? text : text[..LongestText];

    // What the framework needs of an activity, where a caller left it out.
    private static Activity Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.Conversation ??= new ConversationAccount();
        return activity;
    }
}
