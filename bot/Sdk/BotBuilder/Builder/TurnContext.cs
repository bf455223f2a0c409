using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One activity being handled, with what its handlers share.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private bool _disposed;

    /// <summary>A turn.</summary>
    /// <param name="adapter">Sends for this turn.</param>
    /// <param name="activity">The activity that came in.</param>
    /// <exception cref="ArgumentNullException">One of them is missing.</exception>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Register(_onSend, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Register(_onUpdate, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Register(_onDelete, handler);

    /// <summary>Ends the turn: nothing more can be sent and <see cref="TurnState"/> is closed.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    /// <param name="disposing">Whether it was asked for.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
            TurnState.Dispose();
        _disposed = true;
    }

    private TurnContext Register<T>(List<T> handlers, T handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }
}
