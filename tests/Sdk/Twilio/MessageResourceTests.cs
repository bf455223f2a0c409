using BijliMitra.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Xunit;

namespace BijliMitra.Tests.Sdk.TwilioApi;

public sealed class MessageResourceTests : IAsyncLifetime
{
    private const string Asha = "whatsapp:+919810000011";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private FakeTwilio _twilio = null!;
    private PlainTwilioHttp _http = null!;

    private TwilioRestClient Client => new(_twilio.AccountSid, _twilio.AuthToken, httpClient: _http);

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.Start(_clock);
        _http = new PlainTwilioHttp(_twilio.BaseUrl);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_sent_with_all_its_fields()
    {
        var sent = await MessageResource.CreateAsync(
            new CreateMessageOptions(Asha)
            {
                From = TwilioForms.WhatsAppSender,
                Body = "नमस्ते & 1+1",
                MediaUrl = [new Uri("https://bot.example.in/bill/a%20b.pdf")],
                StatusCallback = new Uri("https://bot.example.in/twilio/status/7"),
                ValidityPeriod = 300,
                SmartEncoded = false,
            },
            Client);

        var taken = Assert.Single(_twilio.Messages);
        Assert.Equal(taken.Sid, sent.Sid);
        Assert.Equal(MessageResource.StatusEnum.Queued, sent.Status);
        Assert.Equal(Asha, sent.To);
        Assert.Equal(TwilioForms.WhatsAppSender, sent.From.ToString());
        Assert.Equal("नमस्ते & 1+1", sent.Body);
        Assert.Equal("1", sent.NumSegments);
        Assert.Equal(_clock.GetUtcNow().UtcDateTime, sent.DateCreated!.Value.ToUniversalTime());
        Assert.Null(sent.DateSent);
        Assert.Null(sent.ErrorCode);
        Assert.Equal(["https://bot.example.in/bill/a%20b.pdf"], taken.MediaUrls);
        Assert.Equal(("https://bot.example.in/twilio/status/7", "300", "false"), (taken.StatusCallback, taken.ValidityPeriod, taken["SmartEncoded"]));
    }

    [Fact]
    public async Task A_template_is_sent_without_a_body()
    {
        _twilio.Content.Add("HX" + new string('0', 32), """{"language":"en","variables":{"1":"7"},"types":{"twilio/quick-reply":{"body":"Rs {{1}}","actions":[]}}}""");
        await MessageResource.CreateAsync(
            new CreateMessageOptions(Asha)
            {
                MessagingServiceSid = "MG" + new string('0', 32),
                ContentSid = "HX" + new string('0', 32),
                ContentVariables = """{"1":"1842"}""",
            },
            Client);
        var taken = Assert.Single(_twilio.Messages);
        Assert.Equal(["To", "ContentVariables", "MessagingServiceSid", "ContentSid"], taken.Fields.Select(pair => pair.Key));
    }

    [Fact]
    public async Task An_error_answer_is_an_exception_with_code_and_status()
    {
        _twilio.Next(new FakeBehaviour.Refuse(20429, 429, "Too Many Requests"));
        var refused = await Assert.ThrowsAsync<ApiException>(() => Send("hello"));
        Assert.Equal((20429, 429, "Too Many Requests"), (refused.Code, refused.Status, refused.Message));
        Assert.Equal("https://www.twilio.com/docs/errors/20429", refused.MoreInfo);
        Assert.Empty(_twilio.Messages);
    }

    [Fact]
    public async Task An_answer_that_is_not_Twilios_leaves_code_and_status_at_zero()
    {
        _twilio.Next(new FakeBehaviour.Gateway(502));
        var refused = await Assert.ThrowsAsync<ApiException>(() => Send("hello"));
        Assert.Equal((0, 0), (refused.Code, refused.Status));
        Assert.Contains("BadGateway", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_connection_is_told_apart_and_the_message_may_have_gone()
    {
        _twilio.Next(new FakeBehaviour.AcceptAndDrop());
        await Assert.ThrowsAsync<ApiConnectionException>(() => Send("hello"));
        Assert.Single(_twilio.Messages);
    }

    [Fact]
    public async Task Wrong_credentials_are_refused()
    {
        var client = new TwilioRestClient(_twilio.AccountSid, "wrong", httpClient: _http);
        var refused = await Assert.ThrowsAsync<ApiException>(() => MessageResource.ReadAsync(new ReadMessageOptions(), client));
        Assert.Equal((20003, 401), (refused.Code, refused.Status));
    }

    [Fact]
    public async Task One_message_is_fetched()
    {
        var sent = await Send("hello");
        _twilio.Messages[0].Status = "undelivered";
        _twilio.Messages[0].ErrorCode = 30003;
        var found = await MessageResource.FetchAsync(new FetchMessageOptions(sent.Sid), Client);
        Assert.Equal((MessageResource.StatusEnum.Undelivered, 30003), (found.Status, found.ErrorCode));
        Assert.NotNull(found.DateSent);
    }

    [Fact]
    public async Task A_list_runs_over_all_pages_newest_first()
    {
        for (var i = 0; i < 7; i++)
            await Send("message " + i);
        var all = await MessageResource.ReadAsync(new ReadMessageOptions { To = Asha, PageSize = 3 }, Client);
        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(i => "message " + i), all.Select(message => message.Body));
    }

    [Fact]
    public async Task A_limit_ends_the_list()
    {
        for (var i = 0; i < 7; i++)
            await Send("message " + i);
        var some = await MessageResource.ReadAsync(new ReadMessageOptions { Limit = 4 }, Client);
        Assert.Equal(4, some.Count());
    }

    [Fact]
    public async Task A_list_is_filtered_by_address_and_time()
    {
        await Send("early");
        _clock.Advance(TimeSpan.FromMinutes(10));
        await Send("wanted");
        await MessageResource.CreateAsync(
            new CreateMessageOptions("+919810000022") { From = TwilioForms.SmsSender, Body = "other" }, Client);
        _clock.Advance(TimeSpan.FromMinutes(10));
        await Send("late");
        foreach (var message in _twilio.Messages)
            message.Status = "sent";

        var now = _clock.GetUtcNow().UtcDateTime;
        var found = await MessageResource.ReadAsync(
            new ReadMessageOptions
            {
                To = Asha,
                From = TwilioForms.WhatsAppSender,
                DateSentAfter = now.AddMinutes(-12),
                DateSentBefore = now.AddMinutes(-8),
            },
            Client);
        Assert.Equal("wanted", Assert.Single(found).Body);
    }

    [Fact]
    public async Task Without_a_client_nothing_is_sent() =>
        await Assert.ThrowsAsync<AuthenticationException>(() => MessageResource.FetchAsync(new FetchMessageOptions("SM1")));

    [Fact]
    public void What_is_no_message_is_an_api_exception()
    {
        Assert.Throws<ApiException>(() => MessageResource.FromJson("<html>"));
        Assert.Throws<ApiException>(() => MessageResource.FromJson("""{"sid":{}}"""));
        Assert.Equal("word-of-tomorrow", MessageResource.FromJson("""{"status":"word-of-tomorrow","new":[1]}""").Status.ToString());
    }

    private Task<MessageResource> Send(string body) =>
        MessageResource.CreateAsync(new CreateMessageOptions(Asha) { From = TwilioForms.WhatsAppSender, Body = body }, Client);
}
