using System.Text.Json.Nodes;
using BijliMitra.Adapters.Simulator;
using Xunit;

namespace BijliMitra.Tests.Adapters.Simulator;

/// <summary>Each shape of the Content API as a phone shows it.</summary>
public sealed class ContentRenderingTests
{
    private static readonly Dictionary<string, string> Samples = new() { ["1"] = "Asha", ["2"] = "x" };

    [Fact]
    public void A_text_is_filled_in_and_what_has_no_value_gets_its_sample()
    {
        var message = Render("""{"twilio/text":{"body":"{{1}} and {{ 2 }} and {{3}}."}}""", ("2", "Ravi"));
        Assert.Equal(new RenderedContent("Asha and Ravi and .", null, null), message);
    }

    [Fact]
    public void Quick_replies_are_buttons_with_their_ids()
    {
        var message = Render("""{"twilio/quick-reply":{"body":"Hi {{1}}","actions":[{"type":"QUICK_REPLY","title":"{{2}}","id":"a"},{"title":"No id"}]}}""", ("2", "बिल"));
        Assert.Equal("Hi Asha", message.Body);
        Assert.Equal(
            [new(SimulatedButtonKind.Reply, "बिल", "a"), new(SimulatedButtonKind.Reply, "No id", "No id")], message.Choices!.Buttons);
    }

    [Fact]
    public void A_list_has_a_button_and_items()
    {
        var message = Render("""{"twilio/list-picker":{"body":"b","button":"Choose","items":[{"id":"{{1}}","item":"One","description":"first"},{"id":"2","item":"Two"}]}}""");
        Assert.Equal("Choose", message.Choices!.ListButton);
        Assert.Equal([new("Asha", "One", "first"), new("2", "Two", "")], message.Choices.Items);
    }

    [Fact]
    public void Calls_to_action_are_links_numbers_and_codes()
    {
        var message = Render(
            """
            {"twilio/call-to-action":{"body":"b","actions":[{"type":"URL","title":"Pay","url":"https://example.in/{{2}}"},
            {"type":"PHONE_NUMBER","title":"Call","phone":"1912"},{"type":"COPY_CODE","title":"Copy","code":"C1"}]}}
            """);
        Assert.Equal(
            [
                new(SimulatedButtonKind.Link, "Pay", "https://example.in/x"), new(SimulatedButtonKind.Call, "Call", "1912"),
                new(SimulatedButtonKind.Copy, "Copy", "C1"),
            ],
            message.Choices!.Buttons);
    }

    [Fact]
    public void Media_have_an_address()
    {
        var message = Render("""{"twilio/media":{"body":"Your bill","media":["https://example.in/{{1}}.pdf"]}}""");
        Assert.Equal(new RenderedContent("Your bill", "https://example.in/Asha.pdf", null), message);
    }

    [Fact]
    public void A_code_comes_in_WhatsApps_words_with_a_button_to_copy_it()
    {
        var message = Render("""{"whatsapp/authentication":{"code_expiration_minutes":5,"actions":[{"type":"COPY_CODE","copy_code_text":"Copy"}]}}""", ("1", "482913"));
        Assert.StartsWith("*482913* is your verification code. For your security", message.Body);
        Assert.EndsWith("expires in 5 minutes.", message.Body);
        Assert.Equal([new(SimulatedButtonKind.Copy, "Copy", "482913")], message.Choices!.Buttons);
        var brief = Render("""{"whatsapp/authentication":{"add_security_recommendation":false,"actions":[]}}""", ("1", "482913"));
        Assert.Equal("*482913* is your verification code.", brief.Body);
    }

    [Fact]
    public void WhatsApp_shows_the_richest_shape_and_SMS_the_plainest_without_buttons()
    {
        const string types = """{"twilio/text":{"body":"Answer 1 or 2"},"twilio/quick-reply":{"body":"Tap","actions":[{"title":"One"}]}}""";
        Assert.Equal("Tap", Render(types).Body);
        Assert.Equal(new RenderedContent("Answer 1 or 2", null, null), ContentRendering.Render(Content(types), Samples, isWhatsApp: false));
        const string only = """{"twilio/quick-reply":{"body":"Tap","actions":[{"title":"One"}]}}""";
        Assert.Equal(new RenderedContent("Tap", null, null), ContentRendering.Render(Content(only), Samples, isWhatsApp: false));
    }

    [Theory]
    [InlineData("""{"1":"a"}""", true)]
    [InlineData("", true)]
    [InlineData("""{"1":""", false)]
    [InlineData("""["a"]""", false)]
    [InlineData("""{"1":{"a":"b"}}""", false)]
    public void Variables_are_a_JSON_object_of_texts(string json, bool good) => Assert.Equal(good, ContentRendering.Variables(json) is not null);

    private static RenderedContent Render(string types, params (string Name, string Value)[] values) =>
        ContentRendering.Render(Content(types), values.ToDictionary(value => value.Name, value => value.Value), isWhatsApp: true);

    private static SimulatedContent Content(string types) => new("HX", "", "en", Samples, (JsonObject)JsonNode.Parse(types)!, default);
}
