using System.Reflection;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Dialogs;
using BijliMitra.Tests.Support;
using BijliMitra.Turns;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>Who may know whom (README, "The house"): dialogs cannot send, adapters cannot decide, the domain knows no framework.</summary>
public sealed class ReferenceRules
{
    private const int LongestFile = 400;
    private const int LongestTestFile = 600;
    private static readonly string[] Folders = ["bot", "adapters", "dialogs", "tests"];
    private static readonly Assembly[] Ours =
        [typeof(Ids).Assembly, typeof(TwilioSender).Assembly, typeof(DialogsSetup).Assembly, typeof(TurnRunner).Assembly];

    [Theory]
    [InlineData(typeof(Ids), "Microsoft.Bot", "BijliMitra.Sdk", "Twilio", "Microsoft.Recognizers", "StackExchange", "Microsoft.AspNetCore", "Serilog")]
    [InlineData(typeof(DialogsSetup), "BijliMitra.Adapters", "BijliMitra.Host", "BijliMitra.Sdk.Twilio", "Twilio", "StackExchange", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore")]
    [InlineData(typeof(TwilioSender), "BijliMitra.Dialogs", "BijliMitra.Host", "StackExchange", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore")]
    public void What_a_part_may_not_know_it_does_not_know(Type ofPart, params string[] strangers) =>
        Assert.DoesNotContain(
            ofPart.Assembly.GetReferencedAssemblies(),
            known => Array.Exists(strangers, stranger => known.Name!.StartsWith(stranger, StringComparison.Ordinal)));

    [Fact]
    public void The_bot_framework_is_met_only_where_a_move_to_its_successor_would_be_made()
    {
        string[] homes = ["bot/Sdk/", "dialogs/", "adapters/Twilio/", "bot/Host/State/", "bot/Host/Turns/", "tests/"];
        Assert.All(
            Sources().Where(file => file.Text.Contains("using Microsoft.Bot.", StringComparison.Ordinal)),
            file => Assert.True(Array.Exists(homes, home => file.Name.StartsWith(home, StringComparison.Ordinal)), file.Name));
    }

    [Fact]
    public void Only_the_projects_of_the_SDKs_know_which_of_them_are_in_force()
    {
        string[] shared = ["Directory.Build.props", "Directory.Packages.props"];
        var projects = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories));
        var knowing = projects.Concat(Directory.EnumerateFiles(Repository.Root, "*.props"))
            .Where(file => File.ReadAllText(file).Contains("UseOfficialSdks", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.StartsWith("bot/Sdk/", StringComparison.Ordinal));
        Assert.Equal(shared, knowing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_interface_has_two_implementations()
    {
        var types = Ours.SelectMany(assembly => assembly.GetTypes()).ToList();
        Assert.All(
            types.Where(type => type.IsInterface),
            port => Assert.True(types.Count(type => type.IsClass && type.IsAssignableTo(port)) >= 2, port.FullName));
    }

    [Fact]
    public void No_namespace_hides_a_type_of_the_frameworks()
    {
        string[] hiding = ["Host", "Console", "Dialog", "Twilio", "Activity"];
        var segments = Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace is not null)
            .SelectMany(type => type.Namespace!.Split('.')).Distinct();
        Assert.Empty(segments.Intersect(hiding));
    }

    [Fact]
    public void Dialogs_say_texts_of_the_catalogue_only() => Assert.All(
        Sources().Where(file => file.Name.StartsWith("dialogs/", StringComparison.Ordinal)),
        file => Assert.DoesNotMatch("(SayAsync|SendActivityAsync|MessageFactory\\.Text)\\(\\$?\"", file.Text));

    // The keys of the texts are a list in which one looks one up.
    [Fact]
    public void No_file_is_too_long_to_be_read_at_a_sitting() => Assert.All(
        Sources().Where(file => file.Name != "bot/Core/Texts/TextKey.cs"),
        file => Assert.InRange(
            file.Text.Count(c => c == '\n'), 1, file.Name.StartsWith("tests/", StringComparison.Ordinal) ? LongestTestFile : LongestFile));

    private static IEnumerable<(string Name, string Text)> Sources() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)));
}
