using System.Collections.Specialized;
using BijliMitra.Tests.Support;
using Twilio.Security;
using Xunit;

namespace BijliMitra.Tests.Sdk.TwilioApi;

public sealed class RequestValidatorTests
{
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string Body = "{\"property\": \"value\", \"boolean\": true}";
    private const string BodyHash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["CallSid"] = "CA1234567890ABCDE",
        ["From"] = "+14158675309",
        ["Digits"] = "1234",
        ["To"] = "+18005551212",
        ["Caller"] = "+14158675309",
    };

    private readonly RequestValidator _validator = new("12345");

    [Theory]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    public void A_signature_of_Twilios_own_examples_holds(string url, string signature) =>
        Assert.True(_validator.Validate(url, Fields, signature));

    [Theory]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData(Url, "NOTRSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    public void Another_signature_does_not(string url, string signature) =>
        Assert.False(_validator.Validate(url, Fields, signature));

    [Theory]
    [InlineData("https://bot.example.in/twilio/messages", "https://bot.example.in:443/twilio/messages")]
    [InlineData("http://bot.example.in/twilio/messages", "http://bot.example.in:80/twilio/messages")]
    [InlineData("https://bot.example.in:5080/twilio/messages", "https://bot.example.in/twilio/messages")]
    [InlineData("http://bot.example.in:5080/twilio/messages?a=%2F", "http://bot.example.in/twilio/messages?a=%2F")]
    [InlineData("https://Bot.Example.in/Twilio?Q=Bot", "https://Bot.Example.in:443/Twilio?Q=Bot")]
    [InlineData("http://User:Pass@Bot.Example.in/x", "http://User:Pass@Bot.Example.in:80/x")]
    public void Twilio_may_sign_with_or_without_the_port(string configured, string atTwilio) =>
        Assert.True(_validator.Validate(configured, Fields, TwilioWebhook.Sign("12345", atTwilio, Fields)));

    [Fact]
    public void Another_unusual_port_is_another_address() =>
        Assert.False(_validator.Validate("https://a.in:1/", Fields, TwilioWebhook.Sign("12345", "https://a.in:2/", Fields)));

    [Fact]
    public void A_collection_is_signed_like_a_dictionary()
    {
        var collection = new NameValueCollection();
        foreach (var (key, value) in Fields)
            collection.Add(key, value);
        Assert.True(_validator.Validate(Url, collection, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    [Fact]
    public void Without_fields_only_the_url_is_signed()
    {
        var signature = TwilioWebhook.Sign("12345", Url, []);
        Assert.True(_validator.Validate(Url, new Dictionary<string, string>(), signature));
        Assert.True(_validator.Validate(Url, (IDictionary<string, string>?)null, signature));
    }

    [Fact]
    public void A_field_without_value_counts_by_its_name()
    {
        var signature = TwilioWebhook.Sign("12345", Url, [new("A", ""), new("B", "1")]);
        Assert.True(_validator.Validate(Url, new Dictionary<string, string> { ["B"] = "1", ["A"] = null! }, signature));
    }

    [Fact]
    public void A_json_body_is_checked_by_its_hash_in_the_query()
    {
        Assert.True(_validator.Validate(Url + "&bodySHA256=" + BodyHash, Body, "a9nBmqA0ju/hNViExpshrM61xv4="));
        Assert.False(_validator.Validate(Url + "&bodySHA256=" + BodyHash, Body + " ", "a9nBmqA0ju/hNViExpshrM61xv4="));
        Assert.False(_validator.Validate(Url, Body, TwilioWebhook.Sign("12345", Url, [])));
        Assert.True(RequestValidator.ValidateBody(Body, BodyHash));
        Assert.False(RequestValidator.ValidateBody(Body, BodyHash.ToUpperInvariant()));
    }

    [Fact]
    public void A_missing_url_or_signature_is_a_mistake_of_the_caller()
    {
        Assert.ThrowsAny<ArgumentException>(() => _validator.Validate("", Fields, "x"));
        Assert.ThrowsAny<ArgumentException>(() => _validator.Validate(Url, Fields, ""));
    }
}
