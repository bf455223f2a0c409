namespace BijliMitra.Tests.Support;

/// <summary>Where the sources are, for tests about files.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>BijliMitra.slnx</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "BijliMitra.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
