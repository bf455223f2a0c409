using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>
/// The letters of documents, loaded once. Latin ones come with the program; Devanagari ones are a font of the machine, without which
/// documents are in English only.
/// </summary>
public sealed class Typefaces : IDisposable
{
    /// <summary>Where fonts lie on this machine.</summary>
    public static readonly IReadOnlyList<string> SystemFolders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
    ];

    // By what is met on Linux, Windows and macOS; the first that is there is taken.
    private static readonly string[] Families =
        ["Noto Sans Devanagari", "Lohit Devanagari", "Mukta", "Nirmala UI", "Kohinoor Devanagari", "Devanagari MT", "Mangal"];

    private const char Ka = 'क';
    private readonly (Letters Regular, Letters Bold) _latin;
    private readonly (Letters Regular, Letters Bold)? _devanagari;

    /// <summary>Looks for a Devanagari font by its name, where the system tells names, and in <paramref name="folders"/>.</summary>
    public Typefaces(IReadOnlyList<string> folders)
    {
        _latin = (new Letters(Embedded("NotoSans-Latin-Regular.ttf")), new Letters(Embedded("NotoSans-Latin-Bold.ttf")));
        _devanagari = folders.Count == 0 ? null : Families.Select(family => Find(family, folders)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Whether Hindi can be written.</summary>
    public bool HasDevanagari => _devanagari is not null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _devanagari?.Regular.Dispose();
        _devanagari?.Bold.Dispose();
        _latin.Regular.Dispose();
        _latin.Bold.Dispose();
    }

    internal Letters Letters(bool devanagari, bool bold)
    {
        var (regular, heavy) = devanagari ? _devanagari!.Value : _latin;
        return bold ? heavy : regular;
    }

    private static (Letters Regular, Letters Bold)? Find(string family, IReadOnlyList<string> folders)
    {
        if ((Named(family, SKFontStyle.Normal) ?? InFolders(family, "Regular", folders)) is not { } regular)
        {
            return null;
        }
        var bold = Named(family, SKFontStyle.Bold) ?? InFolders(family, "Bold", folders);
        var letters = new Letters(regular);
        return (letters, bold is null ? letters : new Letters(bold));
    }

    private static SKTypeface? Named(string family, SKFontStyle style)
    {
        var found = SKFontManager.Default.MatchFamily(family, style);
        return found is not null && found.FamilyName == family && CanWriteHindi(found) ? found : null;
    }

    // The font manager of the native library without dependencies, as used on Linux, knows no folders.
    private static SKTypeface? InFolders(string family, string style, IReadOnlyList<string> folders)
    {
        var name = $"{family.Replace(" ", "", StringComparison.Ordinal)}-{style}";
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
        return folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, name + ".?tf", options))
            .Select(file => SKTypeface.FromFile(file)).FirstOrDefault(face => face is not null && CanWriteHindi(face));
    }

    private static bool CanWriteHindi(SKTypeface face)
    {
        using var font = new SKFont(face);
        return font.GetGlyph(Ka) != 0;
    }

    private static SKTypeface Embedded(string name)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"{name} is no font.");
    }
}
