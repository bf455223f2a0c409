using System.Threading.Channels;
using Npgsql;

namespace BijliMitra.Core.Data;

/// <summary>
/// Sends the statements that wait together, in the order they came: one round trip, one transaction, one way to the disk. A group that
/// fails is tried again statement by statement, so that one bad statement fails alone.
/// </summary>
internal sealed class PostgresGroups : IAsyncDisposable
{
    private const int MostInGroup = 128;
    private const int MostWaiting = 10_000;
    private readonly NpgsqlDataSource _source;
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _loop;

    public PostgresGroups(NpgsqlDataSource source)
    {
        _source = source;
        _loop = Task.Run(Loop);
    }

    /// <summary>Returns the statement's value when it is on disk.</summary>
    public async Task<object?> Write(Call call, CancellationToken stop)
    {
        var waiting = new Waiting(call, stop);
        await _waiting.Writer.WriteAsync(waiting, stop);
        return await waiting.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        var group = new List<Waiting>(MostInGroup);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostInGroup && _waiting.Reader.TryRead(out var waiting))
            {
                if (waiting.Stop.IsCancellationRequested)
                {
                    waiting.Done.TrySetCanceled(waiting.Stop);
                    continue;
                }
                group.Add(waiting);
            }
            if (group.Count > 0 && !await TryTogether(group))
            {
                await OneByOne(group);
            }
        }
    }

    private async Task<bool> TryTogether(List<Waiting> group)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync();
            var results = await PostgresWriter.Run(connection, group.ConvertAll(waiting => waiting.Call), CancellationToken.None);
            for (var i = 0; i < results.Length; i++)
            {
                group[i].Done.TrySetResult(results[i]);
            }
            return true;
        }
        catch (Exception fault) when (group.Count == 1 || fault is not PostgresException)
        {
            // Out of reach for one is out of reach for all; whether the server had it already nobody knows.
            group.ForEach(waiting => waiting.Done.TrySetException(fault));
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    private async Task OneByOne(List<Waiting> group)
    {
        foreach (var waiting in group)
        {
            await TryTogether([waiting]);
        }
    }

    private sealed record Waiting(Call Call, CancellationToken Stop)
    {
        public TaskCompletionSource<object?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
