using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>A change of contacts over the wire: the old contacts are told by the way that reaches them, and their answer counts.</summary>
public sealed partial class ContactTests
{
    private const string NewNumber = "+919899123450";
    private static readonly string AshaOnWhatsApp = "whatsapp:" + Cast.Asha.Mobile;

    [Fact]
    public async Task The_old_phone_is_told_by_an_approved_template_and_its_button_puts_the_account_on_hold()
    {
        await using var scene = await Scene.StartWithTemplates();
        var person = await Changes(scene);
        var asha = scene.Somebody(Cast.Asha.Mobile);
        var notice = await asha.Sees();
        Assert.Contains("changed", notice.Body, StringComparison.Ordinal);
        Assert.Equal("Not me, stop it", Assert.Single(notice.Rendering!.Options).Title);
        await asha.Taps(notice.Rendering!.Options[0], "ButtonPayload");
        Assert.Contains("Our staff will look at this connection", await asha.Hears(), StringComparison.Ordinal);
        Assert.Contains("was not accepted", await person.Hears(), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number($"SELECT COUNT(*) FROM accounts WHERE number = '{Cast.Asha.Account}' AND on_hold"));
        Assert.Contains("account number", await person.Asks("bill"), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task What_WhatsApp_cannot_take_goes_by_SMS_with_a_page_on_which_only_the_button_acts()
    {
        await using var scene = await Scene.StartWithTemplates();
        scene.Twilio.For(AshaOnWhatsApp, new FakeBehaviour.Refuse(63024, 400));
        await Changes(scene);
        var sms = await scene.Twilio.WaitFor(message => message.To == Cast.Asha.Mobile && Page().IsMatch(message.Body), Eventually.Bound);
        using var phone = new HttpClient();
        var page = Page().Match(sms.Body).Value;

        var shown = await phone.GetStringAsync(page);
        Assert.Contains("<button name=\"answer\" value=\"Stop\"", shown, StringComparison.Ordinal);
        await phone.GetStringAsync(page);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM accounts WHERE on_hold"));

        Assert.Contains("Thank you", await Press(phone, page, "Stop"), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM accounts WHERE on_hold"));
        Assert.Contains("answered already", await phone.GetStringAsync(page), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task A_code_that_stands_for_nothing_and_an_answer_that_is_none_are_refused()
    {
        await using var scene = await Scene.Start();
        using var phone = new HttpClient();
        var page = $"{scene.Settings["Urls"]}/u/abcdefghjkmn";
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.PostAsync(page, Answer("Stop"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.PostAsync(page, Answer("7"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.PostAsync(page, new StringContent("{}"))).StatusCode);
    }

    [Fact]
    public async Task A_change_by_paper_is_applied_when_its_window_is_over_and_the_new_number_gets_the_next_code()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        await person.Asks($"{Cast.Ravi.Bill} {Cast.Ravi.Meter}");
        await person.Asks(NewNumber);
        Assert.Contains("will be on record on", await person.Asks(await scene.CodeTo(NewNumber)), StringComparison.Ordinal);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM write_backs"));

        await scene.Database.Write("UPDATE contact_changes SET due_at = requested_at");
        Assert.Contains("on record now", await person.Hears(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM write_backs WHERE written_at IS NULL"));
        await person.Asks($"bill {Cast.Ravi.Account}");
        Assert.Contains("967", await person.Asks(await scene.CodeTo(NewNumber, 2)), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task Who_shows_no_number_types_it_and_proves_it_by_a_code_that_comes_by_SMS()
    {
        await using var scene = await Scene.Start();
        var person = scene.Hidden();
        await person.Asks($"change my WhatsApp number {Cast.Asha.Account}");
        var question = await person.Asks(await scene.CodeTo(Cast.Asha.Mobile));
        Assert.DoesNotContain("THIS", question, StringComparison.Ordinal);
        Assert.Contains(NewNumber, await person.Asks(NewNumber), StringComparison.Ordinal);
        Assert.StartsWith("Done.", await person.Asks(await scene.CodeTo(NewNumber)), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Twilio.Messages, message => message.To == "whatsapp:" + NewNumber);
        Assert.Contains("1,842", await person.Asks("bill"), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task A_person_who_stopped_us_at_the_provider_counts_as_one_who_wants_no_notices()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        scene.Twilio.For(person.Address, new FakeBehaviour.Refuse(21610, 400));
        await person.Writes("hello");
        await scene.Settled();
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM consents WHERE NOT given AND wording = '21610'"));
        scene.Twilio.For(person.Address, null);
        await person.Asks("START");
        Assert.Equal(2, await scene.Database.Number("SELECT COUNT(*) FROM consents"));
    }

    private static async Task<Person> Changes(Scene scene)
    {
        var person = scene.Stranger();
        Assert.StartsWith("Done.", await person.ChangesAshasMobile(NewNumber), StringComparison.Ordinal);
        return person;
    }

    private static async Task<string> Press(HttpClient phone, string page, string answer) =>
        await (await phone.PostAsync(page, Answer(answer))).Content.ReadAsStringAsync();

    private static FormUrlEncodedContent Answer(string answer) => new([KeyValuePair.Create("answer", answer)]);

    [GeneratedRegex(@"https?://\S+/u/[a-z0-9]+")]
    private static partial Regex Page();
}
