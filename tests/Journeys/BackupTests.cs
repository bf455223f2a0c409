using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The machine is lost; a backup made while the program ran goes on in an empty folder elsewhere.</summary>
[NotOnServers("PostgreSQL is backed up with its own tools")]
public sealed class BackupTests(RunningBot running) : IClassFixture<RunningBot>, IDisposable
{
    private const int Wrong = 2;
    private readonly Scene _scene = running.Scene;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");

    [Fact]
    public async Task A_conversation_goes_on_after_a_restore_onto_an_empty_folder()
    {
        await using var scene = await Scene.Start();
        var (known, midway) = (scene.Stranger(), scene.Stranger());
        await known.Verifies();
        await midway.Asks($"Bill {Cast.Asha.Account}");
        var code = await midway.CodeOnAshasPhone();
        await scene.Settled();
        var (file, target) = (await Backup(scene.Settings), Path.Combine(_folder.FullName, "elsewhere"));
        // Lost with the machine.
        await known.Asks("thanks");
        await scene.Settled();
        await scene.Bot.Kill();

        scene.Settings["DataDirectory"] = target;
        var (exit, output, errors) = await BotProcess.Run(scene.Settings, ["restore", file]);
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("2 conversations", output);
        await scene.Restart();
        Assert.Contains("1,842", await known.Asks("bill"));
        Assert.Contains("1,842", await midway.Asks(code));
        await scene.Bot.Stop();
    }

    [Fact]
    public async Task Under_load_a_backup_is_of_one_instant()
    {
        await using var scene = await Scene.Start();
        var people = Enumerable.Range(0, 5).Select(_ => scene.Stranger()).ToList();
        using var over = new CancellationTokenSource();
        var writing = people.ConvertAll(async person =>
        {
            while (!over.IsCancellationRequested)
                await person.Asks("thanks");
        });
        await Eventually.Holds(() => scene.Twilio.Messages.Count > 50);
        var file = await Backup(scene.Settings);
        await over.CancelAsync();
        await Task.WhenAll(writing);
        await scene.Settled();

        var settings = new Dictionary<string, string>(scene.Settings) { ["DataDirectory"] = Path.Combine(_folder.FullName, "copy") };
        Assert.Equal(0, (await BotProcess.Run(settings, ["restore", file])).ExitCode);
        var copy = new BotDatabaseFile(settings["DataDirectory"]);
        Assert.Equal(0, await copy.Number(
            "SELECT COUNT(*) FROM inbox i WHERE state = 1 AND note IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.inbound_id = i.id)"));
        Assert.Equal(
            await copy.Number("SELECT COALESCE(SUM(sequence), 0) FROM conversations"), await copy.Number("SELECT COUNT(*) FROM inbox WHERE state <> 0"));
    }

    [Fact]
    public async Task Only_so_many_backups_are_kept_and_only_their_owner_reads_them()
    {
        var folder = Path.Combine(_folder.FullName, "kept");
        Directory.CreateDirectory(folder);
        foreach (var hour in new[] { "01", "02", "03" })
            await File.WriteAllTextAsync(Path.Combine(folder, $"bijli-mitra-20260101-{hour}0000.backup.zip"), "old");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "not ours");
        var (exit, output, _) = await BotProcess.Run(_scene.Settings, ["backup", "--out", folder, "--keep", "2"]);
        Assert.Equal(0, exit);
        var made = output.Split(' ')[0];
        Assert.Equal(
            [made, Path.Combine(folder, "bijli-mitra-20260101-030000.backup.zip"), Path.Combine(folder, "notes.txt")],
            Directory.EnumerateFileSystemEntries(folder).OrderByDescending(f => f.EndsWith("zip", StringComparison.Ordinal)).ThenByDescending(f => f, StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made));
    }

    [Fact]
    public async Task What_cannot_be_restored_is_refused_with_a_reason_and_changes_nothing()
    {
        var (good, text, target) = (await Backup(_scene.Settings), Path.Combine(_folder.FullName, "letter.zip"), Path.Combine(_folder.FullName, "target"));
        var cut = Path.Combine(_folder.FullName, "cut.zip");
        await File.WriteAllTextAsync(text, "Dear Sir");
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(good))[..^5000]);
        var settings = new Dictionary<string, string>(_scene.Settings) { ["DataDirectory"] = target };

        await Refused(settings, text, "not a backup");
        await Refused(settings, cut, "damaged");
        await Refused(settings, Path.Combine(_folder.FullName, "none.zip"), "there is no file");
        await Refused(_scene.Settings, good, "another copy of the program");
        Assert.Equal(["lock"], Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName));
        await Refused(
            new(settings) { ["Protection:Keys:1"] = Convert.ToBase64String(new byte[32]), ["Protection:HashKey"] = Convert.ToBase64String(new byte[32]) },
            good, "are not those of the backup");
        await File.WriteAllTextAsync(Path.Combine(target, "mine.txt"), "mine");
        await Refused(settings, good, "is not empty");
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(target, "mine.txt")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task Refused(Dictionary<string, string> settings, string file, string reason)
    {
        var (exit, _, errors) = await BotProcess.Run(settings, ["restore", file]);
        Assert.Equal(Wrong, exit);
        Assert.Contains(reason, errors);
    }

    private async Task<string> Backup(Dictionary<string, string> settings)
    {
        var (exit, output, errors) = await BotProcess.Run(settings, ["backup", "--out", Path.Combine(_folder.FullName, Path.GetRandomFileName())]);
        Assert.Equal((0, ""), (exit, errors));
        return output.Split(' ')[0];
    }
}
