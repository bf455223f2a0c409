using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Delivery;

/// <summary>
/// Deals with the requests for codes that turns left, at once when a turn left one, and by looking every second; and erases codes whose
/// life is over.
/// </summary>
internal sealed partial class CodeWorker(
    Writer writer, Readers readers, CodeIssuer issuer, Sender sender, Lease lease, Rounds rounds, TimeProvider clock, Metrics metrics,
    ILogger<CodeWorker> logger) : BackgroundService
{
    private const int AtATime = 20;

    // Counts against limits hold only where one node at a time deals with requests.
    private const string Job = "codes";
    private const string EraseJob = "erase-spent-codes";
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EraseEvery = TimeSpan.FromMinutes(1);
    private DateTimeOffset _erased;
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>A turn may have left a request.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody woke it already.
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DealWithSome(stoppingToken))
                {
                }
                await EraseSpent(stoppingToken);
                await _wake.WaitAsync(LookEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Failed(logger, fault);
                await Task.Delay(LookEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // True where there may be more.
    private async Task<bool> DealWithSome(CancellationToken stop)
    {
        await using (var db = readers.Open())
        {
            if (!await db.CodeRequests.AnyAsync(r => r.Outcome == CodeOutcome.Pending, stop))
            {
                return false;
            }
        }
        var (messages, dealtWith) = await writer.Write(Issue, stop);
        sender.Enqueue(messages);
        dealtWith.ForEach(outcome => metrics.Code(outcome));
        return dealtWith.Count == AtATime;
    }

    private async Task<(List<OutboxMessage> Messages, List<CodeOutcome> DealtWith)> Issue(WriteScope scope, CancellationToken stop)
    {
        await scope.Alone(Job, stop);
        var db = await scope.Db(stop);
        var pending = await db.CodeRequests.Where(r => r.Outcome == CodeOutcome.Pending).OrderBy(r => r.Id).Take(AtATime).ToListAsync(stop);
        var (messages, now) = (new List<OutboxMessage>(), clock.GetUtcNow());
        foreach (var request in pending)
        {
            if (await issuer.Issue(db, request, now, stop) is { } message)
            {
                lease.Take(message, now);
                messages.Add(message);
            }
            // Saved one by one, so that the next request counts this one.
            await db.SaveChangesAsync(stop);
        }
        return (messages, pending.ConvertAll(r => r.Outcome));
    }

    // What is kept of a code on WhatsApp until it arrives: reports may fail to come.
    private async Task EraseSpent(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (now - _erased < EraseEvery)
        {
            return;
        }
        _erased = now;
        await using (var db = readers.Open())
        {
            if (!await Spent(db, now).AnyAsync(stop))
            {
                return;
            }
        }
        if (!await rounds.Claim(EraseJob, EraseEvery, stop))
        {
            return;
        }
        await writer.Write(
            async (scope, token) => await Spent(await scope.Db(token), now)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Secret, (byte[]?)null), token),
            stop);
    }

    private static IQueryable<OutboxMessage> Spent(BotDbContext db, DateTimeOffset now) =>
        db.Outbox.Where(m => m.Secret != null && m.State != OutboxState.Waiting && m.ValidUntil < now);

    [LoggerMessage(Level = LogLevel.Error, Message = "Dealing with requests for codes failed; trying again in a second")]
    private static partial void Failed(ILogger logger, Exception fault);
}
