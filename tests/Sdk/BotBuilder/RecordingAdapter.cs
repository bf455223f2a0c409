using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BijliMitra.Tests.Sdk.BotBuilder;

/// <summary>Keeps what is sent and numbers it.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Message(string? text = "hello") => new(ActivityTypes.Message)
    {
        Id = "in-1",
        Text = text,
        ChannelId = "whatsapp",
        From = new ChannelAccount(id: "consumer"),
        Recipient = new ChannelAccount(id: "company"),
        Conversation = new ConversationAccount(id: "chat"),
    };

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message());

    public Task ProcessAsync(ITurnContext turnContext, BotCallbackHandler? callback) => RunPipelineAsync(turnContext, callback, default);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        var last = Sent.Count - activities.Length;
        return Task.FromResult(activities.Select(_ => new ResourceResponse($"out-{++last}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse("updated"));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
