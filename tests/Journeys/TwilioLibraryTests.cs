using System.Net;
using System.Xml.Linq;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Tests.Support;
using Twilio.Security;
using Twilio.TwiML;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Twilio's own library as the judge: it signs what we let in, lets in what we sign, and answers what we answer.</summary>
[NotOnServers("it is about signatures")]
public sealed class TwilioLibraryTests(TwilioLibrary library) : IClassFixture<TwilioLibrary>
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Url = "https://bot.example.in/twilio/messages";
    private const string Asha = "+919810000011";
    private static readonly string[] Queries = ["", "?x=1&y=2", "?x=it's&y=%27+%2B%20&z=%E0%A4%95&x=2"];

    private static readonly string[] Urls =
    [
        .. Queries.Select(query => Url + query), "https://bot.example.in:443/twilio/messages?x=:443", "https://bot.example.in:8443/twilio/messages",
        "http://bot.example.in/twilio/messages", "http://bot.example.in:80/twilio/messages", "http://127.0.0.1:5080/twilio/messages",
    ];

    public static TheoryData<string> Forms => [.. AllForms.Keys];

    private static Dictionary<string, List<KeyValuePair<string, string>>> AllForms => new()
    {
        ["WhatsApp in Hindi"] = TwilioForms.WhatsAppText(TwilioForms.Sid(1), Asha, "बिल भेजो 🙏🏽 & 1+1=2 %2B\r\n?"),
        ["SMS"] = TwilioForms.SmsText(TwilioForms.Sid(2), "+919810000022", "BILL 1042210022"),
        ["SMS without words"] = TwilioForms.SmsText(TwilioForms.Sid(3), "+919810000022", ""),
        ["hidden number"] = TwilioForms.HiddenNumberText(TwilioForms.Sid(4), "IN.4f66a0", "hello"),
        ["button"] = TwilioForms.ButtonTap(TwilioForms.Sid(5), Asha, "हाँ", "yes", TwilioForms.Sid(9)),
        ["list"] = TwilioForms.ListPick(TwilioForms.Sid(6), Asha, "My bill", "bill"),
        ["location"] = TwilioForms.Location(TwilioForms.Sid(7), Asha, "28.57", "77.32", "Sector 18"),
        ["media"] = TwilioForms.Media(TwilioForms.Sid(8, "MM"), Asha, "image/jpeg", "https://api.twilio.com/x?a=1&b=2", "यह देखिए"),
        ["repeated names"] =
        [
            .. TwilioForms.WhatsAppText(TwilioForms.Sid(10), Asha, "a"),
            new("B", "é"), new("B", "z"), new("B", "z"), new("B", "😀"), new("B", "\uff61"), new("b", ""), new("10", "x"), new("9", "y"), new("😀", ""), new("\uff61", "1"),
        ],
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_the_library_signs_is_let_in_and_what_we_sign_it_lets_in(string kind)
    {
        var form = AllForms[kind];
        foreach (var url in Urls.Append("https://Bot.Example.in/Twilio"))
        {
            var signature = await library.Sign(Token, url, form);
            Assert.True(TwilioSignature.IsValid(new InboundForm(form), url, signature, Token), url);
            Assert.Equal(signature, TwilioWebhook.Sign(Token, url, form));
            Assert.Equal(signature, TwilioSignature.Make(new InboundForm(form), url, Token));
            Assert.True(await library.Validates(Token, signature, url, form), url);
        }
    }

    [Fact]
    public async Task Where_the_port_differs_we_let_in_what_the_library_lets_in()
    {
        var form = AllForms["SMS"];
        foreach (var signed in Urls)
        {
            var signature = await library.Sign(Token, signed, form);
            foreach (var configured in Urls)
                Assert.Equal(
                    (signed, configured, await library.Validates(Token, signature, configured, form)),
                    (signed, configured, TwilioSignature.IsValid(new InboundForm(form), configured, signature, Token)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_changed_field_is_refused_on_both_sides(string kind)
    {
        var form = AllForms[kind];
        var signature = await library.Sign(Token, Url, form);
        for (var i = 0; i < form.Count; i++)
        {
            List<KeyValuePair<string, string>> changed = [.. form];
            changed[i] = new(form[i].Key, form[i].Value + "x");
            Assert.False(TwilioSignature.IsValid(new InboundForm(changed), Url, signature, Token));
            Assert.False(await library.Validates(Token, signature, Url, changed));
        }
    }

    [Fact]
    public async Task A_body_that_the_library_signs_by_its_hash_is_valid()
    {
        var (url, signature) = await library.SignBody(Token, Url + "?x=1", """{"body":"बिल"}""");
        Assert.True(new RequestValidator(Token).Validate(url, """{"body":"बिल"}""", signature));
        Assert.False(new RequestValidator(Token).Validate(url, """{"body":"बिल "}""", signature));
    }

    [Fact]
    public async Task The_program_takes_what_the_library_signs_and_answers_as_the_library_would()
    {
        var wanted = Canonical(await library.EmptyAnswer());
        Assert.Equal(wanted, Canonical(new MessagingResponse().ToString()));
        await using var scene = await Scene.Start();
        foreach (var (kind, form) in AllForms)
        {
            foreach (var path in Queries.Select(query => TwilioWebhook.MessagesPath + query))
            {
                var signature = await library.Sign(scene.Twilio.AuthToken, scene.Settings["Urls"] + path, form);
                using var taken = await scene.Webhook().Post(path, form, signature);
                Assert.Equal((kind, path, HttpStatusCode.OK), (kind, path, taken.StatusCode));
                Assert.Equal(("application/xml", wanted), (taken.Content.Headers.ContentType?.MediaType, Canonical(await taken.Content.ReadAsStringAsync())));
                using var forged = await scene.Webhook().Post(path, [.. form, new("Forged", "1")], signature);
                Assert.Equal((kind, path, HttpStatusCode.Forbidden), (kind, path, forged.StatusCode));
            }
        }
        await scene.Settled();
    }

    // Declarations, and an empty element written in one tag or in two, mean the same.
    private static string Canonical(string xml)
    {
        var document = XDocument.Parse(xml);
        foreach (var empty in document.Descendants().Where(element => element.IsEmpty))
            empty.Value = "";
        return document.ToString(SaveOptions.DisableFormatting);
    }
}
