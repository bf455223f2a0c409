using System.Net;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>How staff come by their first passwords.</summary>
public sealed class StaffVerbTests
{
    [Fact]
    public async Task A_fresh_sample_shows_its_log_ins_once_and_an_admin_who_is_locked_out_gets_a_new_one()
    {
        await using var scene = await Scene.Start();
        var shown = scene.Bot.Output.Where(line => line.Contains("admin1", StringComparison.Ordinal)).ToList();
        var password = Assert.Single(shown).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        (await ConsoleVisitor.In(scene.Bot.Url, "admin1", password)).Dispose();

        await scene.Bot.DisposeAsync();
        await scene.Restart();
        Assert.DoesNotContain(scene.Bot.Output, line => line.Contains("admin1", StringComparison.Ordinal));
        Assert.Contains(scene.Bot.Output, line => line.Contains("staff password <code>", StringComparison.Ordinal));

        var (exit, output, _) = await BotProcess.Run(scene.Settings, ["staff", "password", "ADMIN1"], ownScreen: true);
        Assert.Equal(0, exit);
        using var admin = await ConsoleVisitor.In(scene.Bot.Url, "admin1", output.Trim());
        using var start = await admin.Get("/console");
        Assert.Equal("/console/my-log-in", start.Headers.Location?.OriginalString);
        Assert.Equal(1, (await BotProcess.Run(scene.Settings, ["staff", "password", "JE-117"])).ExitCode);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM audit WHERE code = 'terminal' AND subject = 'admin1'"));
    }

    [Fact]
    public async Task In_production_nobody_has_a_password_that_nobody_chose_and_cookies_are_for_https()
    {
        await using var scene = await Scene.Start(
            ("Twilio:ApiBaseUrl", "https://api.invalid"), ("PublicUrl", "https://bijli.example.in"), ("SampleData:Consumers", "0"));
        await scene.Database.Write(
            "INSERT INTO staff (code, name, role, mobile, mobile_hash, active, must_change_password, two_factor, wrong_log_ins) VALUES ('admin1', 'Vivek', 4, @mobile, 'h', @yes, @no, @no, 0)",
            ("@mobile", new byte[] { 1 }), ("@yes", true), ("@no", false));
        Assert.Contains("MEND  console: no admin has a password yet", (await BotProcess.Run(scene.Settings, ["doctor"])).Output);
        Assert.DoesNotContain(scene.Bot.Output, line => line.Contains("admin1", StringComparison.Ordinal));

        scene.Settings["Staff:InitialPassword"] = "monsoon over Noida";
        await scene.Bot.DisposeAsync();
        await scene.Restart();
        Assert.DoesNotContain(scene.Bot.Output, line => line.Contains("monsoon", StringComparison.Ordinal));
        using var admin = new ConsoleVisitor(scene.Bot.Url);
        using var answer = await admin.LogIn("admin1", "monsoon over Noida");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("; secure;", Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("bm-staff=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ok    console: ", (await BotProcess.Run(scene.Settings, ["doctor"])).Output);
    }
}
