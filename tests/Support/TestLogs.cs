using System.Collections.Concurrent;

namespace BijliMitra.Tests.Support;

/// <summary>
/// Every line that a process under test wrote, in memory and in <c>artifacts/test-logs</c> (<c>-servers</c>), and what must not be in any of them: the
/// last test of the suite scans them.
/// </summary>
internal static class TestLogs
{
    internal static readonly DirectoryInfo Folder = MakeFolder();
    private static readonly ConcurrentQueue<string> Written = new();
    private static readonly ConcurrentDictionary<string, byte> Codes = new();
    private static readonly ConcurrentDictionary<string, byte> Bodies = new();
    private static int s_files;

    /// <summary>All lines so far.</summary>
    public static IReadOnlyCollection<string> Lines => Written;

    /// <summary>All codes that went out.</summary>
    public static ICollection<string> SecretCodes => Codes.Keys;

    /// <summary>All texts that people wrote or were sent.</summary>
    public static ICollection<string> SecretBodies => Bodies.Keys;

    public static void Keep(string body) => Bodies.TryAdd(body, 0);

    public static void KeepCode(string code) => Codes.TryAdd(code, 0);

    /// <summary>A file for the lines of one process.</summary>
    public static Log Open(string name)
    {
        var path = Path.Combine(Folder.FullName, $"{Interlocked.Increment(ref s_files):d3}-{name}.log");
        return new Log(TextWriter.Synchronized(new StreamWriter(path) { AutoFlush = true }));
    }

    private static DirectoryInfo MakeFolder()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, Stores.AreServers ? "../../../test-logs-servers" : "../../../test-logs"));
        if (folder.Exists)
            folder.Delete(recursive: true);
        folder.Create();
        return folder;
    }

    /// <summary>The lines of one process.</summary>
    internal sealed class Log(TextWriter file) : IDisposable
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public void Add(string? line)
        {
            if (line is null)
                return;
            _lines.Enqueue(line);
            Written.Enqueue(line);
            file.WriteLine(line);
        }

        public void Dispose() => file.Dispose();
    }
}
