using StackExchange.Redis;

namespace BijliMitra.Tests.Support;

/// <summary>Redis servers that share the keys between them by hash slot; one is just a server.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private const int Slots = 16_384;
    private readonly List<RedisServer> _servers = [];

    /// <summary>For <c>Redis:Connection</c>.</summary>
    public string Connection => string.Join(',', _servers.Select(server => server.Connection));

    /// <summary>Starts so many; skips the test where Redis is not installed.</summary>
    public static async Task<RedisCluster> Start(int masters)
    {
        var cluster = new RedisCluster();
        if (masters == 1)
        {
            cluster._servers.Add(await RedisServer.Start());
            return cluster;
        }
        var buses = Enumerable.Range(0, masters).Select(_ => $"{FreePort.Next()}").ToList();
        foreach (var bus in buses)
            cluster._servers.Add(await RedisServer.Start("--cluster-enabled", "yes", "--cluster-port", bus));
        for (var i = 0; i < masters; i++)
        {
            await cluster.Tell(i, "ADDSLOTSRANGE", $"{Slots * i / masters}", $"{(Slots * (i + 1) / masters) - 1}");
            await cluster.Tell(i, "MEET", "127.0.0.1", cluster._servers[0].Connection.Split(':')[1], buses[0]);
        }
        for (var i = 0; i < masters; i++)
            await Eventually.Holds(async () => await cluster.Tell(i, "INFO") is var facts && facts.Contains("cluster_state:ok") && facts.Contains($"cluster_known_nodes:{masters}"));
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
    }

    private async Task<string> Tell(int server, params object[] words)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(_servers[server].Connection + ",allowAdmin=true");
        return (string?)await connection.GetServers()[0].ExecuteAsync("CLUSTER", words) ?? "";
    }
}
