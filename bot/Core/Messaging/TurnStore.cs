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
    public Task<CommitResult> Commit(FinishedTurn finished, CancellationToken stop) =>
        writer.Write((scope, token) => Commit(finished, scope, token), stop);

    private async Task<CommitResult> Commit(FinishedTurn finished, WriteScope scope, CancellationToken stop)
    {
        var now = scope.Hot.Dialect.Instant(clock.GetUtcNow());
        var message = finished.Turn.Message;
        var handled = await scope.Hot.Handled.With(
            scope.Transaction, (int)finished.Result, now, finished.Note, finished.MaskedPayload, message.Id).Execute(stop);
        if (handled == 0)
        {
            return CommitResult.AlreadyHandled;
        }
        if (await MoveOn(finished, scope, now, stop) == 0)
        {
            throw new StaleTurnException();
        }
        foreach (var reply in finished.Replies)
        {
            reply.Id = await Insert(reply, scope, now, stop);
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

    private Task<int> MoveOn(FinishedTurn finished, WriteScope scope, object now, CancellationToken stop)
    {
        var (turn, message) = (finished.Turn, finished.Turn.Message);
        var received = scope.Hot.Dialect.Instant(message.ReceivedAt);
        return finished.Sequence == 0
            ? scope.Hot.Begin.With(
                scope.Transaction, message.ConversationId, (int)message.Address.Channel, protection.Encrypt(message.Address.Value),
                finished.State, (int)turn.Owner, now, received).Execute(stop)
            : scope.Hot.Turn.With(
                scope.Transaction, finished.State, (int)turn.Owner, received, message.ConversationId, finished.Sequence).Execute(stop);
    }

    private static async Task<long> Insert(OutboxMessage reply, WriteScope scope, object now, CancellationToken stop) =>
        (long)(await scope.Hot.Reply.With(
            scope.Transaction,
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
            scope.Hot.Dialect.Instant(reply.LeasedUntil!.Value),
            now,
            false).Scalar(stop))!;
}
