using System.Text.RegularExpressions;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using MimeKit;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>By which way a code comes: to the live contact of the connection, and by SMS only below the company's ceilings.</summary>
public sealed partial class CodeRouteTests
{
    private const string Amount = "1,842";

    [Fact]
    public async Task Where_mobile_and_WhatsApp_are_suspect_the_code_comes_by_mail()
    {
        await using var scene = await Scene.Start();
        await BecomeSuspect(scene, Cast.Asha.Account, ContactKind.Mobile, ContactKind.WhatsApp);
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        Assert.Contains(Amount, await person.Asks(await CodeInMail(scene, Cast.Asha.Mail!)));
        Assert.DoesNotContain(scene.Twilio.Messages, message => message.To.Contains(Cast.Asha.Mobile, StringComparison.Ordinal));
        await scene.Settled();
    }

    [Fact]
    public async Task Where_only_the_mobile_is_suspect_the_code_comes_by_WhatsApp()
    {
        await using var scene = await Scene.Start();
        await BecomeSuspect(scene, Cast.Asha.Account, ContactKind.Mobile);
        var person = scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        Assert.Contains(Amount, await person.Asks(await CodeOnWhatsApp(scene, Cast.Asha.Mobile)));
        Assert.DoesNotContain(scene.Twilio.Messages, message => message.To == Cast.Asha.Mobile);
        await scene.Settled();
    }

    [Fact]
    public async Task Above_the_companys_ceiling_codes_go_by_WhatsApp_or_mail_only_staff_are_alarmed_and_the_answer_stays_the_same()
    {
        await using var scene = await Scene.Start(("Limits:CodesPerCompanyPerHour", "1"));
        var (first, second, third) = (scene.Stranger(), scene.Stranger(), scene.Stranger());
        var below = await first.Asks($"Bill {Cast.Sunita.Account}");
        await scene.Twilio.WaitFor(message => message.To == Cast.Sunita.Mobile, Eventually.Bound);

        // Sunita has nothing but her mobile: no code, and no word of it.
        Assert.Equal(below, await second.Asks($"Bill {Cast.Sunita.Account}"));
        await scene.Settled();
        Assert.Equal(1, await Requests(scene, CodeOutcome.CompanyLimit));
        Assert.Single(scene.Twilio.Messages, message => message.To == Cast.Sunita.Mobile);

        await third.Asks($"Bill {Cast.Asha.Account}");
        Assert.Contains(Amount, await third.Asks(await CodeOnWhatsApp(scene, Cast.Asha.Mobile)));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM tickets WHERE reason = 3"));
    }

    [Fact]
    public async Task Above_the_companys_ceiling_of_wrong_codes_a_phone_on_record_still_gets_its_code()
    {
        await using var scene = await Scene.Start(("Limits:WrongCodesPerCompanyPerHour", "1"));
        var (stranger, other, sunita) = (scene.Stranger(), scene.Stranger(), scene.Somebody(Cast.Sunita.Mobile));
        await stranger.Asks($"Bill {Cast.Asha.Account}");
        var code = await stranger.CodeOnAshasPhone();
        await stranger.Asks(code == "000000" ? "000001" : "000000");
        await other.Asks($"Bill {Cast.Sunita.Account}");
        await scene.Settled();
        Assert.Equal(1, await Requests(scene, CodeOutcome.CompanyLimit));
        Assert.DoesNotContain(scene.Twilio.Messages, message => message.To == Cast.Sunita.Mobile);

        await sunita.Asks("bill");
        await sunita.Asks(Cast.Sunita.Account[^4..]);
        await scene.Twilio.WaitFor(message => message.To == Cast.Sunita.Mobile, Eventually.Bound);
        await scene.Settled();
    }

    private static Task BecomeSuspect(Scene scene, string account, params ContactKind[] kinds) => scene.Database.Write(
        $"""
        UPDATE contacts SET state = {(int)ContactState.Suspect} WHERE kind IN ({string.Join(", ", kinds.Select(kind => (int)kind))})
            AND account_id = (SELECT id FROM accounts WHERE number = '{account}')
        """);

    private static async Task<string> CodeOnWhatsApp(Scene scene, string mobile)
    {
        var code = Code().Match(await scene.Somebody(mobile).Hears()).Value;
        TestLogs.KeepCode(code);
        return code;
    }

    private static Task<long> Requests(Scene scene, CodeOutcome outcome) =>
        scene.Database.Number("SELECT COUNT(*) FROM code_requests WHERE outcome = @outcome", ("@outcome", (int)outcome));

    private static async Task<string> CodeInMail(Scene scene, string to)
    {
        var folder = Path.Combine(scene.Folder, "mail");
        await Eventually.Holds(async () => Directory.Exists(folder) && await scene.Pending() == 0);
        using var mail = await MimeMessage.LoadAsync(Directory.EnumerateFiles(folder, "*.eml").Single());
        Assert.Equal(to, mail.To.Mailboxes.Single().Address);
        var code = Code().Match(mail.TextBody ?? "").Value;
        TestLogs.KeepCode(code);
        Assert.NotEmpty(code);
        return code;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex Code();
}
