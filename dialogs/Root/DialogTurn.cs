using BijliMitra.Core.Helpdesk;
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
    private readonly BufferingAdapter _adapter;
    private readonly Reader _reader;
    private readonly ChatBot _bot;

    internal DialogTurn(Reader reader, ChatBot bot, HandoffDesk handoffs, IEnumerable<IMiddleware> middleware)
    {
        (_reader, _bot, _adapter) = (reader, bot, new BufferingAdapter(handoffs));
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
        if (turn.Handovers != state.Handovers)
        {
            await TellOfHandover(turn, state, stop);
        }
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

    // A person took the chat, or gave it back, since the bot was last here. It hears of it the way the framework tells it, before the message.
    private async Task TellOfHandover(Turn turn, ChatState state, CancellationToken stop)
    {
        var status = (Activity)EventFactory.CreateHandoffStatus(new ConversationAccount(), turn.Owner == ChatOwner.Agent ? "accepted" : "completed");
        using var context = new TurnContext(_adapter, status);
        context.TurnState.Add(turn);
        context.TurnState.Add(state);
        await _bot.OnTurnAsync(context, stop);
        state.Handovers = turn.Handovers;
    }

    /// <summary>
    /// Joins replies until no more than <paramref name="most"/> are left: words with words first, and where that does not do, a
    /// document becomes a link below the words before it.
    /// </summary>
    internal static void Merge(Turn turn, int most)
    {
        if (turn.Replies.Count <= most)
        {
            return;
        }
        var replies = turn.Replies.ToList();
        while (replies.Count > most)
        {
            var at = Joint(replies);
            var (above, below) = (replies[at - 1], replies[at]);
            // Only the last question can be answered by a tap.
            string?[] lines = [above.Numbered, above.MediaUrl, below.Text, below.MediaUrl];
            replies[at] = below with { Text = string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))), MediaUrl = null };
            replies.RemoveAt(at - 1);
        }
        turn.SayNothing();
        replies.ForEach(turn.Say);
    }

    // The reply that is joined to the one before it.
    private static int Joint(List<Reply> replies)
    {
        bool IsWords(int at) => replies[at].MediaUrl is null;
        var places = Enumerable.Range(1, replies.Count - 1).ToList();
        return places.OrderByDescending(at => IsWords(at - 1) && IsWords(at)).ThenByDescending(at => IsWords(at - 1)).First();
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
