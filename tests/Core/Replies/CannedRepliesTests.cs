using BijliMitra.Core.Cases;
using BijliMitra.Core.Replies;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Core.Helpdesk;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Replies;

/// <summary>Replies that are ready to be sent: what supervisors keep, and what a chat makes of them.</summary>
public sealed class CannedRepliesTests
{
    private static readonly ReplyDraft Draft = new(
        null, 0, " Bill ", "बिल", "Bill", "{name} जी, खाता {account} का बिल, केस {number}", "Dear {name}, bill of {account}, case {number}");

    [Fact]
    public async Task A_reply_is_filled_in_both_languages_and_what_is_not_known_is_told()
    {
        await using var scene = await Begin();
        await scene.Cases.Replies.Save(Neha, Draft, Stop);
        await scene.Cases.Replies.Save(Neha, Draft with { Shortcut = "hello", WordsHindi = "मैं {agent}, {place}", WordsEnglish = "I am {agent}, {place}" }, Stop);
        var chat = await scene.Waits(office: 'W', language: Language.English);
        Assert.Empty(await scene.Cases.Replies.For(Ritu, chat, Stop));
        await scene.Take(Ritu, chat);

        var replies = await scene.Cases.Replies.For(Ritu, chat, Stop);

        Assert.Equal(["bill", "hello"], replies.Select(reply => reply.Shortcut));
        Assert.Equal((Language.English, "Dear {name}, bill of {account}, case T-00000001"), (replies[0].Own.Language, replies[0].Own.Text));
        Assert.Equal(["name", "account"], replies[0].Own.Missing);
        Assert.Equal((Language.English, "I am agent1, W"), (replies[1].Own.Language, replies[1].Own.Text));
        Assert.Empty(replies[1].Own.Missing);
        Assert.Equal((Language.Hindi, "मैं agent1, W"), (replies[1].Other.Language, replies[1].Other.Text));
        Assert.Empty(await scene.Cases.Replies.For(Aman, chat, Stop));
        Assert.Equal(2, (await scene.Cases.Replies.For(Neha, chat, Stop)).Count);
    }

