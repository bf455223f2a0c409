using BijliMitra.Core.Helpdesk;

namespace BijliMitra.Delivery;

/// <summary>Sees to those who wait for a person, every five seconds.</summary>
internal sealed partial class HandoffWorker(HandoffRounds rounds, TimeProvider clock, ILogger<HandoffWorker> logger) : PeriodicWork(TimeSpan.FromSeconds(5), clock)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task Work(CancellationToken stop)
    {
        while (await rounds.Go(_clock.GetUtcNow(), stop) is > 0 and var gone)
        {
            Went(logger, gone);
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Chats} chats that wait for a person went a step on")]
    private static partial void Went(ILogger logger, int chats);

    [LoggerMessage(Level = LogLevel.Error, Message = "Chats that wait for a person did not go on; trying again in five seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
