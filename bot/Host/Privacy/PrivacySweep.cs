using BijliMitra.Core.Messaging;
using BijliMitra.Core.Privacy;

namespace BijliMitra.Privacy;

/// <summary>Has erased what is kept no longer: now and then, in units so short that no message waits for them.</summary>
internal sealed partial class PrivacySweep(Eraser eraser, Rounds rounds, TimeProvider clock, ILogger<PrivacySweep> logger) : BackgroundService
{
    private const string Job = "sweep-privacy";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TrySweep(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TrySweep(CancellationToken stop)
    {
        try
        {
            if (!await rounds.Claim(Job, Every, stop))
            {
                return;
            }
            await eraser.EraseContacts(clock.GetUtcNow(), stop);
            while (await eraser.EraseMessages(clock.GetUtcNow(), stop) is > 0 and var erased)
            {
                Erased(logger, erased);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased the words of {Messages} messages whose time is over")]
    private static partial void Erased(ILogger logger, int messages);

    [LoggerMessage(Level = LogLevel.Error, Message = "Erasing what is kept no longer failed; trying again in ten minutes")]
    private static partial void Failed(ILogger logger, Exception fault);
}
