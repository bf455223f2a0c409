using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace BijliMitra.Tests.Support;

public sealed partial class FakeTwilioTests : IAsyncLifetime
{
    private const string Asha = "whatsapp:+919810000011";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new();
    private FakeTwilio _twilio = null!;

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.Start();
        _http.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(_twilio.AccountSid + ":" + _twilio.AuthToken)));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _twilio.DisposeAsync();
    }

    [Theory]
    [InlineData(21604, "")]
    [InlineData(21211, "To=12345&From=whatsapp:%2B911&Body=x")]
    [InlineData(21603, "To=whatsapp:%2B919810000011&Body=x")]
    [InlineData(21602, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001")]
    [InlineData(21910, "To=whatsapp:%2B919810000011&From=%2B911204000002&Body=x")]
    [InlineData(21620, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&MediaUrl=bill.pdf")]
    [InlineData(21655, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&ContentSid=HX1")]
    [InlineData(21655, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&ContentSid=HX00000000000000000000000000000001")]
    [InlineData(21656, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&Body=x&ContentVariables=[1]")]
    [InlineData(21609, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&Body=x&StatusCallback=https://a_b.in/")]
    [InlineData(20001, "To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&Body=x&ValidityPeriod=0")]
    public async Task A_wrong_form_is_refused_with_Twilios_code(int code, string form)
    {
        _twilio.Forgives = true;
        var answer = await Post(form);
        using var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, error.RootElement.GetProperty("code").GetInt32());
        Assert.Equal(["code", "message", "more_info", "status"], error.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Empty(_twilio.Messages);
    }

    [Theory]
    [InlineData(1600, HttpStatusCode.Created)]
    [InlineData(1601, HttpStatusCode.BadRequest)]
    public async Task A_body_has_at_most_1600_characters(int length, HttpStatusCode status) =>
        Assert.Equal(status, (await Send(Asha, new string('x', length))).StatusCode);

    [Fact]
    public async Task A_message_is_answered_with_all_that_Twilio_tells()
    {
        var answer = await Send("whatsapp:IN.4f66a0", "hello");
        using var message = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Matches(SidPattern(), message.RootElement.GetProperty("sid").GetString());
        Assert.Matches(TimePattern(), message.RootElement.GetProperty("date_created").GetString());
        Assert.Equal("queued", message.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Waiting_ends_with_the_message_that_fits()
    {
        var waiting = _twilio.WaitFor(message => message.Body == "second", Soon);
        await Send(Asha, "first");
        Assert.False(waiting.IsCompleted);
        await Send(Asha, "second");
        Assert.Equal(1, (await waiting).Number);
        Assert.Equal(2, (await _twilio.WaitFor(_ => true, 2, Soon)).Count);
        var missing = await Assert.ThrowsAsync<TimeoutException>(() => _twilio.WaitFor(message => message.Body == "third", TimeSpan.Zero));
        Assert.Contains("second", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_request_goes_before_the_number_and_that_before_the_rest()
    {
        _twilio.Otherwise = new FakeBehaviour.Refuse(63016, 400);
        _twilio.For(Asha, new FakeBehaviour.Refuse(21211, 400));
        _twilio.Next(new FakeBehaviour.Accept());
        Assert.Equal(HttpStatusCode.Created, (await Send(Asha, "x")).StatusCode);
        Assert.Contains("21211", await (await Send(Asha, "x")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        _twilio.For(Asha, null);
        Assert.Contains("63016", await (await Send(Asha, "x")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_message_is_recorded_only_where_it_was_accepted()
    {
        _twilio.Next(new FakeBehaviour.Drop());
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(Asha, "lost"));
        _twilio.Next(new FakeBehaviour.AcceptAndDrop());
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(Asha, "in doubt"));
        Assert.Equal("in doubt", Assert.Single(_twilio.Messages).Body);
    }

    [Fact]
    public async Task An_answer_waits_until_it_is_released()
    {
        var gate = new FakeBehaviour.AcceptAndWait();
        _twilio.Next(gate);
        var sending = Send(Asha, "slow");
        await _twilio.WaitFor(message => message.Body == "slow", Soon);
        Assert.False(sending.IsCompleted);
        gate.Release();
        Assert.Equal(HttpStatusCode.Created, (await sending.WaitAsync(Soon)).StatusCode);
    }

    [Fact]
    public async Task What_hangs_ends_with_the_stand_in()
    {
        _twilio.Next(new FakeBehaviour.AcceptAndHang());
        var sending = Send(Asha, "never");
        await _twilio.WaitFor(message => message.Body == "never", Soon);
        await _twilio.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => sending.WaitAsync(Soon));
        _twilio = await FakeTwilio.Start();
    }

    [Fact]
    public async Task Unknown_routes_and_fields_are_recorded()
    {
        _twilio.Forgives = true;
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(_twilio.BaseUrl + "/v1/Services?x=1")).StatusCode);
        await Post("To=whatsapp:%2B919810000011&From=whatsapp:%2B911204000001&Body=x&Boddy=y");
        Assert.Equal(["GET /v1/Services?x=1", "POST Messages.json: Boddy"], _twilio.Unknown);
    }

    [Fact]
    public async Task A_status_reaches_the_callback_signed_for_the_callbacks_address()
    {
        const string callback = "https://bot.example.in/twilio/status/7";
        var received = new TaskCompletionSource<(string Signature, string Form)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await FakeTwilio.Start(more: routes => routes.MapPost("/twilio/status/7", async context =>
            received.TrySetResult((
                context.Request.Headers["X-Twilio-Signature"].ToString(),
                await new StreamReader(context.Request.Body).ReadToEndAsync()))));
        bot.Forgives = true;
        _twilio.CallbackOrigin = new Uri(bot.BaseUrl);
        _twilio.Next(new FakeBehaviour.AcceptAndReport("undelivered", 63016));

        await Post($"To={Uri.EscapeDataString(Asha)}&From=whatsapp:%2B911204000001&Body=x&StatusCallback={callback}");

        var (signature, form) = await received.Task.WaitAsync(Soon);
        Assert.Equal(TwilioWebhook.Sign(_twilio.AuthToken, callback, TwilioForms.Parse(form)), signature);
        Assert.Contains("MessageStatus=undelivered", form, StringComparison.Ordinal);
        Assert.Contains("ErrorCode=63016", form, StringComparison.Ordinal);
        Assert.Equal("undelivered", _twilio.Messages[0].Status);
    }

    private Task<HttpResponseMessage> Send(string to, string body) =>
        Post($"To={Uri.EscapeDataString(to)}&From=whatsapp:%2B911204000001&Body={Uri.EscapeDataString(body)}");

    private async Task<HttpResponseMessage> Post(string form)
    {
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await _http.PostAsync($"{_twilio.BaseUrl}/2010-04-01/Accounts/{_twilio.AccountSid}/Messages.json", content);
    }

    [GeneratedRegex("^SM[0-9a-f]{32}$")]
    private static partial Regex SidPattern();

    [GeneratedRegex(@"^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$")]
    private static partial Regex TimePattern();
}
