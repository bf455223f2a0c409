using BijliMitra.Adapters.TwilioChannel;

namespace BijliMitra.Delivery;

/// <summary>Without an account the program is its own Twilio: it makes its templates there at each start, as soon as it listens.</summary>
internal sealed partial class SimulatorTemplates(
    TemplateKeeper keeper, Templates templates, IHostApplicationLifetime lifetime, ILogger<SimulatorTemplates> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            var results = await keeper.Sync(_ => { }, stoppingToken);
            await templates.Read(stoppingToken);
            if (results.FirstOrDefault(result => result.Problem is not null)?.Problem is { } problem)
            {
                SyncFailed(logger, problem);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        // Whatever it is: choices are numbered then, and the program goes on.
        catch (Exception fault)
        {
            SyncFailed(logger, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The simulator did not take the message templates ({Problem}): choices are numbered")]
    private static partial void SyncFailed(ILogger logger, string problem);
}
