using BijliMitra.Core.Billing;
using BijliMitra.Core.Data;

namespace BijliMitra.Core.Messaging;

/// <summary>How a commit ended.</summary>
internal enum CommitResult
{
    /// <summary>The turn is in the database.</summary>
    Committed,

    /// <summary>The message was handled already: the turn is dropped.</summary>
    AlreadyHandled,
}

/// <summary>Thrown where another node moved the conversation on since the claim; the turn is run again.</summary>
internal sealed class StaleTurnException() : Exception("The conversation moved on while the turn ran.");

/// <summary>Everything a turn leaves behind.</summary>
internal sealed record FinishedTurn
{
    public required Turn Turn { get; init; }

    public required long Sequence { get; init; }

    public required byte[] State { get; init; }

    public required InboxState Result { get; init; }

    public string? Note { get; init; }

    /// <summary>The payload with its code or PIN masked; null where there was none.</summary>
    public byte[]? MaskedPayload { get; init; }

    public required IReadOnlyList<OutboxMessage> Replies { get; init; }
}

/// <summary>Commits a turn: one transaction is the turn.</summary>
internal sealed class TurnStore(Writer writer, Protection protection, TimeProvider clock)
{
    public async Task<CommitResult> Commit(FinishedTurn finished, CancellationToken stop)
    {
        try
        {
            return await writer.Write((scope, token) => Commit(finished, scope, token), stop);
        }
        catch (HandledAlreadyException)
        {
            return CommitResult.AlreadyHandled;
        }
    }

    private async Task<CommitResult> Commit(FinishedTurn finished, WriteScope scope, CancellationToken stop)
    {
        var now = scope.Dialect.Instant(clock.GetUtcNow());
        List<Call> calls =
        [
            Hot.Handled.With((int)finished.Result, now, finished.Note, finished.MaskedPayload, finished.Turn.Message.Id),
            MoveOn(finished, scope.Dialect, now),
            .. finished.Replies.Select(reply => Insert(reply, scope.Dialect, now)),
            .. finished.Turn.BillLinks.Select(link => Insert(link, scope.Dialect)),
        ];
        var results = await scope.Run(calls, stop);
        // All of it went to the database at once; what went too far is undone with the unit.
        if (results[0] is null)
        {
            throw new HandledAlreadyException();
        }
        if (results[1] is null)
        {
            throw new StaleTurnException();
        }
        for (var i = 0; i < finished.Replies.Count; i++)
        {
            finished.Replies[i].Id = (long)(results[i + 2] ?? throw new HandledAlreadyException());
        }
        if (finished.Turn.Changes.Count > 0)
        {
            var db = await scope.Db(stop);
            foreach (var change in finished.Turn.Changes)
            {
                await change(db, stop);
            }
        }
        return CommitResult.Committed;
    }

    private Call MoveOn(FinishedTurn finished, Dialect dialect, object now)
    {
        var (turn, message) = (finished.Turn, finished.Turn.Message);
        var received = dialect.Instant(message.ReceivedAt);
        return finished.Sequence == 0
            ? Hot.Begin.With(
                message.ConversationId, (int)message.Address.Channel, protection.Encrypt(message.Address.Value), finished.State, (int)turn.NextOwner, now,
                received)
            : Hot.Turn.With(finished.State, (int)turn.NextOwner, received, message.ConversationId, finished.Sequence);
    }

    private static Call Insert(OutboxMessage reply, Dialect dialect, object now) => Hot.Reply.With(
        reply.InboundId,
        reply.N,
        reply.ConversationId,
        (int)reply.Channel,
        reply.Address,
        (int)reply.Kind,
        reply.Body,
        reply.Choices,
        (int)reply.Language,
        reply.MediaUrl,
        reply.LeasedBy,
        dialect.Instant(reply.LeasedUntil!.Value),
        now);

    private static Call Insert(BillLink link, Dialect dialect) => Hot.BillLink.With(
        link.TokenHash,
        link.AccountId,
        link.BillId,
        link.ConversationId,
        dialect.Instant(link.MadeAt),
        dialect.Instant(link.ExpiresAt),
        link.InboundId,
        link.Effect);

    private sealed class HandledAlreadyException : Exception;
}
