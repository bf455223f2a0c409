using System.Text.Json;
using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;
using BijliMitra.StaffPages;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>The texts of the console: the same in both languages, each there that is used, each used that is there.</summary>
public sealed partial class ConsoleTextRules
{
    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_values_in_them() => Assert.Equal(
        ConsoleText.Of(Language.English).Select(text => (text.Key, Slots(text.Value))).Order(),
        ConsoleText.Of(Language.Hindi).Select(text => (text.Key, Slots(text.Value))).Order());

    // The program would not start with a key that stands in two folders.
    [Fact]
    public void Each_key_stands_in_one_folder_only() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot", "Host", "StaffPages"), "console.en.json", SearchOption.AllDirectories)
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!.Keys).GroupBy(key => key).Where(key => key.Count() > 1).Select(key => key.Key));

    [Fact]
    public void Hindi_is_in_Devanagari() => Assert.All(ConsoleText.Of(Language.Hindi), text => Assert.Matches(@"\p{IsDevanagari}", text.Value));

    [Fact]
    public void Every_key_that_a_page_uses_is_there() =>
        Assert.Empty(Used().Where(key => !key.Contains('{')).Except(ConsoleText.Of(Language.English).Keys));

    [Fact]
    public void Every_key_that_is_there_is_used()
    {
        var used = Used().Select(key => new Regex("^" + Value().Replace(Regex.Escape(key).Replace("\\{", "{", StringComparison.Ordinal), ".+") + "$")).ToList();
        Assert.All(ConsoleText.Of(Language.English).Keys, key => Assert.True(used.Exists(one => one.IsMatch(key)), key));
    }

    [Fact]
    public void Places_of_the_navigation_have_a_key_each_and_their_own_address()
    {
        Assert.Equal(ConsoleNavigation.All.Count, ConsoleNavigation.All.Select(place => place.Shortcut).Distinct().Count());
        Assert.Equal(ConsoleNavigation.All.Count, ConsoleNavigation.All.Select(place => place.Path).Distinct().Count());
    }

    // T["key"], T[$"key-{value}"]; and the names of places.
    private static HashSet<string> Used() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot", "Host", "StaffPages"), "*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(file => File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(line => Use().Matches(line)).Select(match => match.Groups[1].Value))
        .Concat(ConsoleNavigation.All.Select(place => place.TextKey))
        .ToHashSet();

    private static string Slots(string text) => string.Concat(Slot().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex("""\bT\[\$?"([^"]+)""")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Value();
}
