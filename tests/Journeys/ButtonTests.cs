using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Choices on WhatsApp and on SMS, over the real process.</summary>
public sealed class ButtonTests(ButtonTests.BotWithTemplates running) : IClassFixture<ButtonTests.BotWithTemplates>
{
    private readonly Scene _scene = running.Scene;

    [Theory]
    [InlineData("ListId")]
    [InlineData("InteractiveData")]
    [InlineData("ButtonPayload")]
    public async Task The_menu_is_a_list_and_a_tap_on_it_answers(string place)
    {
        var person = _scene.Stranger();
        await person.Writes("menu");
        var menu = await person.Sees();
        Assert.Equal(Catalogue.Text(TextKey.ListButton, Language.English), menu.Rendering!.Button);
        Assert.StartsWith(Catalogue.Text(TextKey.MenuAsk, Language.English), menu.Body);
        Assert.Null(menu["Body"]);
        var bill = menu.Rendering.Options.Single(option => option.Title == Catalogue.Text(TextKey.MenuBill, Language.English));
        Assert.Equal("c:MenuBill", bill.Id);
        await person.Taps(bill, place);
        Assert.Equal(Catalogue.Text(TextKey.AskAccount, Language.English), await person.Hears());
        await _scene.Settled();
    }

    [Fact]
    public async Task A_question_of_two_is_two_buttons_and_number_or_words_answer_too()
    {
        var person = _scene.Stranger();
        await person.Writes("मुझे भूल जाओ");
        var question = await person.Sees();
        Assert.Null(question.Rendering!.Button);
        Assert.Equal(["हाँ", "नहीं"], question.Rendering.Options.Select(option => option.Title));
        Assert.Equal(Catalogue.Text(TextKey.ForgetKept, Language.Hindi), await person.Asks("2"));
        await person.Asks("मुझे भूल जाओ");
        await person.Taps(question.Rendering.Options[1], "ButtonPayload");
        Assert.Equal(Catalogue.Text(TextKey.ForgetKept, Language.Hindi), await person.Hears());
        await person.Taps(question.Rendering.Options[0], "ButtonPayload");
        Assert.Equal(Catalogue.Text(TextKey.QuestionClosed, Language.Hindi), await person.Hears());
    }

    [Fact]
    public async Task By_SMS_choices_are_numbered()
    {
        var person = _scene.Stranger(Channel.Sms);
        await person.Writes("menu");
        var menu = await person.Sees();
        Assert.Null(menu.ContentSid);
        Assert.Contains("\n1. " + Catalogue.Text(TextKey.MenuBill, Language.English), menu.Body);
        Assert.Equal(Catalogue.Text(TextKey.AskAccount, Language.English), await person.Asks("1"));
    }

    [Theory]
    [InlineData(21655, 400)]
    [InlineData(21656, 400)]
    [InlineData(63030, 400)]
    [InlineData(99999, 422)]
    public async Task A_refused_template_goes_as_numbers_at_once_in_its_place_and_rests(int code, int status)
    {
        await using var scene = await Scene.StartWithTemplates();
        var person = scene.Stranger();
        await person.Asks("thanks");
        scene.Twilio.Next(new FakeBehaviour.Refuse(code, status));
        await person.Writes("menu");
        await person.Writes("thanks");
        Assert.Contains("1. " + Catalogue.Text(TextKey.MenuBill, Language.English), await person.Hears());
        Assert.Equal(Catalogue.Text(TextKey.Thanks, Language.English), await person.Hears());
        await person.Writes("menu");
        Assert.Null((await person.Sees()).ContentSid);
        await person.Writes("forget me");
        Assert.NotNull((await person.Sees()).ContentSid);
        Assert.Contains("bijli_templates_refused", await Metrics(scene));
        await scene.Settled();
    }

    [Fact]
    public async Task One_that_WhatsApp_refuses_afterwards_goes_again_as_numbers_once()
    {
        await using var scene = await Scene.StartWithTemplates();
        var person = scene.Stranger();
        await person.Asks("thanks");
        await person.Writes("menu");
        var list = await person.Sees();
        await scene.Settled();
        await scene.Twilio.SendStatus(list, "undelivered", 63013);
        await scene.Twilio.SendStatus(list, "undelivered", 63013);
        Assert.Contains("1. " + Catalogue.Text(TextKey.MenuBill, Language.English), await person.Hears());
        await scene.Settled();
        Assert.Equal(3, scene.Twilio.Messages.Count(message => message.To == person.Address));
    }

    [Fact]
    public async Task A_recipient_that_is_refused_is_refused_as_text_too()
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        _scene.Twilio.For(person.Address, new FakeBehaviour.Refuse(63024, 400));
        await person.Writes("menu");
        await _scene.Settled();
        Assert.Single(_scene.Twilio.Messages, message => message.To == person.Address);
    }

    [Fact]
    public async Task An_ambiguous_time_out_is_looked_up_by_what_the_list_shows()
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        _scene.Twilio.Next(new FakeBehaviour.AcceptAndDrop());
        await person.Writes("menu");
        Assert.NotNull((await person.Sees()).ContentSid);
        await _scene.Settled();
        Assert.Equal(2, _scene.Twilio.Messages.Count(message => message.To == person.Address));
    }

    [Fact]
    public async Task Killed_after_Twilio_took_the_list_it_finds_it_there_and_does_not_send_it_again()
    {
        await using var scene = await Scene.StartWithTemplates();
        var person = scene.Stranger();
        scene.Twilio.Otherwise = new FakeBehaviour.AcceptAndHang();
        await person.Writes("menu");
        Assert.NotNull((await person.Sees()).ContentSid);
        await scene.Bot.Kill();
        scene.Twilio.Otherwise = new FakeBehaviour.Accept();
        await scene.Restart();
        await scene.Settled();
        Assert.Single(scene.Twilio.Messages);
    }

    [Fact]
    public async Task Connections_are_buttons_that_open_them()
    {
        await using var scene = await Scene.StartWithTemplates();
        var imran = scene.Somebody(Cast.ImranHome.Mobile);
        await imran.Asks($"payments {Cast.ImranHome.Account}");
        var code = await scene.Twilio.WaitFor(message => message.To == Cast.ImranHome.Mobile, Eventually.Bound);
        await imran.Asks(code.Body[..6]);
        await imran.Writes("payments");
        var list = await imran.Sees();
        Assert.Equal(["n:1042210044", "n:1042210045", "c:BothConnections:PickConnectionDialog"], list.Rendering!.Options.Select(option => option.Id));
        Assert.Contains("1042 210 044: Rs 1,276", list.Body);
        await imran.Taps(list.Rendering.Options[1], "ButtonPayload");
        Assert.StartsWith("1042 210 045: last payments", await imran.Hears());
        await imran.Asks("bill");
        var again = await scene.Twilio.WaitFor(message => message.Rendering is not null, 2, Eventually.Bound);
        await imran.Taps(again[^1].Rendering!.Options[2], "ButtonPayload");
        await imran.Gets();
        await imran.Gets();
    }

    private static async Task<string> Metrics(Scene scene)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(scene.Bot.Url + "/metrics"));
    }

    /// <summary>Knows all templates.</summary>
    public sealed class BotWithTemplates : RunningBot
    {
        private protected override Task<Scene> Start() => Scene.StartWithTemplates();
    }
}
