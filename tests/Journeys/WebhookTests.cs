using System.Net;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Who may hand in a message, and in what form.</summary>
public sealed class WebhookTests(RunningBot running) : IClassFixture<RunningBot>
{
    private readonly Scene _scene = running.Scene;

    private string Url => _scene.Settings["Urls"] + TwilioWebhook.MessagesPath;

    [Fact]
    public async Task A_message_is_answered_with_empty_TwiML()
    {
        var (sid, person) = (_scene.NextSid(), _scene.Stranger());
        var form = person.Form(sid, "thanks");
        var (status, type, body) = await RawWebhook.Post(Url, RawWebhook.Encode(form), Sign(form));
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (status, type));
        Assert.Matches(@"^(<\?xml[^>]*\?>)?\s*<Response\s*(/>|></Response>)\s*$", body);
        await person.Hears();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-base64")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_message_that_Twilio_did_not_sign_is_turned_away_and_leaves_one_line_in_the_log(string? signature)
    {
        var sid = _scene.NextSid();
        var before = TurnedAway();
        var (status, _, _) = await RawWebhook.Post(Url, RawWebhook.Encode(_scene.Stranger().Form(sid, "thanks")), signature);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        await Eventually.Holds(() => TurnedAway() == before + 1);
        Assert.Equal(0, await Stored(sid));
    }

    [Fact]
    public async Task A_signature_for_other_fields_is_turned_away()
    {
        var (sid, person) = (_scene.NextSid(), _scene.Stranger());
        var (status, _, _) = await RawWebhook.Post(Url, RawWebhook.Encode(person.Form(sid, "bill")), Sign(person.Form(sid, "thanks")));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(0, await Stored(sid));
    }

    [Fact]
    public async Task Unknown_repeated_and_valueless_fields_are_part_of_the_signature_and_harm_nothing()
    {
        var (sid, person) = (_scene.NextSid(), _scene.Stranger());
        List<KeyValuePair<string, string>> form =
            [.. person.Form(sid, "thanks"), new("NewIn2027", "1"), new("Repeated", "b"), new("Repeated", "a"), new("body", "not the body"), new("Flag", "")];
        var body = RawWebhook.Encode(form).Replace("Flag=", "Flag", StringComparison.Ordinal);
        var (status, _, _) = await RawWebhook.Post(Url, body, Sign(form));
        Assert.Equal(HttpStatusCode.OK, status);
        await person.Hears();
    }

    [Fact]
    public async Task The_query_string_is_part_of_the_signature()
    {
        var (sid, person) = (_scene.NextSid(), _scene.Stranger());
        var (form, query) = (person.Form(sid, "thanks"), "?from=twilio&x=%20y");
        var (status, _, _) = await RawWebhook.Post(Url + query, RawWebhook.Encode(form), Sign(form));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        (status, _, _) = await RawWebhook.Post(Url + query, RawWebhook.Encode(form), TwilioWebhook.Sign(_scene.Twilio.AuthToken, Url + query, form));
        Assert.Equal(HttpStatusCode.OK, status);
        await person.Hears();
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", "--x--", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "Body=thanks", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_not_a_form_is_refused(string type, string body, HttpStatusCode expected)
    {
        var (status, _, _) = await RawWebhook.Post(Url, body, "AAAA", type);
        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData(1, 200_000)]
    [InlineData(1, 900_000)]
    [InlineData(600, 1)]
    public async Task A_form_over_the_limits_is_refused(int fields, int length)
    {
        var form = Enumerable.Range(0, fields).Select(n => KeyValuePair.Create($"K{n}", new string('x', length))).ToList();
        var (status, _, _) = await RawWebhook.Post(Url, RawWebhook.Encode(form), Sign(form));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory]
    [InlineData("thanks\0")]
    [InlineData("\ud83d thanks")]
    [InlineData("thanks \udc00\ud800")]
    public async Task Half_characters_and_zero_characters_are_answered_like_any_text(string text)
    {
        var person = _scene.Stranger();
        await person.Asks(text);
        await _scene.Settled();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("From", "whatsapp:")]
    [InlineData("From", "+12")]
    [InlineData("MessageSid", "")]
    public async Task A_signed_form_without_a_sender_or_an_id_is_taken_note_of_and_answered_to_nobody(string field, string value)
    {
        var before = await _scene.Database.Number("SELECT COUNT(*) FROM inbox");
        var form = _scene.Stranger().Form(_scene.NextSid(), "thanks");
        form = field.Length == 0 ? [] : [.. form.Where(f => f.Key != field && (field != "MessageSid" || !f.Key.EndsWith("Sid", StringComparison.Ordinal))), new(field, value)];
        var (status, _, _) = await RawWebhook.Post(Url, RawWebhook.Encode(form), Sign(form));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(before, await _scene.Database.Number("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Nothing_but_POST_is_served()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Url));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private string Sign(IEnumerable<KeyValuePair<string, string>> form) => TwilioWebhook.Sign(_scene.Twilio.AuthToken, Url, form);

    private int TurnedAway() => _scene.Bot.Output.Count(line => line.Contains("Turned away a webhook", StringComparison.Ordinal));

    private Task<long> Stored(string sid) => _scene.Database.Number("SELECT COUNT(*) FROM inbox WHERE provider_id = @sid", ("@sid", sid));
}
