using System.Text;
using System.Text.Json;

namespace BijliMitra.Core.Texts;

/// <summary>
/// Everything the bot says, in Hindi and English: <c>texts.hi.json</c> and <c>texts.en.json</c> beside this file, one entry for each
/// <see cref="TextKey"/>. A value stands in braces by name: <c>{account}</c>.
/// </summary>
public static class Catalogue
{
    private static readonly Dictionary<TextKey, string> English = Load("texts.en.json");
    private static readonly Dictionary<TextKey, string> Hindi = Load("texts.hi.json");

    /// <summary>The text as written, with its placeholders.</summary>
    public static string Pattern(TextKey key, Language language) => (language == Language.Hindi ? Hindi : English)[key];

    /// <summary>The text with its values. Throws <see cref="ArgumentException"/> where a value is missing: a fault of ours, not of the person.</summary>
    public static string Text(TextKey key, Language language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var pattern = Pattern(key, language);
        if (!pattern.Contains('{', StringComparison.Ordinal))
        {
            return pattern;
        }
        var text = new StringBuilder(pattern.Length + 32);
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0)
            {
                return text.Append(pattern, at, pattern.Length - at).ToString();
            }
            var close = pattern.IndexOf('}', open);
            text.Append(pattern, at, open - at).Append(Value(pattern[(open + 1)..close], key, values));
            at = close + 1;
        }
        return text.ToString();
    }

    private static string Value(string name, TextKey key, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }
        throw new ArgumentException($"{key} needs a value for {{{name}}}.", nameof(values));
    }

    private static Dictionary<TextKey, string> Load(string file)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream($"BijliMitra.Core.Texts.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded in the assembly.");
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return Enum.GetValues<TextKey>().ToDictionary(
            key => key,
            key => texts.TryGetValue(key.ToString(), out var text) ? text : throw new InvalidOperationException($"{file} has no text for {key}."));
    }
}
