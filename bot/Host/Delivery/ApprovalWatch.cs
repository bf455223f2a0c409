using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Delivery;

/// <summary>
/// Asks after templates that WhatsApp has not decided on, at the start and every five minutes, so that a decision takes effect without
/// another sync.
/// </summary>
internal sealed partial class ApprovalWatch(
    ContentApi api, TemplateStore store, Templates templates, Func<TwilioOptions> account, Rounds rounds, TimeProvider clock, ILogger<ApprovalWatch> logger)
    : BackgroundService
{
    private const string Job = "approvals";
    private static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(5);
    private static readonly string[] Decided = [ContentApi.Approved, "rejected", "disabled"];

    /// <summary>Asks once.</summary>
    public async Task Ask(CancellationToken stop)
    {
        var waiting = (await store.Of(account().AccountSid, stop)).Where(row => row.Approval is { } word && !Decided.Contains(word)).ToList();
        foreach (var row in waiting)
        {
            var now = await api.Approval(row.Sid, stop);
            if (now.Status != row.Approval)
            {
                await store.Decide(row.Id, now.Status, stop);
                Changed(logger, row.Name, row.Language, now.Status, now.Reason);
            }
        }
        if (waiting.Count > 0)
        {
            await templates.Read(stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskEvery, clock);
        try
        {
            do
            {
                await TryAsk(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TryAsk(CancellationToken stop)
    {
        try
        {
            if (await rounds.Claim(Job, AskEvery, stop))
            {
                await Ask(stop);
            }
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            AskFailed(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "WhatsApp's word on template {Template} ({Language}): {Status} {Reason}")]
    private static partial void Changed(ILogger logger, string template, string language, string status, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Asking after the approval of templates failed ({Fault}); trying again in five minutes")]
    private static partial void AskFailed(ILogger logger, string fault);
}
