using BijliMitra.Core.Complaints;

namespace BijliMitra.Delivery;

/// <summary>Has complaints go up, asked about once more or closed when their time has come, some at a time, every ten seconds.</summary>
internal sealed partial class ComplaintWorker(ComplaintRounds rounds, TimeProvider clock, ILogger<ComplaintWorker> logger) : PeriodicWork(TimeSpan.FromSeconds(10), clock)
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

    [LoggerMessage(Level = LogLevel.Information, Message = "{Complaints} complaints went on because their time had come")]
    private static partial void Went(ILogger logger, int complaints);

    [LoggerMessage(Level = LogLevel.Error, Message = "Complaints whose time had come did not go on; trying again in ten seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
