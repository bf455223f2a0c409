using System.Diagnostics;

namespace BijliMitra.Tests.Support;

/// <summary>A server that tests start, on a leash: it ends, and its folder goes, with its disposal or with the tests, however they end.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // Reads until the tests write a line or are gone. SIGINT is the way to end for PostgreSQL with clients and for Redis; a frozen
    // server has to be woken to hear it. Signals to all that the terminal started are for the tests to handle.
    private const string Leash =
        """
        trap '' INT TERM HUP
        folder=$1; shift
        "$@" < /dev/null >> "$folder/server.log" 2>&1 &
        echo $!
        read -r keep
        kill -INT $!; kill -CONT $!
        wait
        [ -n "$keep" ] || rm -rf "$folder"
        """;

    private readonly DirectoryInfo _folder;
    private readonly Process _leash;
    private readonly int _id;

    private ServerProcess(DirectoryInfo folder, Process leash, int id) => (_folder, _leash, _id) = (folder, leash, id);

    /// <summary>Starts a command; its output goes into the folder's <c>server.log</c>.</summary>
    public static async Task<ServerProcess> Start(DirectoryInfo folder, params string[] command)
    {
        var leash = Process.Start(new ProcessStartInfo("sh", ["-c", Leash, "sh", folder.FullName, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        leash.ErrorDataReceived += (_, _) => { };
        leash.BeginErrorReadLine();
        return new ServerProcess(folder, leash, int.Parse((await leash.StandardOutput.ReadLineAsync())!));
    }

    public void Signal(int signal) => Signals.Send(_id, signal);

    /// <summary>Ends it by a signal, returns when it is gone, and leaves the folder.</summary>
    public async Task End(int signal)
    {
        Signal(signal);
        await _leash.StandardInput.WriteLineAsync("keep");
        await Gone();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_leash.HasExited)
            await Gone();
        _leash.Dispose();
        _folder.Refresh();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    private Task Gone()
    {
        _leash.StandardInput.Close();
        return _leash.WaitForExitAsync();
    }
}
