using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

public sealed class TwilioSignatureTests
{
    private const string Url = "https://bot.example.in/twilio/messages";
    private const string Token = "12345";

    private static readonly KeyValuePair<string, string>[] Example =
    [
        new("CallSid", "CA1234567890ABCDE"), new("Caller", "+14158675309"), new("Digits", "1234"), new("From", "+14158675309"),
        new("To", "+18005551212"),
    ];

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=", true)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    public void Twilios_examples_are_told_apart(string url, string signature, bool valid) =>
        Assert.Equal(valid, TwilioSignature.IsValid(new InboundForm(Example), url, signature, Token));

    [Theory]
    [InlineData("https://bot.example.in/twilio/messages", "https://bot.example.in:443/twilio/messages")]
    [InlineData("https://bot.example.in:443/twilio/messages", "https://bot.example.in/twilio/messages")]
    [InlineData("http://bot.example.in:80/twilio/messages?x=:80", "http://bot.example.in/twilio/messages?x=:80")]
    [InlineData("http://127.0.0.1:5080/twilio/messages", "http://127.0.0.1/twilio/messages")]
    [InlineData("https://Bot.Example.in:443", "https://Bot.Example.in")]
    public void The_port_may_be_signed_or_not(string configured, string atTwilio) =>
        Assert.True(TwilioSignature.IsValid(new InboundForm(Example), configured, TwilioWebhook.Sign(Token, atTwilio, Example), Token));

    public static TheoryData<string> Forms => ["whatsapp", "sms", "hidden", "button", "list", "location", "media"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_kind_of_message_verifies_and_one_changed_field_does_not(string kind)
    {
        var form = Form(kind);
        var signature = TwilioWebhook.Sign(Token, Url, form);
        Assert.True(TwilioSignature.IsValid(new InboundForm(form), Url, signature, Token));
        for (var i = 0; i < form.Count; i++)
        {
            var changed = form.ToList();
            changed[i] = new(form[i].Key, form[i].Value + "x");
            Assert.False(TwilioSignature.IsValid(new InboundForm(changed), Url, signature, Token));
        }
    }

    [Fact]
    public void The_order_of_fields_does_not_matter_but_the_case_of_names_does()
    {
        var form = Form("whatsapp");
        var signature = TwilioWebhook.Sign(Token, Url, form);
        Assert.True(TwilioSignature.IsValid(new InboundForm([.. form.AsEnumerable().Reverse()]), Url, signature, Token));
        var other = form.Select(field => field.Key == "Body" ? new("body", field.Value) : field);
        Assert.False(TwilioSignature.IsValid(new InboundForm([.. other]), Url, signature, Token));
    }

    [Theory]
    [InlineData("B=2&B=1", "B1B2")]
    [InlineData("B=2&B=2", "B2")]
    [InlineData("B=1&a=&B=%E0%A4%95&C", "B1BकCa")]
    [InlineData("B&B=1", "BB1")]
    public void A_repeated_name_is_signed_once_for_each_distinct_value(string body, string fields)
    {
        var form = TwilioForms.Parse(body);
        var signature = TwilioWebhook.Sign(Token, Url + fields, []);
        Assert.True(TwilioSignature.IsValid(new InboundForm(form), Url, signature, Token));
    }

    [Fact]
    public void An_unknown_field_is_signed_like_the_others()
    {
        List<KeyValuePair<string, string>> form = [.. Form("sms"), new("ParameterOfTomorrow", "1"), new("Valueless", "")];
        Assert.True(TwilioSignature.IsValid(new InboundForm(form), Url, TwilioWebhook.Sign(Token, Url, form), Token));
        Assert.False(TwilioSignature.IsValid(new InboundForm(form), Url, TwilioWebhook.Sign(Token, Url, Form("sms")), Token));
    }

    [Theory]
    [InlineData(Token, null, true)]
    [InlineData("new", Token, true)]
    [InlineData(Token, "new", true)]
    [InlineData("new", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, "", false)]
    [InlineData("", Token, true)]
    public void Either_token_verifies_and_an_empty_one_nothing(string? primary, string? secondary, bool valid)
    {
        var form = new InboundForm(Form("sms"));
        Assert.Equal(valid, TwilioSignature.IsValid(form, Url, TwilioWebhook.Sign(Token, Url, form.Fields), primary, secondary));
        Assert.False(TwilioSignature.IsValid(form, Url, TwilioWebhook.Sign("", Url, form.Fields), "", ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64 at all")]
    public void Without_a_right_signature_nothing_verifies(string? signature) =>
        Assert.False(TwilioSignature.IsValid(new InboundForm(Form("sms")), Url, signature, Token));

    [Fact]
    public void A_url_that_is_none_verifies_nothing() =>
        Assert.False(TwilioSignature.IsValid(new InboundForm([]), "/twilio/messages", TwilioWebhook.Sign(Token, "/twilio/messages", []), Token));

    private static List<KeyValuePair<string, string>> Form(string kind) => kind switch
    {
        "whatsapp" => TwilioForms.WhatsAppText(TwilioForms.Sid(1), "+919810000011", "बिल भेजो & 1+1=2"),
        "sms" => TwilioForms.SmsText(TwilioForms.Sid(2), "+919810000022", "BILL"),
        "hidden" => TwilioForms.HiddenNumberText(TwilioForms.Sid(3), "IN.4f66a0", "hello"),
        "button" => TwilioForms.ButtonTap(TwilioForms.Sid(4), "+919810000011", "हाँ", "yes", TwilioForms.Sid(9)),
        "list" => TwilioForms.ListPick(TwilioForms.Sid(5), "+919810000011", "My bill", "bill"),
        "location" => TwilioForms.Location(TwilioForms.Sid(6), "+919810000055", "28.57", "77.32", "Sector 18"),
        _ => TwilioForms.Media(TwilioForms.Sid(7, "MM"), "+919810000011", "image/jpeg", "https://api.twilio.com/x"),
    };
}
