using System.Net;
using System.Text.Json;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The stand-in for Twilio's APIs as a program sees it.</summary>
public sealed class SimulatorTests(LoneBot bot) : IClassFixture<LoneBot>
{
    private const int Pages = 3;

    [Theory]
    [InlineData(21603, "To", "+919899000001", "Body", "x")]
    [InlineData(21211, "From", "+15005550006", "To", "Asha", "Body", "x")]
    [InlineData(21619, "From", "+15005550006", "To", "+919899000001")]
    [InlineData(21655, "From", "+15005550006", "To", "+919899000001", "ContentSid", "HX00000000000000000000000000000000")]
    public async Task A_message_that_Twilio_would_refuse_is_refused_with_its_code(int code, params string[] fields)
    {
        var (status, json) = await bot.Sends([.. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        Assert.Equal((400, code), (status, json.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_text_longer_than_Twilio_takes_and_broken_variables_are_refused()
    {
        var (_, tooLong) = await bot.Sends(("From", LoneBot.SmsSender), ("To", "+919899000001"), ("Body", new string('x', 1601)));
        Assert.Equal(21617, tooLong.GetProperty("code").GetInt32());
        var sid = await bot.Makes(new Dictionary<string, object> { ["twilio/text"] = new { body = "{{1}}" } });
        var (_, broken) = await bot.Sends(
            ("From", LoneBot.SmsSender), ("To", "+919899000001"), ("ContentSid", sid), ("ContentVariables", "{1:"));
        Assert.Equal(21656, broken.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_message_is_listed_with_where_it_stands()
    {
        const string mobile = "+919899000002";
        var sid = await bot.SendsTo(mobile, Channel.Sms, ("Body", "Good day"));
        var (_, list) = await bot.Content(HttpMethod.Get, $"{bot.MessagesUrl}.json?To={Uri.EscapeDataString(mobile)}");
        var listed = Assert.Single(list.GetProperty("messages").EnumerateArray());
        Assert.Equal((sid, "Good day", "delivered"), (Text(listed, "sid"), Text(listed, "body"), Text(listed, "status")));
        var (_, fetched) = await bot.Content(HttpMethod.Get, $"{bot.MessagesUrl}/{sid}.json");
        Assert.Equal("Good day", Text(fetched, "body"));
    }

    [Fact]
    public async Task Content_is_made_listed_in_pages_approved_at_once_and_removed()
    {
        var types = new Dictionary<string, object> { ["twilio/text"] = new { body = "Hello {{1}}" } };
        var made = new List<string>();
        for (var i = 0; i < Pages; i++)
            made.Add(await bot.Makes(types, new Dictionary<string, string> { ["1"] = "Asha" }));

        Assert.Subset(Paged(await Walk("/v1/Content?PageSize=1")), made.ToHashSet());
        var (status, approval) = await bot.Content(
            HttpMethod.Post, $"/v1/Content/{made[0]}/ApprovalRequests/whatsapp", new { name = "hello", category = "UTILITY" });
        Assert.Equal((201, "approved"), (status, Text(approval, "status")));
        var (_, fetched) = await bot.Content(HttpMethod.Get, $"/v1/Content/{made[0]}/ApprovalRequests");
        Assert.Equal("hello", Text(fetched.GetProperty("whatsapp"), "name"));
        var approvals = (await Walk("/v1/ContentAndApprovals?PageSize=2")).ToDictionary(content => Text(content, "sid"), content => Text(content.GetProperty("approval_requests"), "status"));
        Assert.Equal(("approved", "unsubmitted"), (approvals[made[0]], approvals[made[1]]));

        Assert.Equal(204, (await bot.Content(HttpMethod.Delete, "/v1/Content/" + made[0])).Status);
        Assert.Equal(404, (await bot.Content(HttpMethod.Get, "/v1/Content/" + made[0])).Status);
        var (_, kept) = await bot.Content(HttpMethod.Get, "/v1/Content/" + made[1]);
        Assert.Equal(("en", "Asha"), (Text(kept, "language"), Text(kept.GetProperty("variables"), "1")));
    }

    [Fact]
    public async Task Content_without_types_or_of_an_unknown_type_is_refused()
    {
        Assert.Equal(400, (await bot.Content(HttpMethod.Post, "/v1/Content", new { language = "en" })).Status);
        var (status, json) = await bot.Content(
            HttpMethod.Post, "/v1/Content", new { language = "en", types = new Dictionary<string, object> { ["twilio/hologram"] = new { } } });
        Assert.Equal((400, true), (status, Text(json, "message").Contains("twilio/hologram", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Media_that_a_phone_sent_need_the_accounts_password()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{bot.MessagesUrl}/MM/Media/ME{new string('1', 32)}"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static HashSet<string> Paged(IEnumerable<JsonElement> contents) => [.. contents.Select(content => Text(content, "sid"))];

    private async Task<List<JsonElement>> Walk(string first)
    {
        var contents = new List<JsonElement>();
        for (string? next = first; next is not null;)
        {
            var (status, page) = await bot.Content(HttpMethod.Get, next);
            Assert.Equal(200, status);
            contents.AddRange(page.GetProperty("contents").EnumerateArray());
            next = page.GetProperty("meta").GetProperty("next_page_url").GetString();
        }
        return contents;
    }
}
