using System.Collections.Concurrent;
using System.Net;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Adapters.Simulator;

/// <summary>What the company is told of its messages, and what the phones post to it: checked with the program's own readers.</summary>
public sealed class SimulatedNetworkTests : IDisposable
{
    private const string Public = "https://bijli.example.in/edge";
    private static readonly SimulatedPhone Asha = new("+919810000011", "Asha Verma");
    private readonly FakeTimeProvider _clock = new();
    private readonly SimulatedPhones _phones = new();
    private readonly Webhook _webhook = new();
    private readonly HttpClient _http;
    private readonly SimulatedNetwork _network;

    public SimulatedNetworkTests()
    {
        _http = new HttpClient(_webhook);
        var options = new TwilioOptions { AccountSid = "AC" + new string('a', 32), AuthToken = "secret", ApiBaseUrl = "http://127.0.0.1:1/api" };
        _network = new(_phones, new WebhookCaller(_http, () => options, () => Public, () => "http://127.0.0.1:1"), new Ids(1), _clock);
    }

    [Fact]
    public async Task A_message_that_arrives_is_reported_sent_delivered_and_once_looked_at_read()
    {
        var message = Take(Asha.WhatsApp);
        await _network.Follow(message, default);
        await _network.Look(Asha.WhatsApp, default);
        await _network.Look(Asha.WhatsApp, default);
        Assert.Equal(["sent", "delivered", "read"], Reported());
    }

    [Fact]
    public async Task Read_comes_after_delivered_also_where_somebody_looks_at_once()
    {
        var message = Take(Asha.WhatsApp);
        await _network.Look(Asha.WhatsApp, default);
        await _network.Follow(message, default);
        Assert.Equal(["sent", "delivered", "read"], Reported());
    }

    [Fact]
    public async Task An_SMS_is_never_reported_read()
    {
        await _network.Follow(Take(Asha.Sms), default);
        await _network.Look(Asha.Sms, default);
        Assert.Equal(["sent", "delivered"], Reported());
        Assert.Equal(0, _phones.Unseen(Asha.Sms));
    }

    [Fact]
    public async Task On_a_dead_number_an_SMS_is_undelivered_and_WhatsApp_fails()
    {
        await _network.SetReach(Asha, PhoneReach.Dead, default);
        await _network.Follow(Take(Asha.Sms), default);
        await _network.Follow(Take(Asha.WhatsApp), default);
        Assert.Equal(["sent", "undelivered 30005", "failed 63024"], Reported());
    }

    [Fact]
    public async Task Without_a_signal_it_stays_sent_until_there_is_one()
    {
        await _network.SetReach(Asha, PhoneReach.NoSignal, default);
        await _network.Follow(Take(Asha.WhatsApp), default);
        Assert.Equal(["sent"], Reported());
        await _network.SetReach(Asha, PhoneReach.Normal, default);
        Assert.Equal(["sent", "delivered"], Reported());
    }

    [Fact]
    public async Task On_a_slow_phone_it_arrives_later()
    {
        await _network.SetReach(Asha, PhoneReach.Slow, default);
        var following = _network.Follow(Take(Asha.WhatsApp), default);
        await Eventually.Holds(() => _webhook.Forms.Count == 1);
        Assert.False(_phones.Conversation(Asha.WhatsApp)[0].HasArrived);
        await Eventually.Holds(() =>
        {
            _clock.Advance(SimulatedNetwork.SlowBy);
            return following.IsCompleted;
        });
        Assert.Equal(["sent", "delivered"], Reported());
    }

    [Fact]
    public async Task A_report_goes_to_our_own_address_only()
    {
        var elsewhere = _network.Take("+15005550006", Asha.Sms, new("x", null, null), "https://elsewhere.example/twilio/status/1");
        await _network.Follow(elsewhere, default);
        Assert.Empty(_webhook.Forms);
    }

    [Fact]
    public async Task Every_form_is_signed_for_the_public_address()
    {
        await _network.Follow(Take(Asha.Sms), default);
        await _network.Send(Asha, bySms: false, new PhoneAction.Text("नमस्ते"), default);
        Assert.Equal(3, _webhook.Forms.Count);
        Assert.All(_webhook.Forms, form =>
            Assert.True(TwilioSignature.IsValid(new InboundForm(form.Fields), Public + form.Path, form.Signature, "secret", "")));
    }

