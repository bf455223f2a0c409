using System.Net;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Adapters.Pictures;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Nodes;

/// <summary>Two and four programs on one PostgreSQL and one Redis, all of them well.</summary>
public sealed class SeveralNodesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Messages_of_one_person_handed_to_different_nodes_are_answered_in_order_and_once(int count)
    {
        await using var nodes = await NodeScene.Start(count);
        var people = Enumerable.Range(0, 20).Select(_ => nodes.Scene.Stranger()).ToList();
        await Task.WhenAll(people.Select(WriteTen));
        Measured.Report($"{count} nodes: 200 messages answered after", await nodes.Scene.Settled());
        foreach (var person in people)
        {
            for (var n = 0; n < 10; n++)
                Assert.StartsWith(Catalogue.Text(n % 2 == 0 ? TextKey.Thanks : TextKey.Help, Language.English), await person.Hears());
            Assert.Equal(10, nodes.Scene.Twilio.Messages.Count(message => message.To == person.Address));
        }
    }

    [Fact]
    public async Task A_conversation_goes_on_at_whichever_node_and_many_at_once()
    {
        await using var nodes = await NodeScene.Start(4);
        var bills = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => nodes.Scene.Stranger().Verifies(n % 2 == 0 ? "Bill" : "बिल")));
        Assert.All(bills, bill => Assert.Contains("1,842", bill));
        await nodes.Scene.Settled();
    }

    [Fact]
    public async Task The_same_message_handed_to_four_nodes_at_once_is_answered_once()
    {
        await using var nodes = await NodeScene.Start(4);
        var sent = Enumerable.Range(0, 25).Select(_ => (Person: nodes.Scene.Stranger(), Sid: nodes.Scene.NextSid())).ToList();
        var answers = await Task.WhenAll(sent.SelectMany(
            one => Enumerable.Range(0, 4).Select(_ => nodes.Scene.Post(one.Person.Form(one.Sid, $"Bill {Cast.Asha.Account}")))));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        await nodes.Scene.Settled();
        Assert.All(sent, one => Assert.Single(nodes.Scene.Twilio.Messages, message => message.To == one.Person.Address));
        Assert.Equal(25, nodes.Scene.Twilio.Messages.Count(message => message.To == Cast.Asha.Mobile));
    }

    [Fact]
    public async Task Each_photo_is_fetched_by_one_of_four_nodes()
    {
        await using var nodes = await NodeScene.Start(4);
        var media = nodes.Scene.Twilio.Media;
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var person = nodes.Scene.Stranger();
            await person.Asks($"my number is lost {Cast.Ravi.Account}");
            await person.Sends(media.Add(new FakeMedium.Holds(SamplePictures.Phone())));
        }));
        await Eventually.Holds(async () => await nodes.Scene.Database.Number("SELECT COUNT(*) FROM pictures WHERE state = 1 AND removed_at IS NOT NULL") == 12);
        Assert.Equal(12, media.Fetched.Count);
        Assert.Equal(12, media.Deleted.Count);
        await nodes.Scene.Settled();
    }

    [Fact]
    public async Task The_limit_of_codes_holds_over_all_nodes()
    {
        await using var nodes = await NodeScene.Start(4, ("Limits:CodesPerAccountPerDay", "5"));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => nodes.Scene.Stranger().Asks($"Bill {Cast.Asha.Account}")));
        await nodes.Scene.Settled();
        Assert.Equal(5, nodes.Scene.Twilio.Messages.Count(message => message.To == Cast.Asha.Mobile));
        Assert.Equal(5, await nodes.Scene.Database.Number("SELECT COUNT(*) FROM code_requests WHERE outcome = 1"));
    }

    [Fact]
    public async Task What_a_sender_may_send_a_second_is_shared()
    {
        await using var nodes = await NodeScene.Start(2, ("Rates:WhatsAppPerSecond", "20"), ("Twilio:Timeout", "00:00:01"));
        // A beat after both joined, each knows of the other.
        var joined = await Beats(nodes);
        Assert.Equal(2, joined.Count);
        await Eventually.Holds(async () => (await Beats(nodes)).Zip(joined).All(beat => beat.First > beat.Second));
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => nodes.Scene.Stranger().Asks("help")));
        var took = TimeProvider.System.GetElapsedTime(started);
        Measured.Report("80 messages of two nodes at 20 a second and 20 at once took", took);
        Assert.True(took > TimeSpan.FromSeconds(2.5), $"80 messages took {took}.");
    }

    private static Task<List<DateTimeOffset>> Beats(NodeScene nodes) => nodes.Scene.Database.Rows(
        "SELECT alive_until FROM heartbeats ORDER BY token", row => nodes.Scene.Database.Dialect.Instant(row, 0));

    private static async Task WriteTen(Person person)
    {
        for (var n = 0; n < 10; n++)
            await person.Writes(n % 2 == 0 ? "thanks" : "help");
    }
}
