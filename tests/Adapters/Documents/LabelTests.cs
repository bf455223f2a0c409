using System.Reflection;
using System.Text.RegularExpressions;
using BijliMitra.Adapters.Documents;
using Xunit;

namespace BijliMitra.Tests.Adapters.Documents;

/// <summary>What holds for every word on a document.</summary>
public sealed partial class LabelTests
{
    private static readonly string[] Threats = ["disconnect", "cut", "penalty", "legal", "immediately", "tonight", "http", "विच्छेद", "जुर्माना", "कानूनी", "आज ही"];

    public static TheoryData<string> Names() => [.. Fields().Select(field => field.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_label_is_in_both_languages_threatens_nobody_and_names_no_number_but_1912(string name)
    {
        var label = (Label)Fields().Single(field => field.Name == name).GetValue(null)!;
        Assert.All(label.English, c => Assert.True(c < '\u0900'));
        Assert.Contains(label.Hindi, c => c is >= '\u0900' and <= '\u097F');
        var both = label.English + label.Hindi;
        Assert.All(Threats, threat => Assert.DoesNotContain(threat, both, StringComparison.OrdinalIgnoreCase));
        Assert.All(Numbers().Matches(both), number => Assert.Equal("1912", number.Value));
    }

    private static IEnumerable<FieldInfo> Fields() =>
        typeof(Labels).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.FieldType == typeof(Label));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
