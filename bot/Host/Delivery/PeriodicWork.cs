namespace BijliMitra.Delivery;

/// <summary>Work that comes round every so often. A round that fails is logged and costs nothing but itself.</summary>
internal abstract class PeriodicWork(TimeSpan every, TimeProvider clock) : BackgroundService
{
    /// <summary>One round.</summary>
    protected abstract Task Work(CancellationToken stop);

    /// <summary>Logs that a round failed, with what happens next.</summary>
    protected abstract void Failed(Exception fault);

    /// <summary>One round, whose failure is logged.</summary>
    protected async Task Try(CancellationToken stop)
    {
        try
        {
            await Work(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(fault);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Try(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
