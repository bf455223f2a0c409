using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using BijliMitra.Core.Texts;

namespace BijliMitra.StaffPages;

/// <summary>
/// The texts of the console in the reader's language: <c>@T["queue-title"]</c>, with values <c>@T["queue-count", 3]</c> for <c>{0}</c> and on. They lie in
/// <c>console.en.json</c> and <c>console.hi.json</c>, the common ones in Texts, those of a feature in its folder. One of these per request or open page.
/// </summary>
public sealed class ConsoleText
{
    private static readonly FrozenDictionary<string, string> s_english = Load("en");
    private static readonly FrozenDictionary<string, string> s_hindi = Load("hi");

    /// <summary>Language of this request or open page; English until somebody says otherwise.</summary>
    public Language Language { get; set; } = Language.English;

    /// <summary>The text. Throws <see cref="KeyNotFoundException"/> for a key that is in no file.</summary>
    public string this[string key] => Of(Language)[key];

    /// <summary>The same with values put in.</summary>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>All texts of a language by key.</summary>
    public static IReadOnlyDictionary<string, string> Of(Language language) => language == Language.Hindi ? s_hindi : s_english;

    /// <summary>Language of the cookie, or of what the browser asks for.</summary>
    public static Language ChosenBy(HttpRequest request)
    {
        var asked = request.Cookies[Access.ConsoleCookies.Language] ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return asked?.StartsWith("hi", StringComparison.OrdinalIgnoreCase) == true ? Language.Hindi : Language.English;
    }

    private static FrozenDictionary<string, string> Load(string code)
    {
        var assembly = typeof(ConsoleText).Assembly;
        var texts = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith($"console.{code}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                texts.Add(key, text);
            }
        }
        return texts.ToFrozenDictionary();
    }
}
