using System.Text.Json;
using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>What holds for every text of the catalogue.</summary>
public sealed partial class TextRules
{
    private const int TwoGsmParts = 2;

    // The longest a value gets. Numbers in lists and of bills are those of the sample data's largest.
    private static readonly Dictionary<string, string> Longest = new()
    {
        ["account"] = "1042 2100 0330",
        ["number"] = "1042 2100 0330",
        ["code"] = "482913",
        ["asker"] = "0011",
        ["digits"] = "0011",
        ["reasons"] = "supply to end within hours, a phone number other than 1912",
        ["site"] = "https://consumer.uppcl.org",
        ["receipt"] = "R1000012345",
        ["kilometres"] = "123.4",
        ["from"] = "10:00",
        ["to"] = "17:00",
        ["lunch"] = "13:30-14:00",
        ["tries"] = "2",
        ["count"] = "1234",
        ["days"] = "3650",
        ["ticket"] = "T-48291348",
        ["complaint"] = "C-48291348",
        ["before"] = "C-48291348",
        ["position"] = "999",
        ["minutes"] = "120",
        ["opens"] = "08:00",
        ["closes"] = "20:00",
        ["mail"] = "a...@a-long-domain.example.in",
        ["link"] = ChatLinks.Longest,
        ["reports"] = "1,234 reports",
        ["place"] = "Sector 137",
        ["since"] = "28 Nov, 18:30",
        ["expected"] = "18:30",
        ["set"] = "16:05",
        ["begin"] = "29 Nov, 10:00",
        ["until"] = "14:00",
        ["source"] = "control room",
        ["cause"] = "cable fault at the substation",
        ["kind"] = "one phase missing",
        ["balance"] = "-1,234.50",
        ["page"] = "https://bijli-mitra.example.in/u/abcdefghjkmn",
        ["value"] = "+919810000011",
        ["old"] = "...0011, ...0022, a...@a-long-domain.example.in",
    };

    // WhatsApp and mail only: an SMS of the closed list stands in their place.
    private static readonly TextKey[] NeverBySms = [TextKey.PrivacyLine, TextKey.NoticeChangeApplied, TextKey.NoticeChangeWaits, TextKey.NoticeChangeAsks, TextKey.NoticeHoldEnded, TextKey.NoticeSupplyAsk];

    [Fact]
    public void Both_languages_have_every_key_and_no_other()
    {
        var keys = Enum.GetNames<TextKey>().Order(StringComparer.Ordinal);
        Assert.Equal(keys, Keys("texts.en.json").Order(StringComparer.Ordinal));
        Assert.Equal(keys, Keys("texts.hi.json").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_languages_have_the_same_placeholders(TextKey key) =>
        Assert.Equal(Placeholders(Catalogue.Pattern(key, Language.English)), Placeholders(Catalogue.Pattern(key, Language.Hindi)));

    [Theory]
    [MemberData(nameof(All))]
    public void No_phone_number_but_1912_no_rupee_sign_and_no_link(TextKey key)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = Catalogue.Pattern(key, language);
            // The national cyber crime helpline takes in what a fraud took, and nobody else can.
            string[] allowed = key == TextKey.FraudHelp ? ["1912", "1930"] : ["1912"];
            Assert.All(Numbers().Matches(text), number => Assert.Contains(number.Value, allowed));
            Assert.DoesNotContain('₹', text);
            Assert.DoesNotContain("http", text, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(text, Digits.ToAscii(text));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_threatens(TextKey key)
    {
        string[] threats =
        [
            "disconnect", "cut off", "penalty", "legal", "immediately", "tonight", "today only",
            "विच्छेद", "काट दी", "कट जाए", "जुर्माना", "कानूनी", "आज ही",
        ];
        var texts = Catalogue.Pattern(key, Language.English) + Catalogue.Pattern(key, Language.Hindi);
        Assert.All(threats, threat => Assert.DoesNotContain(threat, texts, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_English_text_is_in_the_GSM_alphabet(TextKey key) =>
        Assert.True(key == TextKey.OtherLanguage || SmsSegments.IsGsm(Filled(key, Language.English)));

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_fits_its_SMS(TextKey key)
    {
        var notice = key.ToString().StartsWith("Sms", StringComparison.Ordinal);
        var (english, hindi) = (Filled(key, Language.English), Filled(key, Language.Hindi));
        if (NeverBySms.Contains(key))
        {
            return;
        }
        Assert.InRange(SmsSegments.Count(english), 1, notice ? 1 : TwoGsmParts);
        Assert.InRange(SmsSegments.Count(hindi), 1, 2);
        var variables = Placeholders(Catalogue.Pattern(key, Language.English)).Length;
        Assert.True(!notice || variables <= 2, "A DLT template has at most two variables.");
    }

    public static TheoryData<TextKey> All() => [.. Enum.GetValues<TextKey>()];

    private static string Filled(TextKey key, Language language)
    {
        var values = Placeholders(Catalogue.Pattern(key, language))
            .Select(name => (name, Longest.GetValueOrDefault(name) ?? InLanguage(name, language)));
        return Catalogue.Text(key, language, values.ToArray());
    }

    private static string InLanguage(string name, Language language) => (name, language) switch
    {
        ("month" or "newest", Language.Hindi) => "सितंबर 2026",
        ("month" or "newest", _) => "September 2026",
        ("due" or "day", Language.Hindi) => "23 अक्टूबर",
        ("due" or "day", _) => "23 Nov",
        ("time", Language.Hindi) => "23 अक्टूबर 2026, 10:15",
        ("time", _) => "23 Nov 2026, 10:15",
        ("office", Language.Hindi) => "उपखंड कार्यालय होशियारपुर",
        ("office", _) => "Sub-division office Hoshiyarpur",
        ("address", Language.Hindi) => "बिजली उपकेंद्र, होशियारपुर",
        ("address", _) => "at the substation, Hoshiyarpur",
        ("weekday", Language.Hindi) => "गुरुवार",
        ("weekday", _) => "Wednesday",
        ("services", Language.Hindi) => "कैश काउंटर, बिल सुधार, नया कनेक्शन, मीटर, शिकायत",
        ("services", _) => "cash counter, bill correction, new connection, meter, complaints",
        ("figure", Language.Hindi) => "12,345 रुपये",
        ("figure", _) => "Rs 12,345",
        ("what", Language.Hindi) => "मोबाइल और WhatsApp",
        ("what", _) => "Mobile and WhatsApp",
        ("level", Language.Hindi) => "अवर अभियंता (जेई)",
        ("level", _) => "Superintending Engineer",
        ("kind", Language.Hindi) => "कर्मचारी का व्यवहार",
        ("kind", _) => "Connection, load, name",
        ("basis", Language.Hindi) => "नियम, अख़बार से",
        ("basis", _) => "by press reports of the rule",
        ("units", _) => "12,345",
        ("mode", _) => "Net banking",
        (_, Language.Hindi) => "1,23,456 रुपये",
        _ => "Rs 1,23,456",
    };

    private static IEnumerable<string> Keys(string file)
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bot", "Core", "Texts", file)));
        return [.. texts.RootElement.EnumerateObject().Select(text => text.Name)];
    }

    private static string[] Placeholders(string pattern) =>
        [.. Placeholder().Matches(pattern).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[0-9]{3,}")]
    private static partial Regex Numbers();
}
