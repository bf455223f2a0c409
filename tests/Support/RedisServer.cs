using StackExchange.Redis;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A real Redis on a loopback port, which can freeze, lose everything, die and come back.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-redis-");
    private readonly int _port = FreePort.Next();
    private readonly string[] _options;
    private ServerProcess? _process;

    private RedisServer(string[] options) => _options = options;

    /// <summary>For <c>Redis:Connection</c>.</summary>
    public string Connection => $"127.0.0.1:{_port}";

    /// <summary>The same for one of the databases.</summary>
    public string Database(int number) => $"{Connection},defaultDatabase={number}";

    /// <summary>Why there can be none; null where Redis is installed.</summary>
    public static string? Missing { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(place => File.Exists(Path.Combine(place, "redis-server")))
            ? null
            : "redis-server is not installed: apt-get install redis-server";

    /// <summary>Starts one with these options; skips the test where Redis is not installed.</summary>
    public static async Task<RedisServer> Start(params string[] options)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var server = new RedisServer(options);
        await server.Restart();
        return server;
    }

    public void Freeze() => _process!.Signal(Signals.Freeze);

    public void Thaw() => _process!.Signal(Signals.Thaw);

    /// <summary>Ends it at once; what it held is gone.</summary>
    public Task Kill() => _process!.End(Signals.Kill);

    /// <summary>Starts it, empty, on the same port.</summary>
    public async Task Restart()
    {
        _process = await ServerProcess.Start(
            _folder,
            ["redis-server", "--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder.FullName, .. _options]);
        await Eventually.Holds(Answers);
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(Connection);
            return connection.IsConnected;
        }
        catch (RedisConnectionException)
        {
            return false;
        }
    }
}
