using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Codes to a contact that is reached by WhatsApp, and what happens where it is not.</summary>
public sealed partial class WhatsAppCodeTests
{
    private const string Amount = "1,842";
    private static readonly string AshaOnWhatsApp = "whatsapp:" + Cast.Asha.Mobile;

    [Fact]
    public async Task A_code_goes_by_the_approved_template_and_is_kept_only_until_it_arrived()
    {
        await using var scene = await Start();
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        var message = await Arrived(scene);
        Assert.NotNull(Template(scene, message)["whatsapp/authentication"]!["code_expiration_minutes"]);
        Assert.Null(message["Body"]);
        Assert.InRange(int.Parse(message.ValidityPeriod!), 1, 300);
        await scene.Settled();
        Assert.Equal(1, await Kept(scene));
        await scene.Twilio.SendStatus(message, "delivered");
        Assert.Equal(0, await Kept(scene));
        Assert.Contains(Amount, await person.Asks(CodeOf(message)));
    }

    [Fact]
    public async Task Before_it_is_approved_the_code_goes_as_text()
    {
        await using var scene = await Start();
        foreach (var resource in scene.Twilio.Content.Resources)
            resource.Approval = "pending";
        await scene.Database.Write("UPDATE message_templates SET approval = 'received' WHERE name = 'code'");
        await scene.Bot.Stop();
        await scene.Restart();
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        var message = await Arrived(scene);
        Assert.Null(message.ContentSid);
        Assert.Contains(Amount, await person.Asks(SixDigits().Match(message.Body).Value));
    }

    [Theory]
    [InlineData(63016)]
    [InlineData(63024)]
    [InlineData(63003)]
    public async Task A_code_that_WhatsApp_refuses_goes_by_mail_where_no_mobile_is_live(int code)
    {
        await using var scene = await Start();
        scene.Twilio.For(AshaOnWhatsApp, new FakeBehaviour.Refuse(code, 400));
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        Assert.Contains(Amount, await person.Asks(await Mailed(scene)));
        Assert.Equal(0, await Kept(scene));
        Assert.DoesNotContain(scene.Twilio.Messages, message => message.To == AshaOnWhatsApp);
    }

    [Theory]
    [InlineData("undelivered", 63016)]
    [InlineData("failed", 63024)]
    public async Task A_code_that_is_reported_undeliverable_goes_once_by_SMS(string status, int code)
    {
        await using var scene = await Start();
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        var message = await Arrived(scene);
        await scene.Settled();
        await scene.Database.Write("UPDATE contacts SET state = 0 WHERE kind = 0");
        await scene.Twilio.SendStatus(message, status, code);
        await scene.Twilio.SendStatus(message, status, code);
        var again = await person.CodeOnAshasPhone();
        Assert.Equal(CodeOf(message), again);
        await scene.Settled();
        Assert.Equal(0, await Kept(scene));
        Assert.Single(scene.Twilio.Messages, sms => sms.To == Cast.Asha.Mobile);
        Assert.Contains(Amount, await person.Asks(again));
    }

    [Fact]
    public async Task An_ambiguous_time_out_of_a_code_is_looked_up_by_the_code()
    {
        await using var scene = await Start();
        scene.Twilio.For(AshaOnWhatsApp, new FakeBehaviour.AcceptAndDrop());
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        await Arrived(scene);
        await scene.Settled();
        Assert.Single(scene.Twilio.Messages, message => message.To == AshaOnWhatsApp);
    }

    private static async Task<Scene> Start()
    {
        var scene = await Scene.StartWithTemplates();
        await KillMobiles(scene);
        return scene;
    }

    private static Task KillMobiles(Scene scene) => scene.Database.Write("UPDATE contacts SET state = 2 WHERE kind = 0");

    private static Task<FakeMessage> Arrived(Scene scene) => scene.Twilio.WaitFor(message => message.To == AshaOnWhatsApp, Eventually.Bound);

    private static JsonNode Template(Scene scene, FakeMessage message) =>
        scene.Twilio.Content.Resources.Single(resource => resource.Sid == message.ContentSid).Request["types"]!;

    private static string CodeOf(FakeMessage message) => (string)JsonNode.Parse(message.ContentVariables!)!["1"]!;

    private static Task<long> Kept(Scene scene) => scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE secret IS NOT NULL");

    private static async Task<string> Mailed(Scene scene)
    {
        var folder = Path.Combine(scene.Folder, "mail");
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE channel = 2 AND state = 1") == 1);
        var mail = await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.eml").Single());
        var code = SixDigits().Match(mail[mail.ReplaceLineEndings("\n").IndexOf("\n\n", StringComparison.Ordinal)..]).Value;
        TestLogs.KeepCode(code);
        return code;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex SixDigits();
}
