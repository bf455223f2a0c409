using System.Diagnostics;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Delivery;
using BijliMitra.State;
using StackExchange.Redis;

namespace BijliMitra.Turns;

/// <summary>How far a worker got with a conversation.</summary>
internal enum TurnResult
{
    /// <summary>There was nothing to handle.</summary>
    Nothing,

    /// <summary>A message was handled; there may be another.</summary>
    Done,

    /// <summary>Not now: another node has it, or a part of ours is out of reach.</summary>
    Later,
}

/// <summary>Claim, run, commit: one message (design, "Inbound, one message", steps 2 to 4).</summary>
internal sealed partial class TurnRunner(
    Inbox inbox, ConversationCache cache, Conversations conversations, TurnStore store, Sender sender, CodeWorker codes, EvidenceWorker evidence, Metrics metrics,
    ILogger<TurnRunner> logger)
{
    // Two claims that ended in nothing mean that the message stops the program, or fails in a way that trying cures not.
    private const int TriesBeforeParking = 2;

    /// <summary>Handles the oldest message of <paramref name="conversation"/>.</summary>
    public async Task<TurnResult> Run(string conversation, CancellationToken stop)
    {
        var claimed = await inbox.Claim(conversation, stop);
        if (claimed is null)
        {
            return TurnResult.Nothing;
        }
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["Conversation"] = conversation,
            ["Inbound"] = claimed.Message.Id,
        });
        CacheClaim held;
        try
        {
            held = await cache.Claim(conversation, claimed.Message.Id);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            RedisAway(logger, fault.GetType().Name);
            return TurnResult.Later;
        }
        return held.Locked ? await RunLocked(claimed, held, stop) : TurnResult.Later;
    }

    private async Task<TurnResult> RunLocked(ClaimedMessage claimed, CacheClaim held, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = true;
        FinishedTurn? finished = null;
        try
        {
            var state = held.State is not null && held.Sequence == claimed.Sequence
                ? held.State
                : claimed.Sequence == 0 ? null : await inbox.State(claimed.Message.ConversationId, stop);
            var park = held.Tries > TriesBeforeParking;
            finished = park ? conversations.Park(claimed, state, held.Tries) : await conversations.Run(claimed, state, stop);
            var result = await store.Commit(finished, stop);
            metrics.Turn(park ? "parked" : result == CommitResult.Committed ? "handled" : "repeated", Stopwatch.GetElapsedTime(started));
            if (result == CommitResult.Committed)
            {
                AfterCommit(claimed, finished, park, held.Tries);
            }
            else
            {
                // Another node's turn stands, and its state with it: the one made here holds a code that nobody was sent.
                finished = null;
            }
            return TurnResult.Done;
        }
        catch (StaleTurnException)
        {
            finished = null;
            counts = false;
            return TurnResult.Later;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            finished = null;
            // A database in trouble is no reason to set a message aside.
            counts = !StoreFault.IsPassing(fault);
            metrics.Turn("failed", Stopwatch.GetElapsedTime(started));
            RunFailed(logger, held.Tries, fault);
            return TurnResult.Later;
        }
        finally
        {
            // Not waited for: whatever comes next of this conversation goes to Redis behind it.
            _ = Release(claimed, finished, counts);
        }
    }

    private void AfterCommit(ClaimedMessage claimed, FinishedTurn finished, bool parked, int tries)
    {
        sender.Enqueue(finished.Replies, claimed.LaneIsEmpty);
        evidence.Wrote(finished.Turn.Message.Address, finished.Turn.Message.ReceivedAt);
        if (finished.Turn.AsksForCode)
        {
            codes.Wake();
        }
        if (parked)
        {
            Parked(logger, tries);
        }
        else
        {
            Handled(logger, finished.Replies.Count);
        }
    }

    // The database has the truth by now: whatever goes wrong here costs a look into it at the next claim.
    private async Task Release(ClaimedMessage claimed, FinishedTurn? finished, bool counts)
    {
        try
        {
            await (finished is null
                ? cache.Release(claimed.Message.ConversationId, claimed.Message.Id, counts)
                : cache.Release(claimed.Message.ConversationId, claimed.Message.Id, claimed.Sequence + 1, finished.State));
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            RedisAway(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Handled with {Replies} replies")]
    private static partial void Handled(ILogger logger, int replies);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer ({Fault}); messages wait in the inbox")]
    private static partial void RedisAway(ILogger logger, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Try {Try} failed")]
    private static partial void RunFailed(ILogger logger, int @try, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Parked at try {Try}: it failed or stopped the program before. Staff see it as a ticket")]
    private static partial void Parked(ILogger logger, int @try);
}
