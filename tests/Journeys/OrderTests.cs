using System.Net;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The same message twice, two messages at once, many people at once.</summary>
public sealed class OrderTests(RunningBot running) : IClassFixture<RunningBot>
{
    private readonly Scene _scene = running.Scene;

    [Fact]
    public async Task The_same_message_handed_in_twice_is_answered_once()
    {
        var (person, sid) = (_scene.Stranger(), _scene.NextSid());
        Assert.Equal(HttpStatusCode.OK, await _scene.Post(person.Form(sid, "help")));
        await person.Hears();
        Assert.Equal(HttpStatusCode.OK, await _scene.Post(person.Form(sid, "help")));
        Assert.StartsWith(Catalogue.Text(TextKey.Thanks, Language.English), await person.Asks("thanks"));
        await _scene.Settled();
        Assert.Equal(2, _scene.Twilio.Messages.Count(message => message.To == person.Address));
    }

    [Fact]
    public async Task The_same_message_handed_in_twenty_times_at_once_is_answered_once()
    {
        var (person, sid) = (_scene.Stranger(), _scene.NextSid());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _scene.Post(person.Form(sid, $"Bill {Cast.Asha.Account}"))));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        await person.Hears();
        await person.CodeOnAshasPhone();
        await _scene.Settled();
        Assert.Single(_scene.Twilio.Messages, message => message.To == person.Address);
        Assert.Equal(1, await _scene.Database.Number("SELECT COUNT(*) FROM inbox WHERE provider_id = @sid", ("@sid", sid)));
    }

    [Fact]
    public async Task Two_messages_of_one_person_20_ms_apart_are_answered_in_order()
    {
        for (var i = 0; i < 10; i++)
        {
            var person = _scene.Stranger();
            var (first, second) = (_scene.NextSid(), _scene.NextSid());
            var one = _scene.Post(person.Form(first, $"Bill {Cast.Asha.Account}"));
            await Task.Delay(20);
            await Task.WhenAll(one, _scene.Post(person.Form(second, "thanks")));
            var answers = new List<string> { await person.Hears(), await person.Hears() };
            var order = await _scene.Database.Rows(
                "SELECT provider_id FROM inbox WHERE provider_id IN (@first, @second) ORDER BY id", row => row.GetString(0), ("@first", first), ("@second", second));
            Assert.Equal(order.IndexOf(first), answers.FindIndex(answer => answer.Contains("1042 210 011", StringComparison.Ordinal)));
        }
        await _scene.Settled();
    }

    [Fact]
    public async Task Ten_people_at_once_each_get_their_own_bill()
    {
        var bills = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => _scene.Stranger().Verifies(n % 2 == 0 ? "Bill" : "बिल")));
        Assert.All(bills, bill => Assert.Contains("1,842", bill));
        await _scene.Settled();
    }
}
