using System.Net;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>What the billing portal pushes to <c>/portal/events</c>.</summary>
public sealed class PortalTests
{
    private const string Token = "a-token-of-the-portal";

    [Fact]
    public async Task A_new_holder_ends_the_remembered_chat_the_pending_change_and_the_contacts_of_the_old_one()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        var (old, claimant) = (scene.Stranger(), scene.Stranger());
        await old.Asks($"Bill {Cast.Asha.Account}");
        await old.Asks(await old.CodeOnAshasPhone());
        await old.Gets();
        await claimant.Asks($"my number is lost {Cast.Asha.Account}");
        await claimant.Asks($"{Cast.Asha.Bill} {Cast.Asha.Meter}");
        await claimant.Asks("9899123450");
        var code = await scene.Twilio.WaitFor(message => message.To == "+919899123450", Eventually.Bound);
        await claimant.Asks(code.Body[..6]);

        Assert.Equal(HttpStatusCode.OK, await Push(scene, Event("e1", Cast.Asha.Account, """{"change":"transferred","name":"Neha Rao","mobile":"9899123451"}""")));
        Assert.Contains("Another request", await claimant.Hears(), StringComparison.Ordinal);
        Assert.Contains("send your account number", await old.Asks("bill"), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number(
            $"SELECT COUNT(*) FROM contacts c JOIN accounts a ON a.id = c.account_id WHERE a.number = '{Cast.Asha.Account}' AND c.state = 0"));
        await old.Asks(Cast.Asha.Account);
        var next = await scene.Twilio.WaitFor(message => message.To == "+919899123451", Eventually.Bound);
        Assert.Contains("1,842", await old.Asks(next.Body[..6]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_counter_puts_on_record_is_the_change_that_waited_and_its_chat_is_told_at_once()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        var person = scene.Stranger();
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        await person.Asks($"{Cast.Ravi.Bill} {Cast.Ravi.Meter}");
        await person.Asks("9899123460");
        await person.Asks(await scene.CodeTo("+919899123460"));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM contact_changes WHERE state = 0 AND route = 0"));

        Assert.Equal(HttpStatusCode.OK, await Push(scene, Event("e7", Cast.Ravi.Account, """{"change":"contact-changed","mobile":"9899123460"}""")));
        Assert.Contains("on record now", await person.Hears(), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM contact_changes WHERE state = 3 AND route = 3 AND undo_until IS NOT NULL"));
    }

    [Fact]
    public async Task An_event_that_comes_again_changes_nothing()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        var closed = Event("e2", Cast.Sunita.Account, """{"change":"closed"}""");
        Assert.Equal(HttpStatusCode.OK, await Push(scene, closed));
        await scene.Database.Write($"UPDATE accounts SET status = 0 WHERE number = '{Cast.Sunita.Account}'");
        var answers = await Task.WhenAll(Push(scene, closed), Push(scene, closed), Push(scene, closed));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(0, await scene.Database.Number($"SELECT status FROM accounts WHERE number = '{Cast.Sunita.Account}'"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_changes_nothing()
    {
        await using var scene = await Scene.Start(("Portal:Token", Token));
        var good = Event("e3", Cast.Ravi.Account, """{"change":"meter-replaced","meter":"GJ0099999"}""");
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(scene, good, "another"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(scene, good, null));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "{"));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, "[]"));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, good.Replace("e3", "", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, good.Replace("consumer-changed", "party", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, good.Replace("meter-replaced", "painted", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, Event("e4", Cast.Ravi.Account, """{"change":"contact-changed","mobile":"12345"}""")));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, Event("e4", "12", """{"change":"closed"}""")));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(scene, Event("e4", Cast.Ravi.Account, $$"""{"change":"closed","name":"{{new string('x', 70_000)}}"}""")));
        Assert.Equal(HttpStatusCode.NotFound, await Push(scene, Event("e5", "1099999999", """{"change":"closed"}""")));
        Assert.Equal(HttpStatusCode.NotImplemented, await Push(scene, good.Replace("consumer-changed", "bill-issued", StringComparison.Ordinal)));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM portal_events"));
        Assert.Equal(HttpStatusCode.OK, await Push(scene, good));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM accounts WHERE meter_number = 'GJ0099999'"));
    }

    [Fact]
    public async Task Without_a_token_nobody_is_the_portal_and_the_description_names_the_events()
    {
        await using var scene = await Scene.Start();
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(scene, Event("e6", Cast.Ravi.Account, """{"change":"closed"}"""), ""));
        using var http = new HttpClient();
        Assert.Contains("/portal/events", await http.GetStringAsync($"{scene.Settings["Urls"]}/openapi/v1.json"), StringComparison.Ordinal);
    }

    private static string Event(string id, string account, string data) =>
        $$"""{"id":"{{id}}","type":"consumer-changed","occurredAt":"2026-11-24T10:00:00+05:30","account":"{{account}}","data":{{data}}}""";

    private static Task<HttpStatusCode> Push(Scene scene, string body, string? token = Token) => scene.Push(body, token);
}