    [Fact]
    public async Task The_connection_is_named_where_the_chat_has_proved_exactly_one_that_is_not_on_hold()
    {
        await using var scene = await Begin();
        await scene.Cases.Replies.Save(Neha, Draft, Stop);
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        await scene.Proves("c1", "+919810000011");
        Assert.Equal("Asha Verma जी, खाता 1042 210 011 का बिल, केस T-00000001", Assert.Single(await scene.Cases.Replies.For(Ritu, chat, Stop)).Own.Text);

        await scene.Write(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.OnHold, true), Stop));
        Assert.Equal(["name", "account"], Assert.Single(await scene.Cases.Replies.For(Ritu, chat, Stop)).Own.Missing);
    }

    [Theory]
    [InlineData("{number", "{")]
    [InlineData("number}", "}")]
    [InlineData("{Number}", "{Number}")]
    [InlineData("{number} {otp}", "{otp}")]
    [InlineData("{}", "{}")]
    public async Task An_unknown_variable_is_refused_by_its_name(string words, string named)
    {
        await using var scene = await Begin();
        Assert.Equal(new ReplyAnswer(ReplyResult.UnknownVariable, null, named), await scene.Cases.Replies.Save(Neha, Draft with { WordsEnglish = words }, Stop));
        Assert.Equal(new ReplyAnswer(ReplyResult.UnknownVariable, null, named), await scene.Cases.Replies.Save(Neha, Draft with { WordsHindi = words }, Stop));
        Assert.Empty((await scene.Cases.Replies.All(Neha, Stop))!);
    }

    [Fact]
    public async Task A_reply_has_a_shortcut_a_title_and_words_without_numbers_and_links_in_both_languages()
    {
        await using var scene = await Begin();
        foreach (var (draft, result) in new[]
        {
            (Draft with { Shortcut = "9810000011" }, ReplyResult.BadShortcut),
            (Draft with { Shortcut = "b" }, ReplyResult.BadShortcut),
            (Draft with { TitleHindi = " " }, ReplyResult.BadTitle),
            (Draft with { TitleEnglish = new string('x', ReplyDraft.LongestTitle + 1) }, ReplyResult.BadTitle),
            (Draft with { WordsHindi = "" }, ReplyResult.BadWords),
            (Draft with { WordsEnglish = "call 98100 00011" }, ReplyResult.BadWords),
            (Draft with { WordsEnglish = "see https://example.in" }, ReplyResult.BadWords),
            (Draft with { WordsEnglish = new string('x', ReplyDraft.LongestWords + 1) }, ReplyResult.BadWords),
        })
            Assert.Equal((draft, result), (draft, (await scene.Cases.Replies.Save(Neha, draft, Stop)).Result));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_reply_the_second_is_told_and_overwrites_nothing()
    {
        await using var scene = await Begin();
        var id = (await scene.Cases.Replies.Save(Neha, Draft, Stop)).Id;
        Assert.Equal(ReplyResult.Done, (await scene.Cases.Replies.Save(Neha, Draft with { Id = id, TitleEnglish = "First" }, Stop)).Result);
        Assert.Equal(ReplyResult.Changed, (await scene.Cases.Replies.Save(Neha, Draft with { Id = id, TitleEnglish = "Second" }, Stop)).Result);

        var seen = Assert.Single((await scene.Cases.Replies.All(Neha, Stop))!);
        Assert.Equal(("bill", "First", 1, "supervisor1"), (seen.Reply.Shortcut, seen.Reply.TitleEnglish, seen.Reply.Version, seen.By));
        Assert.Equal(ReplyResult.ShortcutTaken, (await scene.Cases.Replies.Save(Neha, Draft, Stop)).Result);
        Assert.Equal(ReplyResult.Gone, (await scene.Cases.Replies.Save(Neha, Draft with { Id = 99, Shortcut = "other" }, Stop)).Result);
    }

    [Fact]
    public async Task A_reply_that_was_removed_is_offered_to_nobody_until_it_is_put_back()
    {
        await using var scene = await Begin();
        await scene.Cases.Replies.Save(Neha, Draft, Stop);
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        var before = Assert.Single((await scene.Cases.Replies.All(Neha, Stop))!).Reply;

        Assert.Equal(ReplyResult.Done, (await scene.Cases.Replies.Keep(Neha, before, false, Stop)).Result);
        Assert.Empty(await scene.Cases.Replies.For(Ritu, chat, Stop));
        Assert.Equal(ReplyResult.Changed, (await scene.Cases.Replies.Keep(Neha, before, true, Stop)).Result);
        var removed = Assert.Single((await scene.Cases.Replies.All(Neha, Stop))!).Reply;
        Assert.Equal(ReplyResult.Done, (await scene.Cases.Replies.Keep(Neha, removed, true, Stop)).Result);
        Assert.Single(await scene.Cases.Replies.For(Ritu, chat, Stop));

        await using var db = scene.Open();
        Assert.Equal(
            [("bill", "added"), ("bill", "removed"), ("bill", "put back")],
            (await db.Audit.Where(a => a.Action == AuditAction.RepliesChanged).OrderBy(a => a.Id).ToListAsync(Stop)).Select(a => (a.Subject, a.Detail!)));
    }

    [Fact]
    public async Task Only_supervisors_change_replies_and_the_try_of_anybody_else_is_audited()
    {
        await using var scene = await Begin();
        Assert.Equal(ReplyResult.NotAllowed, (await scene.Cases.Replies.Save(Ritu, Draft, Stop)).Result);
        Assert.Null(await scene.Cases.Replies.All(Ritu, Stop));
        await using var db = scene.Open();
        Assert.Equal(("agent1", "bill", "RepliesChanged"), await db.Audit.Where(a => a.Action == AuditAction.Refused).Select(a => new ValueTuple<string, string, string?>(a.Code, a.Subject, a.Detail)).SingleAsync(Stop));
    }

    [Fact]
    public async Task A_helpdesk_begins_with_a_set_that_passes_the_checks_and_keeps_what_it_has()
    {
        await using var scene = await Begin();
        await scene.Cases.Replies.Save(Neha, Draft, Stop);

        Assert.Equal(ReplyResult.Done, (await scene.Cases.Replies.Begin(Neha, Stop)).Result);

        var all = (await scene.Cases.Replies.All(Neha, Stop))!.Select(item => item.Reply).ToList();
        Assert.InRange(all.Count, 8, 12);
        Assert.Equal("Bill", all.Single(reply => reply.Shortcut == "bill").TitleEnglish);
        Assert.All(all, reply =>
        {
            Assert.Null(new ReplyDraft(reply.Id, 0, reply.Shortcut, reply.TitleHindi, reply.TitleEnglish, reply.WordsHindi, reply.WordsEnglish).Check().Wrong);
            Assert.Matches(@"\p{IsDevanagari}", reply.WordsHindi);
        });
    }

    private static async Task<HandoffScene> Begin()
    {
        var scene = await new HandoffScene().Begin();
        await scene.Hires(Ritu, Aman, Neha);
        return scene;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
