using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Tests.Support;
using Twilio.Base;
using Twilio.Rest.Api.V2010.Account;
using Xunit;

namespace BijliMitra.Tests.Sdk.TwilioApi;

/// <summary>The message as Twilio's own description has it.</summary>
public sealed class DescribedMessageTests
{
    private static readonly string[] OfPeople = ["receiving", "received"];

    private static JsonElement Message => TwilioDescription.Needed.Schema("api.v2010.account.message").GetProperty("properties");

    [Fact]
    public void Its_properties_have_the_described_types() => Assert.All(
        typeof(MessageResource).GetProperties(BindingFlags.Public | BindingFlags.Instance),
        property =>
        {
            var described = Message.GetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            var isTime = described.TryGetProperty("format", out var format) && format.ValueEquals("date-time-rfc-2822");
            Assert.Equal((property.Name, isTime), (property.Name, property.PropertyType == typeof(DateTime?)));
            Assert.Equal(
                (property.Name, described.TryGetProperty("type", out var type) && type.ValueEquals("integer")),
                (property.Name, property.PropertyType == typeof(int?)));
        });

    [Theory]
    [InlineData("message_enum_status", typeof(MessageResource.StatusEnum))]
    [InlineData("message_enum_direction", typeof(MessageResource.DirectionEnum))]
    public void Its_words_are_the_described_ones(string schema, Type words) => Assert.Equal(
        Words(schema).Order(),
        words.GetFields(BindingFlags.Public | BindingFlags.Static).Select(word => word.GetValue(null)!.ToString()!).Order());

    [Fact]
    public void Every_word_of_a_message_of_ours_is_a_delivery_status() => Assert.All(
        Words("message_enum_status").Except(OfPeople), word => Assert.True(StatusReport.TryRead(word, out _, out var reason), reason));

    [Fact]
    public void Twilios_own_examples_are_read()
    {
        var examples = TwilioDescription.Needed.Examples("/Messages.json", "/Messages/{Sid}.json")
            .ToLookup(example => JsonNode.Parse(example.Body)!["messages"] is not null, example => example.Body);
        Assert.NotEmpty(examples[true]);
        Assert.All(examples[true], page => Assert.NotNull(Page<MessageResource>.FromJson("messages", page)));
        Assert.NotEmpty(examples[false]);
        Assert.All(examples[false], message => Assert.Equal((string?)JsonNode.Parse(message)!["sid"], MessageResource.FromJson(message).Sid));
    }

    [Fact]
    public void Whatever_may_be_null_is_read_as_null()
    {
        var nothing = new JsonObject(Message.EnumerateObject().Where(property => property.Value.TryGetProperty("nullable", out _))
            .Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, null)));
        var message = MessageResource.FromJson(nothing.ToJsonString());
        Assert.Null(message.ErrorCode);
        Assert.Null(message.DateSent);
        Assert.Null(message.Body);
    }

    private static IEnumerable<string> Words(string schema) =>
        TwilioDescription.Needed.Schema(schema).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
}
