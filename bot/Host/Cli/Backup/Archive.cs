using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using BijliMitra.Setup;

namespace BijliMitra.Cli.Backup;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">Version of the file's layout.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Migration">Last migration of the database in it: tells which release can read it.</param>
/// <param name="DatabaseSha256">Of the database in it, in hexadecimal.</param>
/// <param name="HasKeys">False where the keys are settings, which a backup does not hold.</param>
internal sealed record Manifest(int Format, DateTimeOffset MadeAt, string Migration, string DatabaseSha256, bool HasKeys)
{
    public const int CurrentFormat = 1;
}

/// <summary>A backup file: a zip of the database, its keys where they are a file, the mails written, and a manifest.</summary>
internal static class Archive
{
    public const string Prefix = "bijli-mitra-";
    public const string Extension = ".backup.zip";
    private const string ManifestName = "manifest.json";
    private const string MailFolder = "mail";

    /// <summary>Writes the archive whole or not at all, readable by its owner only.</summary>
    public static async Task Write(string path, string database, DataDirectory data, Func<string, Manifest> manifest, CancellationToken stop)
    {
        var draft = path + ".part";
        try
        {
            await using (var file = OpenPrivate(draft))
            await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, null, stop))
            {
                await zip.CreateEntryFromFileAsync(database, DataDirectory.DatabaseFile, CompressionLevel.Fastest, stop);
                foreach (var (name, source) in Others(data))
                {
                    await zip.CreateEntryFromFileAsync(source, name, CompressionLevel.Fastest, stop);
                }
                await using var entry = await zip.CreateEntry(ManifestName).OpenAsync(stop);
                await JsonSerializer.SerializeAsync(entry, manifest(await Hash(database, stop)), ManifestJson.Default.Manifest, stop);
            }
            File.Move(draft, path, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The manifest. Throws <see cref="SettingsException"/> where the file is no backup of ours.</summary>
    public static async Task<Manifest> Read(ZipArchive zip, string path, CancellationToken stop)
    {
        try
        {
            await using var entry = await (zip.GetEntry(ManifestName) ?? throw new InvalidDataException()).OpenAsync(stop);
            var manifest = await JsonSerializer.DeserializeAsync(entry, ManifestJson.Default.Manifest, stop);
            return manifest is { Format: Manifest.CurrentFormat }
                ? manifest
                : throw new SettingsException($"restore: {path} was made by a release with another layout of backups. Restore it with that release.");
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            throw new SettingsException($"restore: {path} is not a backup of this program, or it is damaged.");
        }
    }

    /// <summary>Unpacks into <paramref name="folder"/>: names we know, nothing else.</summary>
    public static async Task Unpack(ZipArchive zip, string folder, CancellationToken stop)
    {
        foreach (var entry in zip.Entries.Where(entry => IsOurs(entry.FullName)))
        {
            var target = Path.Combine(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var file = OpenPrivate(target);
            await using var content = await entry.OpenAsync(stop);
            await content.CopyToAsync(file, stop);
        }
    }

    /// <summary>SHA-256 of a file, in hexadecimal.</summary>
    public static async Task<string> Hash(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
    }

    private static IEnumerable<(string Name, string Source)> Others(DataDirectory data)
    {
        if (File.Exists(data.File(Keys.FileName)))
        {
            yield return (Keys.FileName, data.File(Keys.FileName));
        }
        var mails = data.File(MailFolder);
        foreach (var mail in Directory.Exists(mails) ? Directory.EnumerateFiles(mails, "*.eml") : [])
        {
            yield return ($"{MailFolder}/{Path.GetFileName(mail)}", mail);
        }
    }

    private static bool IsOurs(string name) => name is DataDirectory.DatabaseFile or Keys.FileName
        || (name.Split('/') is [MailFolder, var mail] && mail.EndsWith(".eml", StringComparison.Ordinal) && !mail.Contains('\\'));

    private static FileStream OpenPrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(path, options);
    }
}

[JsonSerializable(typeof(Manifest))]
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ManifestJson : JsonSerializerContext;
