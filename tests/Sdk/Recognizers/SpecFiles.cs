using System.Text.Json;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Sdk.Recognizers;

/// <summary>The language-neutral test cases of Microsoft.Recognizers.Text, where they lie beside the project.</summary>
internal static class SpecFiles
{
    /// <summary>One case: input and expected text, value and kind of each result.</summary>
    internal sealed record Spec(string Input, IReadOnlyList<(string Text, string Value)> Results);

    /// <summary>The cases that hold for .NET; skips the test where the file is absent.</summary>
    public static IReadOnlyList<Spec> Read(string file)
    {
        var path = Repository.FromElsewhere(Path.Combine("recognizers-specs", file));
        if (path is null)
            Assert.Skip("The specification files of Microsoft.Recognizers.Text are not beside the project.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path!));
        return [.. document.RootElement.EnumerateArray().Where(IsForDotNet).Select(Case)];
    }

    private static bool IsForDotNet(JsonElement spec) => !((string[])["NotSupported", "NotSupportedByDesign"]).Any(name =>
        spec.TryGetProperty(name, out var list) && list.GetString()!.Split(',', StringSplitOptions.TrimEntries).Contains("dotnet"));

    private static Spec Case(JsonElement spec) => new(
        spec.GetProperty("Input").GetString()!,
        [.. spec.GetProperty("Results").EnumerateArray().Select(result => (
            result.GetProperty("Text").GetString()!,
            spec.TryGetProperty("IgnoreResolution", out _) ? "" : result.GetProperty("Resolution").GetProperty("value").GetString()!))]);
}
