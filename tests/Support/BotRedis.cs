using System.Net.Sockets;
using StackExchange.Redis;

namespace BijliMitra.Tests.Support;

/// <summary>Looks into the program's Redis, or the Garnet inside it, from outside.</summary>
internal sealed class BotRedis : IAsyncDisposable
{
    /// <summary>Stands in a lock for a node that is not ours.</summary>
    public const string OtherNode = "0000000000ff:00000000:1";

    private readonly ConnectionMultiplexer _connection;

    private BotRedis(ConnectionMultiplexer connection) => _connection = connection;

    private IDatabase Database => _connection.GetDatabase();

    /// <summary>The Garnet of the program that holds this folder, or the server at the address where one is given.</summary>
    public static async Task<BotRedis> Open(string folder, string? address)
    {
        var options = address is null ? new ConfigurationOptions() : ConfigurationOptions.Parse(address);
        if (address is null)
            options.EndPoints.Add(new UnixDomainSocketEndPoint(Path.Combine(folder, "redis", "redis.sock")));
        options.AllowAdmin = true;
        return new BotRedis(await ConnectionMultiplexer.ConnectAsync(options));
    }

    /// <summary>Who holds the conversation's lock.</summary>
    public async Task<string?> Holder(string conversation) => await Database.StringGetAsync(Key(conversation, "lock"));

    /// <summary>How much of the lock's life is left.</summary>
    public Task<TimeSpan?> LockLeft(string conversation) => Database.KeyTimeToLiveAsync(Key(conversation, "lock"));

    /// <summary>Puts somebody's lock on the conversation, whoever has it.</summary>
    public Task Lock(string conversation, string holder, TimeSpan life) => Database.StringSetAsync(Key(conversation, "lock"), holder, life);

    public Task Unlock(string conversation) => Database.KeyDeleteAsync(Key(conversation, "lock"));

    /// <summary>Sequence and state as stored; null where there is none.</summary>
    public async Task<byte[]?> State(string conversation) => await Database.StringGetAsync(Key(conversation, "state"));

    public Task PutState(string conversation, byte[] stored) => Database.StringSetAsync(Key(conversation, "state"), stored);

    /// <summary>Counts tries of a message as claims would.</summary>
    public Task PutTries(string conversation, long message, int tries) => Database.StringSetAsync(Key(conversation, $"try:{message}"), tries);

    public Task Empty() => Database.ExecuteAsync("FLUSHDB");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static RedisKey Key(string conversation, string what) => $"{{{conversation}}}:{what}";
}
