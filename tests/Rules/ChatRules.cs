using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Tests.Support;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>What holds for every conversation in a file.</summary>
public sealed partial class ChatRules
{
    // What runs over two parts: a list of what can be done, of connections, of months; a question that must be clear; a bill with all
    // that a bill can have, or with the line that a place was lost.
    private static readonly TextKey[] MayBeLong =
    [
        TextKey.MenuAsk, TextKey.Connections, TextKey.HistoryOf, TextKey.PaymentsOf, TextKey.ForgetAsk, TextKey.MoreConnections,
        // An office with its hours; amounts beside how to pay them.
        TextKey.OfficeOf, TextKey.OfficeOpen, TextKey.OfficeServices, TextKey.PayHow, TextKey.PayRecharge, TextKey.HistoryBeforePrepaid, TextKey.RechargesOf,
        // A warning with its reasons; what keeps a person from losing money.
        TextKey.FraudScam, TextKey.FraudUnknown, TextKey.FraudOurs,
        TextKey.BillArrears, TextKey.PlaceLost, TextKey.MyData, TextKey.Hazard, TextKey.OutageCause, TextKey.OutagePlanned,
        TextKey.ComplaintAskKind, TextKey.ComplaintList, TextKey.ComplaintHistory, TextKey.ComplaintRemarks,
    ];

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs", "Chats");

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_bot_says_fits_two_parts_of_an_SMS(string name)
    {
        foreach (var said in Said(File.ReadAllText(Path.Combine(Folder, name))).Where(said => !IsLong(said)))
        {
            var answer = WithoutFirstLines(said).Replace("{ticket}", "T-48291348", StringComparison.Ordinal).Replace("{complaint}", "C-48291348", StringComparison.Ordinal);
            answer = Links().Replace(answer.Replace(ChatLinks.ShownBillPicture, "", StringComparison.Ordinal), ChatLinks.Longest);
            Assert.True(SmsSegments.Count(answer) <= 2, $"{SmsSegments.Count(answer)} parts: {answer}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dialog_is_named_in_a_conversation_of_each_language(bool hindi)
    {
        var files = Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Where(file => Said(file).Any(said => !Links().IsMatch(said) && IsHindi(said) == hindi));
        var named = string.Concat(files.SelectMany(file => Named().Matches(file)).Select(match => match.Value));
        var dialogs = typeof(DialogTurn).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Dialog)) && !type.IsAbstract);
        Assert.All(dialogs, dialog => Assert.Contains(dialog.Name, named, StringComparison.Ordinal));
    }

    // Where a person has the chat, or somebody wrote too much, silence is the answer: those are in limits/ and helpdesk/.
    [Fact]
    public void Every_message_is_answered()
    {
        foreach (var name in Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories).Where(name => !name.Contains("limits", StringComparison.Ordinal) && !name.Contains("helpdesk", StringComparison.Ordinal)))
        {
            var turns = Turns().Split(File.ReadAllText(name)).Skip(1);
            Assert.All(turns, turn => Assert.True(turn.Contains("\nBot: ", StringComparison.Ordinal), $"{name}: {turn}"));
        }
    }

    // What is shorter on SMS, and the sample that the page shows, stand once.
    [Theory]
    [InlineData("complaints")]
    [InlineData("fraud")]
    [InlineData("helpdesk")]
    [InlineData("offices")]
    [InlineData("outages")]
    [InlineData("pay")]
    public void Every_path_is_walked_in_Hindi_English_and_Romanised_Hindi(string folder)
    {
        var names = Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.chat").Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet();
        var paths = names.Select(name => name.Replace("-hindi", "", StringComparison.Ordinal).Replace("-romanised", "", StringComparison.Ordinal)).Distinct().Except(["sms", "meena"]);
        Assert.Equal([], paths.SelectMany(path => new[] { path, path + "-hindi", path + "-romanised" }).Except(names).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Said(string file) =>
        BotLines().Matches(file).Select(match => match.Groups[1].Value.TrimEnd('\n').Replace("\n  ", "\n", StringComparison.Ordinal));

    private static bool IsHindi(string text) => WithoutFirstLines(text).Any(c => c is >= '\u0900' and <= '\u097F');

    // What the law wants in the first answer comes on top, once; on SMS the line in the other language waits for it.
    private static string WithoutFirstLines(string text) => FirstLines.Aggregate(text, (rest, line) => rest.Replace("\n" + line, "", StringComparison.Ordinal));

    private static readonly string[] FirstLines =
    [
        .. from language in Enum.GetValues<Language>()
           from key in new[] { TextKey.OtherLanguage, TextKey.PrivacyLine, TextKey.PrivacyLineSms }
           select Catalogue.Text(key, language, ("page", $"{ChatHarness.PublicUrl}/privacy")),
    ];

    private static bool IsLong(string said) => MayBeLong
        .SelectMany(key => Enum.GetValues<Language>().Select(language => Catalogue.Pattern(key, language)))
        .Any(pattern => said.Contains(AfterFirstValue(pattern), StringComparison.Ordinal));

    private static string AfterFirstValue(string pattern) => pattern[(pattern.IndexOf('}', StringComparison.Ordinal) + 1)..].Split('{')[0].Trim();

    [GeneratedRegex(@"\{PDF [^}]+\}")]
    private static partial Regex Links();

    [GeneratedRegex("^(?:User|Tap): ", RegexOptions.Multiline)]
    private static partial Regex Turns();

    [GeneratedRegex("^# Dialogs: .*", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex("^Bot: (.*(?:\n  .*)*)", RegexOptions.Multiline)]
    private static partial Regex BotLines();
}
