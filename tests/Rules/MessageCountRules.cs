using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>
/// Each paid message counts: README has a table of how many messages a job takes, and conversations in <c>Chats/few</c> that it is counted from. What
/// follows a line <c># Job:</c> is that job, up to the next one.
/// </summary>
public sealed partial class MessageCountRules
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs", "Chats", "few");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_table_of_the_README_is_what_the_conversations_take(string row)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.True(readme.Contains($"\n{row}\n", StringComparison.Ordinal), row);
    }

    public static TheoryData<string> Rows() => [.. Directory.EnumerateFiles(Folder, "*.chat").Order(StringComparer.Ordinal).SelectMany(file => JobsOf(File.ReadAllText(file)))];

    private static IEnumerable<string> JobsOf(string chat)
    {
        foreach (var part in chat.Split("# Job: ").Skip(1))
        {
            var (name, lines) = (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[part.IndexOf('\n', StringComparison.Ordinal)..]);
            var theirs = Theirs().Count(lines);
            var ours = Ours().Matches(lines).Select(line => Links().Replace(line.Groups[1].Value.Replace("\n  ", "\n", StringComparison.Ordinal).Replace(ChatLinks.ShownBillPicture, "", StringComparison.Ordinal), ChatLinks.Longest)).ToList();
            yield return $"| {name} | {theirs} | {ours.Count} | {ours.Sum(line => SmsSegments.Count(line))} |";
        }
    }

    [GeneratedRegex("^(?:User|Tap): ", RegexOptions.Multiline)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^(?:Bot|Phone [^:]+|Notice [^:]+): (.*(?:\n  .*)*)", RegexOptions.Multiline)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\{PDF [^}]+\}")]
    private static partial Regex Links();
}
