namespace BijliMitra.Training;

/// <summary>A line of the folder Examples.</summary>
/// <param name="Language">The folder it is in: en, hi or hi-Latn.</param>
/// <param name="Intent">The file's name.</param>
internal sealed record Example(string Language, string Intent, string Text)
{
    /// <summary>All examples of a folder, always in the same order.</summary>
    public static List<Example> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => new Example(Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file), line))),
    ];
}
