using System.Net;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>Staff decide on a page of the console, and the consumer hears of it.</summary>
public sealed class StaffDecisionTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string, string) Password = ("Staff:InitialPassword", LoneBot.StaffPassword);

    [Fact]
    public async Task Of_two_requests_for_one_contact_staff_approve_one_and_both_sides_hear_it()
    {
        await using var scene = await Scene.Start(Password);
        var (first, second) = (scene.Stranger(), scene.Stranger());
        await Proves(scene, first, "+919899123450");
        await Proves(scene, second, "+919899123451");
        Assert.Contains("Another request", await first.Hears(), StringComparison.Ordinal);

        var page = await chromium.Work(scene, "/console/work/contacts");
        await page.Decides("Approve", "");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("reason in a few words");
        await page.Cancels("Approve");
        await page.Decides("Approve", "the owner was here with the bill");
        await page.Tells("Done");
        await Expect(page.GetByText("No change waits")).ToBeVisibleAsync();

        Assert.Contains("is on record now", await first.Hears(), StringComparison.Ordinal);
        Assert.Contains("Another request", await second.Hears(), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Audited(AuditAction.ContactApproved));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM contact_changes WHERE state = 3"));
        await scene.Settled();
    }

    [Fact]
    public async Task A_message_that_was_set_aside_is_handled_again_and_answered_though_its_tries_were_used_up()
    {
        await using var kill = await KillScene.Start(Store.Embedded, Password);
        var (scene, person) = (kill.Scene, kill.Scene.Stranger());
        await person.Asks("help");
        await scene.Settled();
        var message = await scene.Database.Number("SELECT MAX(id) FROM inbox");
        await scene.Database.Write("UPDATE inbox SET state = 2, note = 'stopped at try 3'");
        await using (var redis = await kill.Redis())
            await redis.PutTries(kill.Conversation(person), message, 3);

        var page = await chromium.Work(scene, "/console/work/messages");
        await page.Decides("Handle again", null);
        await page.Tells("Done");

        Assert.Equal(Catalogue.Text(TextKey.Help, Language.English), await person.Hears());
        Assert.Equal(1, await scene.Audited(AuditAction.MessageReplayed));
        await scene.Settled();
    }

    [Fact]
    public async Task A_complaint_that_staff_solve_is_closed_on_the_consumers_word_only()
    {
        await using var scene = await Scene.Start(Password);
        var person = scene.Stranger();
        var filed = await person.Asks($"my meter has stopped counting {Cast.Ravi.Account}");
        Assert.Contains("is registered", filed, StringComparison.Ordinal);

        var page = await chromium.Work(scene, "/console/work/complaints");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^C-") }).First.ClickAsync();
        await page.Decides("Add a remark", "call me at 98100 00011");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("without phone numbers");
        await page.Cancels("Add a remark");
        await page.Decides("It is solved", "The meter was replaced.");
        await page.Tells("Done");
        await Expect(page.GetByText("The meter was replaced.")).ToBeVisibleAsync();

        Assert.Contains("solved", await person.Hears(), StringComparison.Ordinal);
        Assert.Contains("closed as solved", await person.Asks("yes"), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Audited(AuditAction.ComplaintChanged));
        await scene.Settled();
    }

    [Fact]
    public async Task A_ticket_of_danger_stands_first_and_is_closed_with_a_reason()
    {
        await using var scene = await Scene.Start(Password);
        var (asks, danger) = (scene.Stranger(), scene.Stranger());
        await asks.Asks("I want to talk to a person");
        await danger.Asks("a wire has fallen and is sparking");

        var page = await chromium.Work(scene, "/console/work/tickets");
        await Expect(page.Locator("main li h2").First).ToContainTextAsync("DANGER");
        await page.Decides("Close", "crew was there, wire is off");
        await page.Tells("Done");
        await Expect(page.Locator("main li h2")).ToHaveCountAsync(1);
        Assert.Equal(1, await scene.Audited(AuditAction.TicketClosed));
    }

    [Fact]
    public async Task An_outage_that_staff_enter_is_told_with_them_as_its_source_and_its_end_is_asked_after()
    {
        await using var scene = await Scene.Start(Password);
        var page = await chromium.Work(scene, "/console/outages");
        await page.Decides("Enter an outage", null, fill: async form =>
        {
            await form.GetByLabel("Locality, or code").FillAsync("SS01-F1");
            await form.GetByLabel("Target (time in India)").FillAsync(IndianTime.Local(TimeProvider.System.GetUtcNow().AddHours(2)).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
            await form.GetByLabel("Cause").FillAsync("conductor broken");
        });
        await page.Tells("Done");
        var asha = scene.Somebody(Cast.Asha.Mobile);
        Assert.Contains("our staff", await asha.Asks("no light"), StringComparison.Ordinal);
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outage_reports WHERE incident_id IS NULL") == 0, Eventually.Bound);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "SS01-F1" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Supply is back: ") }).ClickAsync();
        await page.GetByRole(AriaRole.Form).GetByRole(AriaRole.Button, new() { Name = "Supply is back" }).ClickAsync();
        await page.Tells("Done");
        Assert.Contains("Is it back", await asha.Hears(), StringComparison.Ordinal);
        Assert.Equal(2, await scene.Audited(AuditAction.OutageChanged));
        await scene.Settled();
    }

    [Fact]
    public async Task A_wave_that_staff_judge_changes_what_the_next_one_hears()
    {
        await using var scene = await Scene.Start(Password, ("Fraud:WaveChats", "3"));
        for (var chat = 0; chat < 3; chat++)
            Assert.Contains("looks like a fraud", await Forwards(scene), StringComparison.Ordinal);
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM fraud_waves") > 0, TimeSpan.FromSeconds(60));

        var page = await chromium.Work(scene, "/console/fraud");
        await Expect(page.Locator("blockquote").First).Not.ToContainTextAsync("9831120457");
        await page.Decides("It is a fraud", "known since Monday");
        await page.Tells("Done");

        Assert.Contains("our staff know this message", await Forwards(scene), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Audited(AuditAction.FraudJudged));
        await scene.Settled();
    }


    private static async Task Proves(Scene scene, Person person, string number)
    {
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        await person.Asks($"{Cast.Ravi.Bill} {Cast.Ravi.Meter}");
        await person.Asks(number);
        await person.Asks(await scene.CodeTo(number));
    }

    private static async Task<string> Forwards(Scene scene)
    {
        var person = scene.Stranger();
        var form = person.Form(scene.NextSid(), "Dear consumer your electricity power will be disconnected tonight 9.30 pm, bill not updated. Call 9831120457");
        form.Add(new("Forwarded", "true"));
        Assert.Equal(HttpStatusCode.OK, await scene.Post(form));
        return await person.Hears();
    }
}
