using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Complaints over the wire: up to the Chief Engineer with the clock moved, solved and not, filed twice, with photo and place.</summary>
public sealed partial class ComplaintTests
{
    private const string Token = "a-token-of-the-portal";
    private const string ChiefEngineer = "+919810001500";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Nobody_solves_it_so_it_goes_up_to_the_Chief_Engineer_and_both_sides_hear_of_each_step()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        Assert.Contains("is registered", await person.Asks($"my meter has stopped counting {Cast.Ravi.Account}"), StringComparison.Ordinal);
        foreach (var level in new[] { "Sub-Divisional Officer", "Executive Engineer", "Superintending Engineer", "Chief Engineer" })
        {
            await scene.Database.Write("UPDATE complaints SET due_at = registered_at");
            Assert.Contains($"It is now with the {level}", await person.Hears(Round), StringComparison.Ordinal);
        }
        var sms = await scene.Twilio.WaitFor(message => message.To == ChiefEngineer, Eventually.Bound);
        Assert.Contains("(Meter not working) has come to your level", sms.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Ravi.Account, sms.Body, StringComparison.Ordinal);
        Assert.Equal(4, await scene.Database.Number("SELECT COUNT(*) FROM complaint_events WHERE what = 2 AND staff_id IS NOT NULL"));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM complaints WHERE due_at IS NOT NULL"));
        await scene.Settled();
    }

    [Fact]
    public async Task Solved_by_staff_is_asked_by_a_button_a_no_opens_it_again_and_the_event_sent_twice_asks_once()
    {
        await using var scene = await Scene.StartWithTemplates(("Portal:Token", Token));
        var person = scene.Stranger();
        var number = Number(await person.Asks($"my meter has stopped counting {Cast.Ravi.Account}"));
        Assert.Equal(HttpStatusCode.OK, await Push(scene, "c1", $$"""{"complaint":"{{number}}","status":"registered","number1912":"PV0912240017"}"""));
        var resolved = """{"complaint":"PV0912240017","status":"resolved","remarks":"The meter was replaced."}""";
        Assert.All(await Task.WhenAll(Push(scene, "c2", resolved), Push(scene, "c2", resolved)), status => Assert.Equal(HttpStatusCode.OK, status));
        var asked = await person.Sees();
        Assert.Equal(["Yes, it is solved", "No, not solved"], asked.Rendering!.Options.Select(option => option.Title));
        await person.Taps(asked.Rendering!.Options[1], "ButtonPayload");
        Assert.Contains("is with the Sub-Divisional Officer now", await person.Hears(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await Push(scene, "c3", $$"""{"complaint":"{{number}}","status":"resolved"}"""));
        await person.Hears();
        Assert.Contains("closed as solved", await person.Asks("yes"), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM complaints WHERE state = 2 AND closing = 0 AND reopened = 1"));
        Assert.Equal(2, await scene.Database.Number("SELECT COUNT(*) FROM complaint_events WHERE what = 6"));
        await scene.Settled();
    }

    [Fact]
    public async Task After_seventy_two_hours_a_no_is_a_new_complaint_that_refers_to_the_old_one()
    {
        await using var scene = await Scene.StartWithTemplates(("Portal:Token", Token));
        var person = scene.Stranger();
        var number = Number(await person.Asks($"my meter has stopped counting {Cast.Ravi.Account}"));
        await Push(scene, "c1", $$"""{"complaint":"{{number}}","status":"resolved"}""");
        var asked = await person.Sees();
        await scene.Database.Write("UPDATE complaints SET resolved_at = @then, due_at = @then", ("@then", scene.Database.Dialect.Instant(TimeProvider.System.GetUtcNow().AddHours(-73))));
        await Eventually.Holds(
            async () => await scene.Database.Number("SELECT COUNT(*) FROM complaints WHERE state = 2 AND closing = 1") == 1, Round, "it is closed without an answer");
        await person.Taps(asked.Rendering!.Options[1], "ButtonPayload");
        Assert.Contains($"The time to reopen complaint {number} is over", await person.Hears(), StringComparison.Ordinal);
        await person.Asks("yes");
        await person.Asks("the new one stands still as well");
        Assert.Contains($"It refers to {number}", await person.Asks(Cast.Ravi.Account), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task Two_chats_of_one_connection_that_complain_at_the_same_moment_have_one_complaint()
    {
        await using var scene = await Scene.Start();
        var (whatsApp, sms) = (scene.Somebody(Cast.Asha.Mobile), scene.Somebody(Cast.Asha.Mobile, Channel.Sms));
        var answers = await Task.WhenAll(whatsApp.Asks("my meter has stopped counting"), sms.Asks("meter display is blank, please change the meter"));
        Assert.Equal(Number(answers[0]), Number(answers[1]));
        Assert.Single(answers, answer => answer.Contains("is open already", StringComparison.Ordinal));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM complaints"));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM complaint_events WHERE what = 1"));
        await scene.Settled();
    }

    [Fact]
    public async Task A_photo_is_kept_for_the_complaint_and_a_shared_location_says_where_it_is()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        var photo = scene.Twilio.Media.Add(new FakeMedium.Holds(SampleMedia.Bill.Bytes()));
        await person.Sends(photo, caption: "my meter is burnt, please change it");
        Assert.Contains("For which connection or place", await person.Hears(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await scene.Post(TwilioForms.Location(scene.NextSid(), person.Number, "28.5708", "77.3261", "", "")));
        var number = Number(await person.Hears());
        await Eventually.Holds(
            async () => await scene.Database.Number($"SELECT COUNT(*) FROM pictures WHERE ticket = '{number}' AND state = {(int)PictureState.Kept} AND removed_at IS NOT NULL") == 1,
            TimeSpan.FromSeconds(40),
            "the photo is kept");
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM complaints WHERE place IS NOT NULL AND area_id IS NOT NULL AND account_number IS NULL"));
        await scene.Settled();
    }

    [Fact]
    public async Task What_is_wrong_in_an_update_is_told_and_changes_nothing()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        Assert.Equal(HttpStatusCode.NotFound, await Push(scene, "c1", """{"complaint":"C-00000000","status":"resolved"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "c2", """{"complaint":"C-00000000","status":"closed"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "c3", """{"status":"resolved"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "c4", """{"complaint":"C-00000000","status":"registered"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "c5", $$"""{"complaint":"C-00000000","status":"resolved","remarks":"{{new string('x', 201)}}"}"""));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM portal_events"));
    }

    private static string Number(string answer) => Complaint().Match(answer).Value;

    private static Task<HttpStatusCode> Push(Scene scene, string id, string data) =>
        scene.Push($$"""{"id":"{{id}}","type":"complaint-updated","occurredAt":"{{TimeProvider.System.GetUtcNow():O}}","data":{{data}}}""", Token);

    [GeneratedRegex("C-[0-9]{8}")]
    private static partial Regex Complaint();
}
