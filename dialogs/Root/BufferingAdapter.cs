using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Root;

/// <summary>Puts what dialogs send into the turn. Nothing leaves the program here; whatever is neither a message nor the wish for a person is dropped.</summary>
internal sealed class BufferingAdapter(HandoffDesk handoffs) : BotAdapter
{
    /// <summary>Runs middleware and bot on one turn.</summary>
    public Task Run(ITurnContext context, BotCallbackHandler bot, CancellationToken stop) => RunPipelineAsync(context, bot, stop);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
        {
            turn.Say(new Reply(activity.Text ?? "", activity.Attachments?.FirstOrDefault()?.ContentUrl)
            {
                Choices = [.. (activity.SuggestedActions?.Actions ?? []).Select(ToChoice)],
                Hint = activity.ChannelData as string,
            });
        }
        if (Array.Find(activities, activity => activity.AsEventActivity()?.Name == HandoffEventNames.InitiateHandoff) is { } wish)
        {
            handoffs.Ask(turn, (HandoffRequest)wish.Value);
        }
        return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private static Choice ToChoice(CardAction action) => new((string)action.Value, action.Title) { Detail = action.DisplayText };
}
