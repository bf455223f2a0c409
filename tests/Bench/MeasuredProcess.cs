using System.Diagnostics;
using System.Globalization;
using BijliMitra.Tests.Support;

namespace BijliMitra.Bench;

/// <summary>What a process used up to now.</summary>
internal readonly record struct Usage(TimeSpan Cpu, long Allocated)
{
    public static Usage operator -(Usage later, Usage earlier) => new(later.Cpu - earlier.Cpu, later.Allocated - earlier.Allocated);
}

/// <summary>A web server in a process of its own, of which is read what it uses.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    /// <summary>Where <c>/metrics</c> says how many bytes were ever allocated.</summary>
    public const string AllocatedMetric = "dotnet_gc_heap_total_allocated_bytes_total";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly HttpClient Http = new();
    private readonly Process _process;

    private MeasuredProcess(Process process, string url) => (_process, Url) = (process, url);

    /// <summary>Where it listens, without trailing slash.</summary>
    public string Url { get; }

    /// <summary>Starts an assembly; what it says goes to a file, as a service manager would do it.</summary>
    public static MeasuredProcess Start(string url, IReadOnlyDictionary<string, string> settings, string log, params string[] command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec dotnet \"$@\" > \"$log\" 2>&1", "sh", log, .. command]);
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new MeasuredProcess(Process.Start(start)!, url);
    }

    /// <summary>Waits until it is ready to serve.</summary>
    public Task Ready() => Eventually.Holds(
        async () =>
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The process ended with {_process.ExitCode}.");
            try
            {
                using var answer = await Http.GetAsync(new Uri(Url + "/health/ready"));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        LongestStart);

    /// <summary>Waits for its end; it must have been well.</summary>
    public async Task Ended()
    {
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"The process ended with {_process.ExitCode}.");
    }

    /// <summary>CPU time of all its threads, user and system, and bytes allocated.</summary>
    public async Task<Usage> Used()
    {
        var metrics = await Http.GetStringAsync(new Uri(Url + "/metrics"));
        var line = metrics.Split('\n').First(line => line.StartsWith(AllocatedMetric, StringComparison.Ordinal));
        // A value, and a time where the exporter gives one.
        var allocated = double.Parse(line[(line.IndexOf(' ') + 1)..].Split(' ')[0], CultureInfo.InvariantCulture);
        _process.Refresh();
        return new Usage(_process.TotalProcessorTime, (long)allocated);
    }

    /// <summary>Asks it to end, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Signals.Send(_process, Signals.Terminate);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
