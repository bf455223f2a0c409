using BijliMitra.Core.Contacts;

namespace BijliMitra.Delivery;

/// <summary>Applies changes of contacts whose time has come, some at a time, every ten seconds.</summary>
internal sealed partial class ChangeWorker(ChangeSettler settler, TimeProvider clock, ILogger<ChangeWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TrySettle(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TrySettle(CancellationToken stop)
    {
        try
        {
            while (await settler.Settle(clock.GetUtcNow(), stop) is > 0 and var applied)
            {
                Applied(logger, applied);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Changes} changes of contacts whose window is over")]
    private static partial void Applied(ILogger logger, int changes);

    [LoggerMessage(Level = LogLevel.Error, Message = "Applying changes of contacts failed; trying again in ten seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
