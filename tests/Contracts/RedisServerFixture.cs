using BijliMitra.Setup;
using BijliMitra.Tests.Support;
using StackExchange.Redis;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>Redis, one server or three that share the keys.</summary>
public abstract class RedisServerFixture(int masters) : IAsyncLifetime
{
    private RedisCluster? _cluster;
    private IConnectionMultiplexer? _redis;

    /// <summary>Skips the test where Redis is not installed.</summary>
    public IConnectionMultiplexer Redis
    {
        get
        {
            Assert.SkipWhen(_redis is null, RedisServer.Missing ?? "");
            return _redis!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (RedisServer.Missing is not null)
            return;
        _cluster = await RedisCluster.Start(masters);
        _redis = await RedisSetup.Connect(new RedisOptions { Connection = _cluster.Connection }, null);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_redis is not null)
            await _redis.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}

public sealed class OneRedis() : RedisServerFixture(1);

public sealed class ThreeRedis() : RedisServerFixture(3);

public sealed class ConversationCacheOnRedisTests(OneRedis redis) : ConversationCacheContract, IClassFixture<OneRedis>
{
    protected override IConnectionMultiplexer Redis => redis.Redis;
}

public sealed class ConversationCacheOnClusterTests(ThreeRedis redis) : ConversationCacheContract, IClassFixture<ThreeRedis>
{
    protected override IConnectionMultiplexer Redis => redis.Redis;

    [Fact]
    public async Task Conversations_lie_on_all_servers_of_it_and_each_on_one()
    {
        var database = Redis.GetDatabase();
        var places = Enumerable.Range(0, 100).Select(n => database.IdentifyEndpoint($"{{c{n}}}:lock")!).ToList();

        Assert.Equal(3, places.Distinct().Count());
        Assert.Equal(places[0], await database.IdentifyEndpointAsync("{c0}:state"));
    }
}
