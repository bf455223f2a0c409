using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using BijliMitra.Setup;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>A setting is in three places: its options class, <c>appsettings.json</c> (secrets are not), and README's table.</summary>
public sealed partial class SettingRules
{
    // Read by the web server itself or bound to what holds the root's settings.
    private const string Root = nameof(Settings.Site);

    [Fact]
    public void Every_setting_is_in_the_file_with_its_default_and_secrets_are_not()
    {
        var documented = Documented();
        Assert.Equal(
            Bound().Where(setting => documented.GetValueOrDefault(setting) != "secret").Order(StringComparer.Ordinal),
            InFile().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_in_the_table_of_README_and_nothing_else_is() =>
        Assert.Equal(Bound().Order(StringComparer.Ordinal), Documented().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_defaults_of_README_are_those_of_the_file()
    {
        var (file, documented) = (Leaves(File.RootElement, "").ToDictionary(leaf => leaf.Name, leaf => leaf.Value), Documented());
        Assert.All(
            file.Where(leaf => leaf.Value.Length > 0 && Plain().IsMatch(leaf.Value)),
            leaf => Assert.Equal(leaf.Value, documented[leaf.Key].Trim('`'), ignoreCase: true));
    }

    private static JsonDocument File { get; } =
        JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json")));

    private static IEnumerable<string> InFile() => Leaves(File.RootElement, "").Select(leaf => leaf.Name);

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement element, string prefix) => element.EnumerateObject()
        .SelectMany(property => property.Value.ValueKind == JsonValueKind.Object && property.Value.EnumerateObject().Any()
            ? Leaves(property.Value, $"{prefix}{property.Name}:")
            : [(prefix + property.Name, property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? "" : property.Value.ToString())]);

    private static IEnumerable<string> Bound() => typeof(Settings).GetProperties()
        .Where(section => section.PropertyType.IsClass)
        .SelectMany(section => section.PropertyType.GetProperties().Where(IsBound)
            .Select(setting => section.Name == Root ? setting.Name : $"{section.Name}:{setting.Name}"));

    private static bool IsBound(PropertyInfo setting) =>
        setting.CanWrite || setting.PropertyType.IsAssignableTo(typeof(System.Collections.ICollection));

    private static Dictionary<string, string> Documented() => Row()
        .Matches(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("## Settings")[1].Split("\n## ")[0])
        .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value.Trim());

    [GeneratedRegex(@"^\| `([A-Za-z0-9:]+)` \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    // Numbers, times and truths; addresses are worded for the reader.
    [GeneratedRegex(@"^([0-9.:]+|True|False)$")]
    private static partial Regex Plain();
}