    [Fact]
    public async Task A_text_is_read_back_as_it_was_written()
    {
        var activity = await Read(new PhoneAction.Text("बिल 1042210011"));
        Assert.Equal(("बिल 1042210011", Asha.WhatsApp), (activity.Text, activity.From.Id));
        var details = (InboundDetails)activity.ChannelData;
        Assert.Equal(("Asha Verma", Asha.UserId), (details.ProfileName, details.ExternalUserId));
    }

    [Fact]
    public async Task A_tap_and_a_pick_are_read_back_as_their_ids_under_the_right_message()
    {
        var under = Take(Asha.WhatsApp);
        var tap = await Read(new PhoneAction.Tap(new(SimulatedButtonKind.Reply, "Bill", "bill"), under));
        Assert.Equal(("Bill", "bill"), (tap.Text, tap.Value));
        Assert.Equal(("Bill", under.Sid), (((InboundDetails)tap.ChannelData).ButtonText, ((InboundDetails)tap.ChannelData).OriginalRepliedMessageSid));
        var pick = await Read(new PhoneAction.Pick(new("menu", "Menu", ""), under));
        Assert.Equal(("Menu", "menu"), (pick.Text, pick.Value));
    }

    [Fact]
    public async Task A_place_and_a_picture_are_read_back()
    {
        var place = (InboundDetails)(await Read(new PhoneAction.Location(new(28.57, 77.32, "Sector 18", "Noida")))).ChannelData;
        Assert.Equal((28.57, 77.32, "Sector 18", "Noida"), (place.Latitude, place.Longitude, place.Label, place.Address));
        var picture = Assert.Single((await Read(new PhoneAction.Media(SampleMedia.Picture))).Attachments);
        Assert.Equal("image/png", picture.ContentType);
        Assert.StartsWith("http://127.0.0.1:1/api/2010-04-01/Accounts/ACaaaa", picture.ContentUrl);
    }

    [Fact]
    public async Task A_hidden_number_is_nowhere_in_the_form()
    {
        var hidden = Asha with { HidesNumber = true };
        await _network.Send(hidden, bySms: false, new PhoneAction.Text("hello"), default);
        var form = _webhook.Forms.Last().Fields;
        Assert.DoesNotContain(form, field => field.Value.Contains("9810000011", StringComparison.Ordinal));
        Assert.True(ChannelAddress.TryParseTwilio(new InboundForm(form).First("From"), out var address, out _));
        Assert.Null(address.Phone);
    }

    [Fact]
    public async Task What_the_webhook_does_not_take_is_shown_as_failed_and_so_is_what_a_dead_phone_sends()
    {
        _webhook.Status = HttpStatusCode.ServiceUnavailable;
        var (_, status) = await _network.Send(Asha, bySms: true, new PhoneAction.Text("hello"), default);
        Assert.Equal(503, status);
        Assert.Equal((DeliveryStatus.Failed, 11200), (_phones.Conversation(Asha.Sms)[0].Status, _phones.Conversation(Asha.Sms)[0].ErrorCode));
        _webhook.Forms.Clear();
        await _network.SetReach(Asha, PhoneReach.Dead, default);
        await _network.Send(Asha, bySms: true, new PhoneAction.Text("hello"), default);
        Assert.Empty(_webhook.Forms);
    }

    public void Dispose() => _http.Dispose();

    private SimulatedMessage Take(string to) =>
        _network.Take("+15005550006", to, new("Good day", null, null), Public + "/twilio/status/7");

    private string[] Reported() => [.. _webhook.Forms.Select(form => new InboundForm(form.Fields)).Select(form =>
    {
        Assert.True(StatusReport.TryRead(form, out var report, out _));
        return report.ErrorCode is { } code ? $"{form.First("MessageStatus")} {code}" : form.First("MessageStatus")!;
    })];

    private async Task<Microsoft.Bot.Schema.Activity> Read(PhoneAction action)
    {
        await _network.Send(Asha, bySms: false, action, default);
        var form = new InboundForm(_webhook.Forms.Last().Fields);
        Assert.True(Envelope.TryRead(form, out var envelope, out _));
        return InboundActivity.Read(form, envelope);
    }

    private sealed class Webhook : HttpMessageHandler
    {
        public ConcurrentQueue<(string Path, string Signature, List<KeyValuePair<string, string>> Fields)> Forms { get; } = new();

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            Forms.Enqueue((request.RequestUri!.AbsolutePath, request.Headers.GetValues(TwilioSignature.Header).Single(), TwilioForms.Parse(body)));
            return new HttpResponseMessage(Status);
        }
    }
}
