using System.Text.RegularExpressions;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

/// <summary>What WhatsApp asks of a template that may open a conversation (domain A7).</summary>
public sealed partial class NoticeTemplateTests
{
    private const string Site = "https://bijli.example.in";

    [Theory]
    [MemberData(nameof(All))]
    public void The_body_neither_begins_nor_ends_with_a_value_nor_has_two_side_by_side(NoticeKind kind, Language language)
    {
        var body = NoticeTemplate.Definition(kind, language, Site).Body["body"]!.ToString();
        Assert.False(body.StartsWith("{{", StringComparison.Ordinal) || body.EndsWith("}}", StringComparison.Ordinal), body);
        Assert.DoesNotMatch(SideBySide(), body);
        Assert.InRange(body.Length, 1, 1024);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_button_is_short_enough_and_brings_its_answer_back(NoticeKind kind, Language language)
    {
        var definition = NoticeTemplate.Definition(kind, language, Site);
        Assert.Equal("UTILITY", definition.Category);
        var buttons = definition.Body["actions"]?.AsArray() ?? [];
        Assert.Equal(NoticeForm.Of(kind).Answers.Count, buttons.Count);
        foreach (var (button, answer) in buttons.Zip(NoticeForm.Of(kind).Answers))
        {
            Assert.InRange(button!["title"]!.ToString().Length, 1, 20);
            Assert.Equal(new NoticeTap(answer, "abc"), NoticeTap.Read(button["id"]!.ToString().Replace("{{2}}", "abc", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u:")]
    [InlineData("u:Stop")]
    [InlineData("u:Stop:")]
    [InlineData("u:Party:abc")]
    [InlineData("c:Yes:abc")]
    public void What_is_no_button_of_a_notice_is_none(string? id) => Assert.Null(NoticeTap.Read(id));

    [Fact]
    public void A_notice_names_the_account_by_its_last_digits_and_its_page()
    {
        var notice = new Notice(NoticeKind.ChangeWaits, Language.English, ["...0011"], "abcdefghjkmn");
        Assert.Contains($"{Site}/u/abcdefghjkmn", notice.Text(Channel.Sms, Site), StringComparison.Ordinal);
        Assert.Equal(1, SmsSegments.Count(notice.Text(Channel.Sms, Site)));
    }

    public static TheoryData<NoticeKind, Language> All()
    {
        var all = new TheoryData<NoticeKind, Language>();
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                all.Add(kind, language);
            }
        }
        return all;
    }

    [GeneratedRegex(@"\}\}\s*\{\{")]
    private static partial Regex SideBySide();
}
