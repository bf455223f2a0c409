using System.Net;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Over the wire: a fraud that goes round, where to pay, and the office next to a shared location.</summary>
public sealed class AlsoTests
{
    [Fact]
    public async Task A_fraud_that_several_forward_is_answered_each_time_and_is_one_ticket()
    {
        await using var scene = await Scene.Start(("Fraud:WaveChats", "3"));
        string[] numbers = ["98311 20457", "9831120457", "+91 98311-20457"];
        foreach (var number in numbers)
        {
            var person = scene.Stranger();
            var answer = await Forwards(scene, person, $"Dear consumer your electricity power will be disconnected tonight 9.30 pm, bill not updated. Call {number}");
            Assert.Contains("looks like a fraud", answer, StringComparison.Ordinal);
            Assert.Contains("1930", answer, StringComparison.Ordinal);
        }
        var wave = $"SELECT COUNT(*) FROM tickets WHERE reason = {(int)TicketReason.FraudWave}";
        await Eventually.Holds(async () => await scene.Database.Number(wave) == 1, TimeSpan.FromSeconds(60));
        await Forwards(scene, scene.Stranger(), "Dear consumer your electricity power will be disconnected tonight 9.30 pm, bill not updated. Call 9831120457");
        Assert.Equal(1, await scene.Database.Number(wave));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM fraud_signs WHERE hash LIKE '%9831120457%'"));
        await scene.Settled();
    }

    [Fact]
    public async Task Who_wants_to_pay_is_sent_to_the_companys_site_and_nowhere_else()
    {
        await using var scene = await Scene.Start(("Bills:PaymentSite", "https://pay.uppcl.org"));
        var person = scene.Stranger();
        Assert.Contains("https://pay.uppcl.org", await person.Asks("how do I pay my bill"), StringComparison.Ordinal);
        await person.Verifies();
        var amount = await person.Asks("pay now");
        Assert.Contains("1,842", amount, StringComparison.Ordinal);
        Assert.Contains("https://pay.uppcl.org", amount, StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task A_payment_site_that_is_not_the_companys_stops_the_start()
    {
        await using var scene = await Scene.Start();
        var settings = new Dictionary<string, string>(scene.Settings) { ["Bills:PaymentSite"] = "https://uppcl.org.example.top", ["DataDirectory"] = scene.Folder + "/other" };
        var (code, _, errors) = await BotProcess.Run(settings, ["doctor"]);
        Assert.Equal(2, code);
        Assert.Contains("Bills:PaymentSite", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_next_to_a_shared_location_is_told()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        Assert.Contains("sector or village", await person.Asks("where is the nearest office"), StringComparison.Ordinal);
        var sid = scene.NextSid();
        Assert.Equal(HttpStatusCode.OK, await scene.Post(TwilioForms.Location(sid, person.Number, "28.5705", "77.3265")));
        var office = await person.Hears();
        Assert.Contains("Sector 18, 0.1 km away", office, StringComparison.Ordinal);
        Assert.Contains("cash counter", office, StringComparison.Ordinal);
        await scene.Settled();
    }

    private static async Task<string> Forwards(Scene scene, Person person, string text)
    {
        var form = person.Form(scene.NextSid(), text);
        form.Add(new("Forwarded", "true"));
        Assert.Equal(HttpStatusCode.OK, await scene.Post(form));
        return await person.Hears();
    }
}
