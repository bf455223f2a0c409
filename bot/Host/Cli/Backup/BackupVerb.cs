using System.Globalization;
using BijliMitra.Core.Data;
using BijliMitra.Core.Texts;
using BijliMitra.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Cli.Backup;

/// <summary>
/// <c>backup</c>: one file with everything a restart on another machine needs, also while the program runs. Redis is not in it: what
/// it holds may be lost, the database has the conversations.
/// </summary>
internal static class BackupVerb
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary><paramref name="folder"/>: null for <c>backups</c> of the data directory. <paramref name="keep"/>: how many to keep there; 0 for all.</summary>
    public static async Task<int> Run(string? folder, int keep, CancellationToken stop)
    {
        if (keep < 0)
        {
            throw new SettingsException("--keep: how many backups to keep, 0 for all.");
        }
        var settings = Settings.Bind(Serve.Builder().Configuration);
        if (settings.Database.Connection.Length > 0)
        {
            throw new SettingsException(
                "backup: the database is PostgreSQL: back it up with pg_dump --format=custom, and keep Protection:Keys and Protection:HashKey, without which no contact can be read.");
        }
        using var data = DataDirectory.Share(settings.Site.DataDirectory);
        if (!File.Exists(data.File(DataDirectory.DatabaseFile)))
        {
            throw new SettingsException($"backup: there is no database in {data.Path}. Is DataDirectory the folder that the program uses?");
        }
        var target = Folder(folder ?? data.File("backups"));
        var path = Path.Combine(target, Name(TimeProvider.System.GetUtcNow()));
        await Make(data, settings.Database, path, stop);
        Console.WriteLine($"{path} ({new FileInfo(path).Length >> 10:N0} KB)");
        Console.WriteLine("It holds personal data and, where the keys are a file, the keys to it: keep it as safe as the machine itself.");
        foreach (var old in Older(target, keep))
        {
            File.Delete(old);
        }
        return 0;
    }

    private static string Folder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--out: {path} cannot be made ({fault.Message}).");
        }
    }

    private static async Task Make(DataDirectory data, DatabaseOptions database, string path, CancellationToken stop)
    {
        var snapshot = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.db");
        try
        {
            await Snapshot(data.File(DataDirectory.DatabaseFile), snapshot, stop);
            var migration = await LastMigration(database, data, stop);
            var hasKeys = File.Exists(data.File(Keys.FileName));
            await Archive.Write(
                path, snapshot, data, hash => new Manifest(Manifest.CurrentFormat, TimeProvider.System.GetUtcNow(), migration, hash, hasKeys), stop);
        }
        finally
        {
            File.Delete(snapshot);
        }
    }

    // One read transaction: everything in it is of one instant, whatever the running program writes meanwhile.
    private static async Task Snapshot(string database, string snapshot, CancellationToken stop)
    {
        File.Delete(snapshot);
        var copying = Task.Run(
            () =>
            {
                using var connection = SqliteSetup.Open(SqliteSetup.ConnectionString(database));
                using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO @snapshot";
                command.CommandTimeout = 0;
                command.Parameters.AddWithValue("@snapshot", snapshot);
                using var registration = stop.Register(command.Cancel);
                command.ExecuteNonQuery();
            },
            stop);
        var (total, progress) = (new FileInfo(database).Length, new ProgressLine("Copying KB", (int)(new FileInfo(database).Length >> 10)));
        while (!copying.IsCompleted)
        {
            await Task.WhenAny(copying, Task.Delay(LookEvery, TimeProvider.System, stop));
            if (File.Exists(snapshot) && total > 1 << 26)
            {
                progress.Report((int)(new FileInfo(snapshot).Length >> 10));
            }
        }
        await copying;
    }

    private static async Task<string> LastMigration(DatabaseOptions options, DataDirectory data, CancellationToken stop)
    {
        await using var storage = Storage.OpenAsIs(options, data);
        await using var db = storage.Readers.Open();
        return (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() ?? "";
    }

    // By the company's clock, so that names sort by time.
    private static string Name(DateTimeOffset now) =>
        $"{Archive.Prefix}{IndianTime.Local(now).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}{Archive.Extension}";

    private static IEnumerable<string> Older(string folder, int keep) => keep == 0
        ? []
        : Directory.EnumerateFiles(folder, $"{Archive.Prefix}*{Archive.Extension}").OrderDescending(StringComparer.Ordinal).Skip(keep);
}
