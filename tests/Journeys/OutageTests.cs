using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Outages and danger over signed webhooks and the portal's events.</summary>
public sealed partial class OutageTests
{
    private const string Token = "a-token-of-the-portal";

    [Fact]
    public async Task Meena_hears_what_is_known_of_her_feeder_in_one_message_with_its_source_and_time()
    {
        await using var scene = await Scene.Start();
        var answer = await scene.Somebody(Cast.Meena.Mobile).Asks("no light");
        Assert.Contains("a fault is known since", answer, StringComparison.Ordinal);
        Assert.Contains("12 reports", answer, StringComparison.Ordinal);
        Assert.Matches(@"(Target: |The target ).*control room, ", answer);
    }

    [Fact]
    public async Task Danger_in_the_middle_of_a_code_is_answered_at_once_and_the_code_still_opens_the_bill()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        var code = await person.CodeOnAshasPhone();
        Assert.Contains("Keep away", await person.Asks("a wire has fallen and is sparking"), StringComparison.Ordinal);
        await person.Hears();
        Assert.Equal(HttpStatusCode.OK, await scene.Post(TwilioForms.Location(scene.NextSid(), person.Number, "28.5702", "77.3262")));
        Assert.Contains("Sector 18", await person.Hears(), StringComparison.Ordinal);
        await person.Hears();
        Assert.Contains("1,842", await person.Asks(code), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM tickets WHERE reason = 6 AND area_id IS NOT NULL AND latitude IS NOT NULL"));
    }

    [Fact]
    public async Task All_reporters_are_asked_after_a_restoration_and_a_no_by_button_by_words_or_on_the_page_is_an_incident_of_its_own()
    {
        await using var scene = await Scene.StartWithTemplates(("Portal:Token", Token));
        var (asha, writes, pages) = (scene.Somebody(Cast.Asha.Mobile), scene.Stranger(), scene.Stranger(Channel.Sms));
        await asha.Asks("no light");
        await writes.Asks("no light in sector 16");
        await pages.Asks("no light in sector 16");
        Assert.Equal(HttpStatusCode.OK, await Push(scene, "e1", "outage-started", Minutes(-30), $$"""{"outage":"o1","expectedAt":"{{Minutes(90)}}","reports":40}""", Cast.Asha.Account));
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outage_reports WHERE incident_id IS NULL") == 0, Eventually.Bound);
        Assert.Contains("43 reports", await writes.Asks("when will the power come back"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Push(scene, "e2", "outage-restored", Minutes(0), """{"outage":"o1"}"""));

        var notice = await asha.Sees();
        Assert.Contains("Is it back", notice.Body, StringComparison.Ordinal);
        await asha.Taps(notice.Rendering!.Options[1], "ButtonPayload");
        Assert.Contains("still without supply", await asha.Hears(), StringComparison.Ordinal);
        Assert.Contains("Is it back", await writes.Hears(), StringComparison.Ordinal);
        Assert.Contains("Your report is closed", await writes.Asks("yes it came back"), StringComparison.Ordinal);
        var link = Page().Match(await pages.Hears()).Value;
        Assert.Contains("still without supply", await Answer(scene, link, "NotBack"), StringComparison.Ordinal);
        Assert.Contains("question is closed", await Answer(scene, link, "NotBack"), StringComparison.Ordinal);
        await Eventually.Holds(
            async () => await scene.Database.Number("SELECT COUNT(*) FROM incidents WHERE state = 0 AND parent_id IS NOT NULL") >= 1, Eventually.Bound);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM outage_reports WHERE state = 1"));
    }

    [Fact]
    public async Task A_planned_shutdown_answers_before_a_report_is_taken()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        var asha = scene.Somebody(Cast.Asha.Mobile);
        Assert.Equal(
            HttpStatusCode.OK,
            await Push(scene, "e1", "outage-planned", Minutes(-60), $$"""{"outage":"p1","feeder":"SS01-F1","from":"{{Minutes(-30)}}","until":"{{Minutes(60)}}","cause":"line work"}"""));
        Assert.Contains("planned shutdown", await asha.Asks("no light"), StringComparison.Ordinal);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM outage_reports"));
        Assert.Equal(HttpStatusCode.OK, await Push(scene, "e2", "outage-planned", Minutes(-10), """{"outage":"p1","feeder":"SS01-F1","cancelled":true}"""));
        Assert.Contains("Noted", await asha.Asks("no light"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_an_event_is_told_and_changes_nothing()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        foreach (var data in new[]
        {
            """{"feeder":"SS01-F1"}""", """{"outage":"o1"}""", """{"outage":"o1","feeder":"SS01-F1","cause":"call 98100 00011"}""",
            """{"outage":"o1","feeder":"SS01-F1","source":"http://a.example"}""", """{"outage":"o1","feeder":"SS01-F1","expectedAt":"tomorrow"}""",
            """{"outage":"o1","feeder":"SS01-F1","expectedAt":"2036-01-01T00:00:00+05:30"}""", """{"outage":"o1","feeder":"SS01-F1","reports":-1}""",
            """{"outage":"o1","feeder":"SS01-F1","kind":"party"}""",
        })
            Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "e1", "outage-started", Minutes(0), data));
        Assert.Equal(HttpStatusCode.NotFound, await Push(scene, "e1", "outage-started", Minutes(0), """{"outage":"o1","feeder":"SS99-F9"}"""));
        Assert.Equal(HttpStatusCode.NotFound, await Push(scene, "e1", "outage-updated", Minutes(0), """{"outage":"o1"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "e1", "outage-planned", Minutes(0), """{"outage":"o1","feeder":"SS01-F1"}"""));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM portal_events"));
    }

    // Over one feeder: one message each, one answer each, one incident.
    [Fact]
    public async Task A_storm_costs_each_reporter_one_message_and_makes_one_incident()
    {
        const int People = 400;
        await using var scene = await Scene.Start();
        var people = Enumerable.Range(0, People).Select(_ => scene.Stranger()).ToList();
        await Parallel.ForEachAsync(
            people, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (person, _) => await person.Writes("light nahi hai sector 16"));
        foreach (var person in people)
            Assert.Contains("सेक्टर 16", await person.Hears(), StringComparison.Ordinal);
        Assert.Equal(People, scene.Twilio.Messages.Count);
        await Eventually.Holds(
            async () => await scene.Database.Number($"SELECT COUNT(*) FROM incidents WHERE state = 0 AND reports = {People}") == 1, Eventually.Bound);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM incidents WHERE state = 0"));
    }

    private static string Minutes(int from) => TimeProvider.System.GetUtcNow().AddMinutes(from).ToString("yyyy-MM-ddTHH:mm:ssZ");

    private static Task<HttpStatusCode> Push(Scene scene, string id, string type, string at, string data, string? account = null)
    {
        var of = account is null ? "" : $"\"account\":\"{account}\",";
        return scene.Push($$"""{"id":"{{id}}","type":"{{type}}","occurredAt":"{{at}}",{{of}}"data":{{data}}}""", Token);
    }

    private static async Task<string> Answer(Scene scene, string link, string answer)
    {
        using var http = new HttpClient();
        var address = scene.Settings["Urls"] + new Uri(link).AbsolutePath;
        // Programs that look at links in messages change nothing.
        using var shown = await http.GetAsync(address);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("answer", answer)]);
        var page = await http.PostAsync(address, form);
        return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
    }

    [GeneratedRegex(@"https?://\S+/u/[a-z0-9]+")]
    private static partial Regex Page();
}
