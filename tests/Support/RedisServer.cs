using System.Diagnostics;
using StackExchange.Redis;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A real Redis on a loopback port, which can freeze, lose everything, die and come back.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-redis-");
    private readonly int _port = FreePort.Next();
    private Process? _process;

    private RedisServer()
    {
    }

    /// <summary>For <c>Redis:Connection</c>.</summary>
    public string Connection => $"127.0.0.1:{_port}";

    /// <summary>Starts one; skips the test where Redis is not installed.</summary>
    public static async Task<RedisServer> Start()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Assert.SkipUnless(
            places.Any(place => File.Exists(Path.Combine(place, "redis-server"))),
            "redis-server is not installed: apt-get install redis-server");
        var server = new RedisServer();
        await server.Restart();
        return server;
    }

    public void Freeze() => Signals.Send(_process!, Signals.Freeze);

    public void Thaw() => Signals.Send(_process!, Signals.Thaw);

    /// <summary>Ends it at once; what it held is gone.</summary>
    public async Task Kill()
    {
        Signals.Send(_process!, Signals.Kill);
        await _process!.WaitForExitAsync();
    }

    /// <summary>Starts it, empty, on the same port.</summary>
    public async Task Restart()
    {
        var start = new ProcessStartInfo(
            "redis-server",
            ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder.FullName, "--daemonize", "no"])
        {
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await Eventually.Holds(Answers);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

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
