using BijliMitra.Core.Outages;

namespace BijliMitra.Delivery;

/// <summary>Makes incidents of reports and asks after restorations, every two seconds.</summary>
internal sealed partial class OutageWorker(ReportGrouper grouper, RestorationAsker asker, TimeProvider clock, ILogger<OutageWorker> logger)
    : PeriodicWork(TimeSpan.FromSeconds(2), clock)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task Work(CancellationToken stop)
    {
        if (await grouper.Group(_clock.GetUtcNow(), stop) is > 0 and var made)
        {
            Made(logger, made);
        }
        while (await asker.Ask(_clock.GetUtcNow(), stop) is > 0 and var asked)
        {
            Asked(logger, asked);
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Reports make {Incidents} new incidents")]
    private static partial void Made(ILogger logger, int incidents);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Asked} reports and waiting chats of incidents that are over: they are asked")]
    private static partial void Asked(ILogger logger, int asked);

    [LoggerMessage(Level = LogLevel.Error, Message = "Grouping outage reports failed; trying again in two seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
