using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>The framework's view of <see cref="ChatState.Dialogs"/>.</summary>
internal sealed class ChatStateDialogs : IStatePropertyAccessor<DialogState>
{
    public string Name => nameof(ChatState.Dialogs);

    public Task<DialogState> GetAsync(
        ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(turnContext.Chat().Dialogs);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        turnContext.Chat().Dialogs = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        SetAsync(turnContext, new DialogState(), cancellationToken);
}
