using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>What <c>seed</c> leaves in the program's folder, made at first use: no test waits for tables and sample data of its own.</summary>
internal static class SampleFiles
{
    private static readonly Lazy<Task<Dictionary<string, byte[]>>> Seeded = new(Seed);

    /// <summary>Puts a database with sample data of today into the folder, with the keys it was made with.</summary>
    public static async Task CopyTo(string folder)
    {
        foreach (var (name, content) in await Seeded.Value)
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
    }

    private static async Task<Dictionary<string, byte[]>> Seed()
    {
        var folder = Directory.CreateTempSubdirectory("bm-");
        var settings = new Dictionary<string, string> { ["DataDirectory"] = folder.FullName };
        var (code, output, errors) = await BotProcess.Run(settings, ["seed", "--consumers", Servers.Consumers]);
        Assert.True(code == 0, output + errors);
        string[] names = ["bijli-mitra.db", "keys.json"];
        var files = names.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder.FullName, name)));
        folder.Delete(recursive: true);
        return files;
    }
}
