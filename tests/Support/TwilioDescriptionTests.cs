using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>The judge of our requests must see what is wrong, and nothing else.</summary>
public sealed class TwilioDescriptionTests
{
    private const string Messages = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json";
    private const string Content = "/v1/Content";
    private const string Resource = Content + "/HX00000000000000000000000000000001";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json; charset=utf-8";
    private const string Created = """{"sid": "SM00000000000000000000000000000001", "status": "queued", "direction": "outbound-api", "date_created": "Tue, 24 Nov 2026 08:00:00 +0000"}""";

    private static TwilioDescription Description => TwilioDescription.Needed;

    [Theory]
    [InlineData("POST", Messages, "", Form, "To=%2B919810000011&From=BJLMTR-S&Body=x&ValidityPeriod=300&MediaUrl=https://a/1&MediaUrl=https://a/2&SmartEncoded=true")]
    [InlineData("GET", Messages, "?To=%2B919810000011&DateSent%3E=2026-11-24T08:00:00Z&PageSize=200", null, "")]
    [InlineData("POST", Content, "", Json, """{"language": "en", "variables": {"1": "x"}, "types": {"twilio/quick-reply": {"body": "{{1}}", "actions": [{"type": "QUICK_REPLY", "title": "Yes"}]}}}""")]
    [InlineData("GET", Content, "?PageSize=500", null, "")]
    public void A_right_request_is_let_pass(string method, string path, string query, string? type, string body) =>
        Assert.Empty(Description.Mistakes(new(method, path, query, "Basic eDp5", type, body)));

    [Theory]
    [InlineData("is not known", "GET", "/v1/Services", "", null, "")]
    [InlineData("is not known", "PATCH", Content, "", null, "")]
    [InlineData("AccountSid does not fit", "GET", "/2010-04-01/Accounts/AC0000000000000000000000000000000g/Messages.json", "", null, "")]
    [InlineData("Body is not known", "GET", Messages, "?Body=x", null, "")]
    [InlineData("PageSize is out of range", "GET", Messages, "?PageSize=1001", null, "")]
    [InlineData("PageSize is no JSON", "GET", Messages, "?PageSize=all", null, "")]
    [InlineData("PageSize is there 2 times", "GET", Messages, "?PageSize=1&PageSize=2", null, "")]
    [InlineData("DateSent> is no date-time", "GET", Messages, "?DateSent%3E=24.11.2026", null, "")]
    [InlineData("has a body", "GET", Messages, "", Form, "To=x")]
    [InlineData("To is missing", "POST", Messages, "", Form, "Body=x")]
    [InlineData("To is there 2 times", "POST", Messages, "", Form, "To=x&To=y")]
    [InlineData("Boddy is not known", "POST", Messages, "", Form, "To=x&Boddy=x")]
    [InlineData("ValidityPeriod is no whole number", "POST", Messages, "", Form, "To=x&ValidityPeriod=1.5")]
    [InlineData("SmartEncoded is neither true nor false", "POST", Messages, "", Form, "To=x&SmartEncoded=1")]
    [InlineData("ContentSid does not fit", "POST", Messages, "", Form, "To=x&ContentSid=HX0000000000000000000000000000000g")]
    [InlineData("MediaUrl is no uri", "POST", Messages, "", Form, "To=x&MediaUrl=https://a/1&MediaUrl=a%20b")]
    [InlineData("RiskCheck is none of the words", "POST", Messages, "", Form, "To=x&RiskCheck=maybe")]
    [InlineData("is application/json", "POST", Messages, "", "application/json", "{}")]
    [InlineData("is no JSON", "POST", Content, "", Json, "language=en")]
    [InlineData("body.types is missing", "POST", Content, "", Json, """{"language": "en"}""")]
    [InlineData("body.language is no text", "POST", Content, "", Json, """{"language": 1, "types": {}}""")]
    [InlineData("body.language is null", "POST", Content, "", Json, """{"language": null, "types": {}}""")]
    [InlineData("body.colour is not known", "POST", Content, "", Json, """{"language": "en", "types": {}, "colour": ""}""")]
    [InlineData("body.variables.1 is no text", "POST", Content, "", Json, """{"language": "en", "types": {}, "variables": {"1": 1}}""")]
    [InlineData("actions[0].type is none of the words", "POST", Content, "", Json, """{"language": "en", "types": {"twilio/quick-reply": {"body": "x", "actions": [{"type": "BUTTON", "title": "x"}]}}}""")]
    [InlineData("body.category is missing", "POST", Resource + "/ApprovalRequests/whatsapp", "", Json, """{"name": "x"}""")]
    public void A_broken_request_is_seen(string mistake, string method, string path, string query, string? type, string body) =>
        Assert.Contains(mistake, Assert.Single(Description.Mistakes(new(method, path, query, "Basic eDp5", type, body))), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer x")]
    public void A_request_without_log_in_is_seen(string? authorization) =>
        Assert.EndsWith("has no log-in", Assert.Single(Description.Mistakes(new("GET", Messages, "", authorization, null, ""))));

    [Theory]
    [InlineData("unknown status", 200, Json, Created)]
    [InlineData("is text/plain", 201, "text/plain", Created)]
    [InlineData("no JSON", 201, Json, "{")]
    [InlineData("answer.sid does not fit", 201, Json, """{"sid": "SM0000000000000000000000000000000g"}""")]
    [InlineData("answer.status is none of the words", 201, Json, """{"status": "none"}""")]
    [InlineData("answer.status is null", 201, Json, """{"status": null}""")]
    [InlineData("answer.num_media is no text", 201, Json, """{"num_media": 0}""")]
    [InlineData("answer.date_created is no date-time-rfc-2822", 201, Json, """{"date_created": "Tue, 24 Nov 2026 08:00:00 GMT"}""")]
    [InlineData("answer.media is not known", 201, Json, """{"media": []}""")]
    [InlineData("error.more_info is missing", 400, "application/json", """{"code": 1, "message": "", "status": 400}""")]
    public void A_broken_answer_is_seen(string mistake, int status, string type, string body)
    {
        Assert.Empty(Description.Mistakes("POST", Messages, 201, Json, Created));
        Assert.Contains(mistake, Assert.Single(Description.Mistakes("POST", Messages, status, type, body)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_a_deletion_has_no_body()
    {
        Assert.Empty(Description.Mistakes("DELETE", Resource, 204, null, ""));
        Assert.Single(Description.Mistakes("DELETE", Resource, 204, "application/json", "{}"));
    }

    [Fact]
    public void Twilios_own_examples_of_answers_have_no_mistakes()
    {
        var examples = Description.Examples("/Messages", "/v1/Content").ToList();
        Assert.NotEmpty(examples);
        Assert.Empty(examples.SelectMany(example => Description.Mistakes(example.Method, example.Path, example.Status, Json, example.Body)));
    }
}
