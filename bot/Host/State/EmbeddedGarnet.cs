using System.Diagnostics;
using Garnet;

namespace BijliMitra.State;

/// <summary>
/// Garnet inside the process: the Redis of a machine that has none. Reached by a unix socket only its owner may open; every write is
/// in the append-only file before it is answered, so that a killed process finds its counts of tries again.
/// </summary>
internal sealed class EmbeddedGarnet : IDisposable
{
    private readonly GarnetServer _server;

    public EmbeddedGarnet(string folder)
    {
        Directory.CreateDirectory(folder);
        // A unix socket's path is limited to 107 bytes.
        SocketPath = Path.Combine(folder, "redis.sock");
        if (SocketPath.Length > 100)
        {
            throw new Setup.SettingsException($"DataDirectory: {SocketPath} is too long for a unix socket (100 characters). Choose a shorter path.");
        }
        File.Delete(SocketPath);
        _server = new GarnetServer([
            "--port", "0", "--unixsocket", SocketPath, "--unixsocketperm", "600",
            "--device-type", "RandomAccess", "--checkpointdir", folder, "--recover",
            "--aof", "--aof-commit-freq", "0", "--aof-commit-wait", "--aof-size-limit", "64m",
            "--memory", "64m", "--page", "512k", "--index", "8m", "--aof-memory", "8m", "--aof-page-size", "1m",
            "--lua", "--logger-level", "Error", "-q"]);
        _server.Start();
        // Garnet has the console show whatever is traced in the process, and what dialogs trace has in it what the person wrote.
        foreach (var console in Trace.Listeners.OfType<ConsoleTraceListener>().ToList())
        {
            Trace.Listeners.Remove(console);
        }
    }

    public string SocketPath { get; }

    public void Dispose() => _server.Dispose();
}
