using System.Diagnostics;
using BijliMitra.Tests.Support;
using Npgsql;
using StackExchange.Redis;

namespace BijliMitra.Bench;

/// <summary>A server that the program or a floor keeps things in, on a folder and a loopback port of its own.</summary>
internal sealed class StoreServer : IAsyncDisposable
{
    private const int Interrupt = 2;
    private readonly Process _process;

    private StoreServer(Process process, string connection) => (_process, Connection) = (process, connection);

    /// <summary>The connection string.</summary>
    public string Connection { get; }

    /// <summary>Debian's Redis, without persistence, which nothing relies on.</summary>
    public static async Task<StoreServer> Redis(string folder)
    {
        var port = FreePort.Next();
        var server = new StoreServer(
            Run("redis-server", "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder), $"127.0.0.1:{port}");
        await Eventually.Holds(async () =>
        {
            try
            {
                await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Connection);
                return connection.IsConnected;
            }
            catch (RedisConnectionException)
            {
                return false;
            }
        });
        return server;
    }

    /// <summary>PostgreSQL as it comes, fsync and all. It refuses to run as root, so it runs as the user that Debian made for it.</summary>
    public static async Task<StoreServer> Postgres(string folder)
    {
        var (data, port) = (Path.Combine(folder, "postgres"), FreePort.Next());
        string[] asUser = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : ["env"];
        Directory.CreateDirectory(data);
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chmod", "o+x", folder).WaitForExitAsync();
            await Run("chown", "postgres:postgres", data).WaitForExitAsync();
        }
        await Run([.. asUser, "initdb", "-D", data, "-U", "bench", "-A", "trust", "--no-sync"]).WaitForExitAsync();
        var server = new StoreServer(
            Run([.. asUser, "postgres", "-D", data, "-p", $"{port}", "-k", "", "-c", "listen_addresses=127.0.0.1"]),
            $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres");
        await Eventually.Holds(async () =>
        {
            try
            {
                await using var connection = new NpgsqlConnection(server.Connection);
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        });
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // Both take an interrupt for "end now, in order".
        Signals.Send(_process, Interrupt);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Run(params string[] command)
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().LastOrDefault() : null;
        var start = new ProcessStartInfo("/usr/bin/env", [$"PATH={path}:{debian}/bin", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} cannot be started.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
