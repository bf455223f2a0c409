using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>Times that a test measured: in its output, and together in <c>artifacts/test-logs/measured.txt</c>.</summary>
internal static class Measured
{
    private static readonly Lock Gate = new();

    public static void Report(string what, TimeSpan time) => Report($"{what}: {time.TotalMilliseconds:F0} ms");

    public static void Report(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        lock (Gate)
            File.AppendAllText(Path.Combine(TestLogs.Folder.FullName, "measured.txt"), line + "\n");
    }
}
