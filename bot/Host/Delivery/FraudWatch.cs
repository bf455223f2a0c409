using BijliMitra.Core.Fraud;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Delivery;

/// <summary>Looks a few times a minute whether a fraud goes round, and has staff told.</summary>
internal sealed partial class FraudWatch(FraudWaves waves, Rounds rounds, Metrics metrics, TimeProvider clock, ILogger<FraudWatch> logger) : PeriodicWork(Every, clock)
{
    private const string Job = "fraud-waves";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);
    private readonly TimeProvider _clock = clock;

    protected override async Task Work(CancellationToken stop)
    {
        if (await rounds.Claim(Job, Every, stop) && await waves.Look(_clock.GetUtcNow(), stop) is > 0 and var found)
        {
            metrics.FraudWaves(found);
            Found(logger, found);
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Many chats report the same fraud: {Waves} new waves, a ticket each")]
    private static partial void Found(ILogger logger, int waves);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for waves of fraud failed; trying again in twenty seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
