using System.Diagnostics;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>The program itself, as it was built, in a process of its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    // Four of them at once, with browsers beside them, share two cores.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(120);
    // What Kubernetes gives a program; the program gives its own work 8 s of it, and four of them end on two cores here.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Process _process;
    private readonly TestLogs.Log _log;
    private bool _disposed;

    private BotProcess(Process process, TestLogs.Log log, string url) => (_process, _log, Url) = (process, log, url);

    /// <summary>Where it listens, without trailing slash.</summary>
    public string Url { get; }

    /// <summary>What it wrote so far, both streams.</summary>
    public IReadOnlyCollection<string> Output => _log.Lines;

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts the program with these settings and arguments; the caller waits for what it wants of it.</summary>
    public static BotProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        StartBy(settings, [Built, .. arguments], arguments.FirstOrDefault("serve"));

    /// <summary>Starts it by another command of <c>dotnet</c>.</summary>
    public static BotProcess StartBy(IReadOnlyDictionary<string, string> settings, string[] command, string name)
    {
        var process = new Process { StartInfo = Description(settings, command) };
        var log = TestLogs.Open(name);
        process.OutputDataReceived += (_, line) => log.Add(line.Data);
        process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new BotProcess(process, log, settings.GetValueOrDefault("Urls", ""));
    }

    /// <summary>Runs the program to its end. The log scan sees its standard error; standard output too, unless it is a person's own screen.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(
        IReadOnlyDictionary<string, string> settings, string[] arguments, string input = "", bool ownScreen = false)
    {
        using var process = new Process { StartInfo = Description(settings, [Built, .. arguments]) };
        using var log = TestLogs.Open(arguments.FirstOrDefault("serve"));
        process.Start();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(LongestStart);
        }
        finally
        {
            Signals.Send(process, Signals.Kill);
        }
        Array.ForEach((await errors).Split('\n'), log.Add);
        if (!ownScreen)
            Array.ForEach((await output).Split('\n'), log.Add);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Waits until it is ready; fails at once where it ended instead.</summary>
    public Task<TimeSpan> Ready() => Eventually.Holds(
        async () =>
        {
            Assert.False(_process.HasExited, "The program ended:\n" + string.Join('\n', Output.TakeLast(20)));
            try
            {
                using var answer = await Http.GetAsync(new Uri(Url + "/health/ready"));
                return answer.IsSuccessStatusCode;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        },
        LongestStart,
        "the program is ready");

    /// <summary>Ends it at once, wherever it is.</summary>
    public async Task Kill()
    {
        Signals.Send(_process, Signals.Kill);
        await _process.WaitForExitAsync();
    }

    /// <summary>Has it stand still.</summary>
    public void Freeze() => Signals.Send(_process, Signals.Freeze);

    /// <summary>Lets it go on.</summary>
    public void Thaw() => Signals.Send(_process, Signals.Thaw);

    /// <summary>Asks it to end and returns how long that took; it must end in time and say that all is well.</summary>
    public async Task<TimeSpan> Stop()
    {
        var started = Stopwatch.GetTimestamp();
        Signals.Send(_process, Signals.Terminate);
        await _process.WaitForExitAsync().WaitAsync(LongestStop);
        Assert.Equal(0, _process.ExitCode);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Waits for its end by itself and returns the exit code.</summary>
    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync().WaitAsync(LongestStart);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _log.Dispose();
    }

    private static string Built
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Host", here.Name, "BijliMitra.Host.dll");
        }
    }

    private static ProcessStartInfo Description(IReadOnlyDictionary<string, string> settings, string[] command)
    {
        var start = new ProcessStartInfo("dotnet", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Tests end before a profile of their hot paths would pay.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (setting, value) in settings)
            start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }
}
