namespace BijliMitra.Setup;

/// <summary>The folder that holds everything embedded, held by one program at a time.</summary>
public sealed class DataDirectory : IDisposable
{
    /// <summary>Name of the embedded database's file.</summary>
    public const string DatabaseFile = "bijli-mitra.db";

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream? _lock;

    private DataDirectory(string path, FileStream? held) => (Path, _lock) = (path, held);

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Makes the folder (readable by its owner only) and takes its lock. Throws <see cref="SettingsException"/> where another program
    /// holds it or it cannot be made.
    /// </summary>
    public static DataDirectory Hold(string path)
    {
        var full = Make(path);
        try
        {
            return new DataDirectory(full, new FileStream(File(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new SettingsException(
                $"DataDirectory: another copy of the program holds {full}. Stop that one, or set DataDirectory to another folder.");
        }
    }

    /// <summary>The folder without its lock, for verbs that work beside a running program.</summary>
    public static DataDirectory Share(string path) => new(Make(path), null);

    /// <summary>True where another copy of the program holds the folder.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            Hold(path).Dispose();
            return false;
        }
        catch (SettingsException)
        {
            return true;
        }
    }

    /// <summary>Path of a file or folder in it.</summary>
    public string File(string name) => File(Path, name);

    /// <summary>Reads a small text file, or makes it (mode 600) with what <paramref name="make"/> returns.</summary>
    public string ReadOrMake(string name, Func<string> make)
    {
        var path = File(name);
        if (!System.IO.File.Exists(path))
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            // Whole or not at all: a key file cut short by a power failure would make every contact unreadable.
            var draft = path + ".new";
            System.IO.File.Delete(draft);
            using (var stream = new FileStream(draft, options))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(make()));
                stream.Flush(flushToDisk: true);
            }
            System.IO.File.Move(draft, path);
        }
        return System.IO.File.ReadAllText(path);
    }

    /// <summary>Waits until nobody else holds this lock, and holds it until the result is disposed or the program dies.</summary>
    public async Task<IDisposable> WaitFor(string name, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(File(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockPause, TimeProvider.System, stop);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    private static string Make(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(full);
            }
            else if (!Directory.Exists(full))
            {
                Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
            return full;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"DataDirectory: {full} cannot be made ({fault.Message}). Set DataDirectory to a folder the program may write to.");
        }
    }

    private static string File(string folder, string name) => System.IO.Path.Combine(folder, name);
}

/// <summary>A setting is wrong. The message names it and says what to do; the program ends with exit code 2.</summary>
public sealed class SettingsException(string message) : Exception(message);
