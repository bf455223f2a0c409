using BijliMitra.Core.Contacts;

namespace BijliMitra.Delivery;

/// <summary>Applies changes of contacts whose time has come, some at a time, every ten seconds.</summary>
internal sealed partial class ChangeWorker(ChangeSettler settler, TimeProvider clock, ILogger<ChangeWorker> logger) : PeriodicWork(TimeSpan.FromSeconds(10), clock)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task Work(CancellationToken stop)
    {
        while (await settler.Settle(_clock.GetUtcNow(), stop) is > 0 and var applied)
        {
            Applied(logger, applied);
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Changes} changes of contacts whose window is over")]
    private static partial void Applied(ILogger logger, int changes);

    [LoggerMessage(Level = LogLevel.Error, Message = "Applying changes of contacts failed; trying again in ten seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
