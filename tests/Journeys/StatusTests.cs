using System.Net;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>What Twilio reports of a message later.</summary>
public sealed class StatusTests(RunningBot running) : IClassFixture<RunningBot>
{
    private readonly Scene _scene = running.Scene;

    [Fact]
    public async Task A_status_only_moves_forward()
    {
        var message = await Sent();
        await Report(message, "sent", DeliveryStatus.Sent);
        await Report(message, "read", DeliveryStatus.Read);
        await Report(message, "delivered", DeliveryStatus.Read);
        await Report(message, "queued", DeliveryStatus.Read);
        await Report(message, "failed", DeliveryStatus.Read);
    }

    [Fact]
    public async Task A_failure_is_kept_with_its_code()
    {
        var message = await Sent();
        using (var answer = await _scene.Twilio.SendStatus(message, "undelivered", 63016))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((long)DeliveryStatus.Undelivered, await Status(message));
        Assert.Equal(63016, await _scene.Database.Number("SELECT error_code FROM outbox WHERE id = @id", ("@id", Id(message))));
    }

    [Fact]
    public async Task A_word_nobody_knows_changes_nothing() => await Report(await Sent(), "teleported", DeliveryStatus.None);

    [Fact]
    public async Task A_report_on_no_message_of_ours_is_taken_and_changes_nothing()
    {
        var form = TwilioForms.Status(await Sent());
        using var answer = await _scene.Webhook().Status("/twilio/status/987654321", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_report_that_Twilio_did_not_sign_is_turned_away()
    {
        var message = await Sent();
        message.Status = "delivered";
        using var answer = await _scene.Webhook("some-other-token").Status($"/twilio/status/{Id(message)}", TwilioForms.Status(message));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal((long)DeliveryStatus.None, await Status(message));
    }

    private async Task<FakeMessage> Sent()
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        await _scene.Settled();
        return _scene.Twilio.Messages.Single(message => message.To == person.Address);
    }

    private async Task Report(FakeMessage message, string word, DeliveryStatus expected)
    {
        using var answer = await _scene.Twilio.SendStatus(message, word);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((long)expected, await Status(message));
    }

    private Task<long> Status(FakeMessage message) => _scene.Database.Number("SELECT status FROM outbox WHERE id = @id", ("@id", Id(message)));

    private static long Id(FakeMessage message) => long.Parse(new Uri(message.StatusCallback!).Segments[^1]);
}
