using BijliMitra.Adapters.Documents;
using BijliMitra.Setup;

namespace BijliMitra.Cli.Doctor;

/// <summary>Fonts, the folder and the disk it is on.</summary>
internal static class MachineChecks
{
    private const long Gigabyte = 1L << 30;
    private const long LeastFree = 2 * Gigabyte;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static IEnumerable<Finding> Look(Settings settings)
    {
        yield return Fonts();
        var folder = Path.GetFullPath(settings.Site.DataDirectory);
        if (!Directory.Exists(folder))
        {
            yield return Finding.Note("folder", $"{folder} is not there yet; the first start makes it");
            yield break;
        }
        yield return Folder(folder);
        yield return Disk(folder);
    }

    private static Finding Fonts()
    {
        using var typefaces = new Typefaces(Typefaces.SystemFolders);
        return typefaces.HasDevanagari
            ? Finding.Ok("fonts", "bills are in Hindi and English")
            : Finding.Mend("fonts", "no Devanagari font is installed, so bills are in English only: apt-get install fonts-noto-core, then restart");
    }

    private static Finding Folder(string folder)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None)
        {
            return Finding.Mend("folder", $"{folder} is open to other users of the machine: chmod 700 {folder}");
        }
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, $"probe-{Environment.ProcessId}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return Finding.Ok("folder", folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finding.Mend("folder", $"{folder} cannot be written to ({fault.Message}): run as the user that the program runs as");
        }
    }

    private static Finding Disk(string folder)
    {
        var database = new FileInfo(Path.Combine(folder, DataDirectory.DatabaseFile));
        // A backup needs as much again, and the write-ahead log some.
        var wanted = Math.Max(LeastFree, database.Exists ? 2 * database.Length : 0);
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var says = $"{Size(free)} free{(database.Exists ? $", database {Size(database.Length)}" : "")}";
        return free >= wanted
            ? Finding.Ok("disk", says)
            : Finding.Mend("disk", $"{says}: make room, {Size(wanted)} should be free for the database and a backup");
    }

    private static string Size(long bytes) => bytes >= Gigabyte ? $"{(double)bytes / Gigabyte:0.0} GB" : $"{bytes >> 20} MB";
}
