using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>Every conversation of <c>Chats/</c>. With CHAT_UPDATE=1 the files are rewritten to what is said now.</summary>
public sealed class ChatFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs", "Chats");
    private static readonly bool Update = Environment.GetEnvironmentVariable("CHAT_UPDATE") == "1";

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reads_as_written(string name)
    {
        var path = Path.Combine(Folder, name);
        var expected = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await using var harness = await ChatHarness.Start();
        var actual = await new ChatFile(harness).Play(expected);
        if (Update && actual != expected)
        {
            await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
            return;
        }
        Assert.Equal(expected, actual);
    }
}
