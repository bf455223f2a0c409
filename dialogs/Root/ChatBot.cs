using BijliMitra.Core.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Root;

/// <summary>Gives every message to the dialogs in progress, or begins them.</summary>
internal sealed class ChatBot : ActivityHandler
{
    private const long OldPlace = 24 * 60 * 60;
    private readonly DialogSet _dialogs = new(new ChatStateDialogs());
    private readonly RootDialog _root;

    public ChatBot(RootDialog root)
    {
        _root = root;
        _dialogs.Add(root);
    }

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        DropOldPlace(turnContext);
        if (!SavedStack.Fits(turnContext.Chat(), _root))
        {
            turnContext.Chat().DropPlace();
            await turnContext.SayAsync(TextKey.PlaceLost);
        }
        var dialogs = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dialogs.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dialogs.BeginDialogAsync(_root.Id, null, cancellationToken);
        }
    }

    // What was in progress before a person took the chat is over, and nothing of it is left half done: no code is waited for, no change is begun.
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == HandoffEventNames.HandoffStatus)
        {
            turnContext.Chat().DropPlace();
            turnContext.Chat().DropNumbers();
        }
        return Task.CompletedTask;
    }

    // A question of yesterday is not what today's message answers.
    private static void DropOldPlace(ITurnContext context)
    {
        var chat = context.Chat();
        if (chat.LastAt != 0 && context.Turn().Now.ToUnixTimeSeconds() - chat.LastAt > OldPlace)
        {
            chat.DropPlace();
        }
    }
}
