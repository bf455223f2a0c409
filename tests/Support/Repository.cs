namespace BijliMitra.Tests.Support;

/// <summary>Where the sources are, for tests about files.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>BijliMitra.slnx</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of other people's data, which lies beside the project or above; null where it is not there.</summary>
    public static string? FromElsewhere(string name)
    {
        for (var folder = new DirectoryInfo(Root); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (Path.Exists(path))
                return path;
        }
        return null;
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "BijliMitra.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
