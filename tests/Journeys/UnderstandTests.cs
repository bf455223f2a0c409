using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The verb <c>understand</c> as a process: a line in, an object out, before the input ends.</summary>
[NotOnServers("no store is opened")]
public sealed class UnderstandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_line_is_answered_before_the_next_is_written()
    {
        using var empty = new TemporaryFolder();
        using var program = Start(empty.Path);
        foreach (var (text, intent, language) in new[] { ("mera bill batao", "bill", "hi-Latn"), ("", "none", "hi"), ("बिजली नहीं आ रही", "report-outage", "hi"), ("thank you", "thanks", "en") })
        {
            await program.StandardInput.WriteLineAsync(text);
            await program.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = JsonDocument.Parse((await Line(program))!).RootElement;
            Assert.Equal((text, intent, language), (answer.GetProperty("text").GetString(), answer.GetProperty("intent").GetString(), answer.GetProperty("language").GetString()));
            Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0, 1);
            Assert.Equal(JsonValueKind.Object, answer.GetProperty("entities").ValueKind);
        }
        program.StandardInput.Close();
        Assert.Null(await Line(program));
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, program.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty.Path));
    }

    [Fact]
    public async Task Entities_have_the_form_of_the_contract()
    {
        using var empty = new TemporaryFolder();
        using var program = Start(empty.Path);
        await program.StandardInput.WriteLineAsync("account 1042210011 ka mobile 98100 00022 kar do aur email asha at gmail dot com bhi update kar do");
        await program.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var entities = JsonDocument.Parse((await Line(program))!).RootElement.GetProperty("entities");
        program.StandardInput.Close();
        Assert.Equal("""{"account":"1042210011","mobile":"+919810000022","email":"asha@gmail.com","contact":"all"}""", entities.GetRawText());
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Task<string?> Line(Process program) => program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "BijliMitra.Host"), ["understand"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("bm-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
