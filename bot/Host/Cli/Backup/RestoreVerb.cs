using System.IO.Compression;
using BijliMitra.Core;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Cli.Backup;

/// <summary><c>restore</c>: puts a backup into an empty data directory. Nothing is left there where it cannot be used.</summary>
internal static class RestoreVerb
{
    private const string Draft = "restoring";
    private static readonly string[] MayBeThere = ["lock", "backups"];

    public static async Task<int> Run(string file, CancellationToken stop)
    {
        var settings = Settings.Bind(Serve.Builder().Configuration);
        if (settings.Database.Connection.Length > 0)
        {
            throw new SettingsException("restore: the database is PostgreSQL: use pg_restore, with the settings Protection:Keys and Protection:HashKey of the backup's time.");
        }
        if (!File.Exists(file))
        {
            throw new SettingsException($"restore: there is no file {Path.GetFullPath(file)}.");
        }
        using var data = DataDirectory.Hold(settings.Site.DataDirectory);
        if (Directory.EnumerateFileSystemEntries(data.Path).Any(entry => !MayBeThere.Contains(Path.GetFileName(entry))))
        {
            throw new SettingsException($"restore: {data.Path} is not empty. Move what is in it away first, or set DataDirectory to a new folder; nothing was changed.");
        }
        var draft = Directory.CreateDirectory(data.File(Draft)).FullName;
        try
        {
            var manifest = await Unpack(file, draft, stop);
            await Check(draft, manifest, settings, stop);
            foreach (var entry in Directory.EnumerateFileSystemEntries(draft))
            {
                Directory.Move(entry, data.File(Path.GetFileName(entry)));
            }
            Console.WriteLine($"Restored into {data.Path}, as it was on {IndianTime.Local(manifest.MadeAt):d MMM yyyy HH:mm} (India). Start the program as usual.");
            return 0;
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task<Manifest> Unpack(string file, string draft, CancellationToken stop)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, stop);
            var manifest = await Archive.Read(zip, file, stop);
            await Archive.Unpack(zip, draft, stop);
            return manifest;
        }
        catch (InvalidDataException)
        {
            throw new SettingsException($"restore: {file} is not a backup of this program, or it is damaged.");
        }
    }

    private static async Task Check(string draft, Manifest manifest, Settings settings, CancellationToken stop)
    {
        var database = Path.Combine(draft, DataDirectory.DatabaseFile);
        if (!File.Exists(database) || await Archive.Hash(database, stop) != manifest.DatabaseSha256)
        {
            throw new SettingsException("restore: the database in the backup is damaged (its hash is another one). Take an older backup.");
        }
        using var data = DataDirectory.Share(draft);
        await using (var storage = Storage.OpenAsIs(settings.Database, data))
        await using (var db = storage.Readers.Open())
        {
            if (manifest.Migration.Length > 0 && !db.Database.GetMigrations().Contains(manifest.Migration))
            {
                throw new SettingsException($"restore: the backup was made by a newer release (its database is at {manifest.Migration}). Restore it with that release.");
            }
            if (!await Keys.Load(settings.Protection, settings.Database, data, new Ids()).Reads(db, stop))
            {
                throw new SettingsException(manifest.HasKeys
                    ? "restore: the keys in the settings Protection:* are not those of the backup. Unset them: the backup has its own."
                    : "restore: the backup holds no keys, and the settings Protection:Keys and Protection:HashKey are not those of its time.");
            }
            var waiting = await db.Outbox.CountAsync(message => message.State == OutboxState.Waiting, stop);
            Console.WriteLine($"{await db.Accounts.CountAsync(stop):N0} connections, {await db.Conversations.CountAsync(stop):N0} conversations; {waiting:N0} messages were waiting and are looked up at Twilio before they are sent.");
        }
        SqliteConnection.ClearAllPools();
    }
}
