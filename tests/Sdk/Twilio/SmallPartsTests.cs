using Twilio.Http;
using Twilio.Rest;
using Twilio.Rest.Api.V2010.Account;
using Twilio.TwiML;
using Twilio.Types;
using Xunit;

namespace BijliMitra.Tests.Sdk.TwilioApi;

public sealed class SmallPartsTests
{
    [Fact]
    public void The_empty_answer_is_an_empty_response() => Assert.Equal(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Environment.NewLine + "<Response></Response>", new MessagingResponse().ToString());

    [Theory]
    [InlineData(null, null, "https://api.twilio.com/x?a%3E=1+%2B")]
    [InlineData("ie1", null, "https://api.ie1.twilio.com/x?a%3E=1+%2B")]
    [InlineData("ie1", "dublin", "https://api.dublin.ie1.twilio.com/x?a%3E=1+%2B")]
    [InlineData(null, "singapore", "https://api.singapore.us1.twilio.com/x?a%3E=1+%2B")]
    public void Region_and_edge_stand_in_the_host(string? region, string? edge, string url)
    {
        var request = new Request(Twilio.Http.HttpMethod.Get, Domain.Api, "/x", region: region, edge: edge);
        request.AddQueryParam("a>", "1 +");
        Assert.Equal(url, request.ConstructUrl().AbsoluteUri);
    }

    [Fact]
    public void Form_fields_are_encoded_in_order()
    {
        var request = new Request(Twilio.Http.HttpMethod.Post, Domain.Api, "/x");
        request.AddPostParam("MediaUrl", "https://a/1");
        request.AddPostParam("MediaUrl", "https://a/2");
        Assert.Equal("MediaUrl=https%3A%2F%2Fa%2F1&MediaUrl=https%3A%2F%2Fa%2F2"u8.ToArray(), request.EncodePostParams());
    }

    [Fact]
    public void Words_of_one_list_compare_by_their_text()
    {
        MessageResource.StatusEnum sent = "sent";
        Assert.True(sent == MessageResource.StatusEnum.Sent);
        Assert.True(sent != MessageResource.StatusEnum.Read);
        Assert.False(sent.Equals(new StringBuilderOfOne("sent")));
        Assert.True(null == (StringEnum?)null);
    }

    [Fact]
    public void Times_are_written_as_utc_and_a_day_wins_over_a_span()
    {
        var noon = new DateTime(2026, 11, 23, 12, 0, 5, DateTimeKind.Utc);
        Assert.Equal(
            [new("DateSent<", "2026-11-23T12:00:05Z"), new("DateSent>", "2026-11-23T12:00:05Z"), new("PageSize", "20")],
            new ReadMessageOptions { DateSentAfter = noon, DateSentBefore = noon, Limit = 20 }.GetParams());
        Assert.Equal(
            [new("DateSent", "2026-11-23T12:00:05Z")],
            new ReadMessageOptions { DateSent = noon, DateSentAfter = noon }.GetParams());
    }

    private sealed class StringBuilderOfOne(string value) : StringEnum(value);
}
