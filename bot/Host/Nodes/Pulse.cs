using BijliMitra.Core.Messaging;

namespace BijliMitra.Nodes;

/// <summary>
/// Gives the other nodes a sign of life, from before the first message is touched until after the last. Where a later program runs under
/// this node's id, as after a data directory was copied to another machine, this one stops: two programs that take each other's locks for
/// their own would answer twice.
/// </summary>
internal sealed partial class Pulse(Roster roster, Lease lease, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Pulse> logger)
    : BackgroundService
{
    private static readonly TimeSpan LeavingTakes = TimeSpan.FromSeconds(1);

    /// <summary>True where the program stopped because of a second one under its id.</summary>
    public bool Superseded { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await roster.Join(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The time to stop in may be over by now; without this the others wait for the last sign to run out.
        using var patience = new CancellationTokenSource(LeavingTakes, clock);
        try
        {
            await roster.Leave(patience.Token);
        }
        catch (Exception fault)
        {
            BeatFailed(logger, fault.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(lease.Life / 3, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (!await roster.Beat(stoppingToken))
                {
                    Superseded = true;
                    SecondProgram(logger, lease.Node.Node);
                    lifetime.StopApplication();
                    return;
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                BeatFailed(logger, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Another program was started under this node's id {Node}; this one stops. If DataDirectory was copied from another machine, delete the file node-id in the copy")]
    private static partial void SecondProgram(ILogger logger, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No sign of life could be given ({Fault}); trying again")]
    private static partial void BeatFailed(ILogger logger, string fault);
}
