using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Pages;

/// <summary>Staff log in to the console, over HTTP. Each test has a member of staff to itself.</summary>
public sealed partial class ConsoleLogInTests(LoneBot bot) : IClassFixture<LoneBot>
{
    [Fact]
    public async Task Nobody_sees_a_page_before_the_log_in_and_after_it_comes_back_to_it()
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        using var sent = await visitor.Get("/console/audit");
        Assert.Equal((HttpStatusCode.Redirect, "/console/log-in?back=%2Fconsole%2Faudit"), (sent.StatusCode, sent.Headers.Location?.PathAndQuery));
        Assert.True(await Audited(AuditAction.Refused, "-", "/console/audit"));

        using var back = await visitor.Submit(sent.Headers.Location!.PathAndQuery, "log-in", ("Entry.Code", "OFFICER1"), ("Entry.Password", LoneBot.StaffPassword));
        Assert.Equal("/console/audit", back.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/console/audit"));
        Assert.True(await Audited(AuditAction.LoggedIn, "officer1", "officer1"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example/console")]
    [InlineData("/consolation")]
    [InlineData("/console/log-out")]
    public async Task It_leads_nowhere_else(string back)
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        using var answer = await visitor.Submit($"/console/log-in?back={Uri.EscapeDataString(back)}", "log-in", ("Entry.Code", "officer1"), ("Entry.Password", LoneBot.StaffPassword));
        Assert.Equal($"{bot.Url}/console", new Uri(new Uri(bot.Url), answer.Headers.Location!).AbsoluteUri);
    }

    [Fact]
    public async Task The_cookie_is_for_no_script_and_no_other_site()
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        using var answer = await visitor.LogIn("officer1", LoneBot.StaffPassword);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("bm-staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        using var answer = await visitor.Send("/console/log-in", "log-in", ("Entry.Code", "officer1"), ("Entry.Password", LoneBot.StaffPassword));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(visitor.Cookies.ContainsKey("bm-staff"));
    }

    [Fact]
    public async Task Unknown_code_wrong_password_a_lineman_and_a_locked_log_in_read_the_same()
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        var unknown = await Refusal(visitor, "nobody", "wrong password");
        Assert.Equal(unknown, await Refusal(visitor, "JE-117", LoneBot.StaffPassword));
        for (var i = 0; i < 5; i++)
            Assert.Equal(unknown, await Refusal(visitor, "agent2", "wrong password"));
        Assert.Equal(unknown, await Refusal(visitor, "agent2", LoneBot.StaffPassword));
        Assert.Equal(6, await bot.Database.Number("SELECT COUNT(*) FROM audit WHERE action = 1 AND code = 'agent2'"));
        Assert.Equal(0, await bot.Database.Number("SELECT COUNT(*) FROM audit WHERE code = 'nobody' OR subject = 'nobody'"));
    }

    [Theory]
    [InlineData("en", "wait 7 min")]
    [InlineData("hi", "7 मिनट रुकें")]
    public async Task How_long_a_lock_lasts_is_told_as_it_is_set(string language, string told)
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        using var chosen = await visitor.Get($"/console/language?to={language}&back=/console/log-in");
        Assert.Contains(told, await Refusal(visitor, "nobody", "wrong password"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_at_codes_is_stopped_at_the_thirtieth_with_all_of_that_address_and_nobody_elsewhere()
    {
        using var guesser = new ConsoleVisitor(bot.Url, from: "127.0.0.2");
        for (var i = 0; i < 30; i++)
            await Refusal(guesser, $"guess{i}", "one for all of them");
        foreach (var code in (string[])["guess31", "officer1"])
        {
            using var answer = await guesser.LogIn(code, LoneBot.StaffPassword);
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Contains("up to 7 min", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.False(guesser.Cookies.ContainsKey("bm-staff"));
        (await ConsoleVisitor.In(bot.Url, "officer1")).Dispose();
    }

    [Fact]
    public async Task A_password_from_somebody_else_has_to_be_changed_before_anything()
    {
        await bot.Database.Write("UPDATE staff SET must_change_password = @yes WHERE code = 'XEN-D1'", ("@yes", true));
        using var visitor = await ConsoleVisitor.In(bot.Url, "XEN-D1");
        using var audit = await visitor.Get("/console/audit");
        Assert.Equal((HttpStatusCode.Redirect, "/console/my-log-in"), (audit.StatusCode, audit.Headers.Location?.OriginalString));

        using var weak = await Change(visitor, LoneBot.StaffPassword, "short");
        Assert.Contains("class=\"wrong\"", await weak.Content.ReadAsStringAsync());
        using var holdsCode = await Change(visitor, LoneBot.StaffPassword, "my code is xen-d1");
        Assert.Contains("class=\"wrong\"", await holdsCode.Content.ReadAsStringAsync());
        using var wrong = await Change(visitor, "not the password", "kites over the river");
        Assert.Contains("class=\"wrong\"", await wrong.Content.ReadAsStringAsync());
        using var done = await Change(visitor, LoneBot.StaffPassword, "kites over the river");
        Assert.Contains("class=\"well\"", await done.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/console/audit"));
        (await ConsoleVisitor.In(bot.Url, "XEN-D1", "kites over the river")).Dispose();
        Assert.True(await Audited(AuditAction.LogInChanged, "XEN-D1", "XEN-D1"));
    }

    [Fact]
    public async Task A_changed_password_ends_the_log_ins_on_other_devices()
    {
        using var here = await ConsoleVisitor.In(bot.Url, "XEN-D2");
        using var elsewhere = await ConsoleVisitor.In(bot.Url, "XEN-D2");
        using var done = await Change(here, LoneBot.StaffPassword, "kites over the river");
        Assert.Equal(HttpStatusCode.OK, await here.Status("/console"));
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.Status("/console"));
    }

    [Fact]
    public async Task One_who_left_and_one_whose_role_is_another_are_out_at_once()
    {
        using var left = await ConsoleVisitor.In(bot.Url, "XEN-D3");
        using var moved = await ConsoleVisitor.In(bot.Url, "XEN-D4");
        Assert.Equal(HttpStatusCode.OK, await moved.Status("/console/audit"));
        await bot.Database.Write("UPDATE staff SET active = @no WHERE code = 'XEN-D3'", ("@no", false));
        await bot.Database.Write("UPDATE staff SET role = @manager WHERE code = 'XEN-D4'", ("@manager", (int)StaffRole.FieldManager));
        Assert.Equal(HttpStatusCode.Redirect, await left.Status("/console"));
        Assert.Equal(HttpStatusCode.Forbidden, await moved.Status("/console/audit"));
        Assert.True(await Audited(AuditAction.Refused, "XEN-D4", "/console/audit"));
    }

    [Fact]
    public async Task Who_logs_out_is_out()
    {
        using var visitor = await ConsoleVisitor.In(bot.Url, "XEN-D5");
        using var answer = await visitor.Submit("/console/log-out", "log-out");
        Assert.Equal(HttpStatusCode.Redirect, await visitor.Status("/console"));
        Assert.True(await Audited(AuditAction.LoggedOut, "XEN-D5", "XEN-D5"));
    }

    [Fact]
    public async Task With_a_phone_a_log_in_asks_for_its_code_or_a_recovery_code_and_each_works_once()
    {
        using var visitor = await ConsoleVisitor.In(bot.Url, "XEN-D6");
        using var begun = await visitor.Submit("/console/my-log-in", "begin", ("Entry.Current", LoneBot.StaffPassword));
        var page = await begun.Content.ReadAsStringAsync();
        Assert.Contains("src=\"data:image/png;base64,", page);
        var secret = Secret().Match(page).Groups[1].Value;
        var shown = Authenticator.Code(secret);
        using var confirmed = await visitor.Submit("/console/my-log-in", "confirm", ("Entry.Code", shown));
        var codes = Recovery().Matches(await confirmed.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Count);

        Assert.Equal(HttpStatusCode.OK, await Second(shown));
        var next = Authenticator.Code(secret, stepsAhead: 1);
        Assert.Equal(HttpStatusCode.Redirect, await Second(next));
        Assert.Equal(HttpStatusCode.OK, await Second(next));
        Assert.Equal(HttpStatusCode.Redirect, await Second(codes[0]));
        Assert.Equal(HttpStatusCode.OK, await Second(codes[0]));
        Assert.Equal(HttpStatusCode.OK, await Second("000000"));
        Assert.Equal(3, await bot.Database.Number("SELECT COUNT(*) FROM audit WHERE action = 0 AND code = 'XEN-D6'"));

        using var ended = await visitor.Submit("/console/my-log-in", "end", ("Entry.Current", LoneBot.StaffPassword));
        (await ConsoleVisitor.In(bot.Url, "XEN-D6")).Dispose();

        async Task<HttpStatusCode> Second(string code)
        {
            using var phone = new ConsoleVisitor(bot.Url);
            using var first = await phone.LogIn("XEN-D6", LoneBot.StaffPassword);
            Assert.Equal("/console/log-in/code", new Uri(new Uri(bot.Url), first.Headers.Location!).AbsolutePath);
            Assert.Equal(HttpStatusCode.Redirect, await phone.Status("/console"));
            using var second = await phone.Submit("/console/log-in/code", "code", ("Code", code));
            return second.StatusCode;
        }
    }

    [Fact]
    public async Task The_language_is_kept_and_the_page_runs_no_script_but_ours()
    {
        using var visitor = new ConsoleVisitor(bot.Url);
        using var chosen = await visitor.Get("/console/language?to=hi&back=/console/log-in");
        Assert.Equal("/console/log-in", chosen.Headers.Location?.OriginalString);
        using var page = await visitor.Get("/console/log-in");
        Assert.Contains("<html lang=\"hi\"", await page.Content.ReadAsStringAsync());
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        using var elsewhere = await visitor.Get("/console/language?to=en&back=https://evil.example");
        Assert.Equal("/console", elsewhere.Headers.Location?.OriginalString);
    }

    private static async Task<string> Refusal(ConsoleVisitor visitor, string code, string password)
    {
        using var answer = await visitor.LogIn(code, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(Alert().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private static Task<HttpResponseMessage> Change(ConsoleVisitor visitor, string current, string next) =>
        visitor.Submit("/console/my-log-in", "password", ("Entry.Current", current), ("Entry.Next", next), ("Entry.Repeat", next));

    private async Task<bool> Audited(AuditAction action, string code, string subject) => await bot.Database.Number(
        "SELECT COUNT(*) FROM audit WHERE action = @action AND code = @code AND subject = @subject", ("@action", (int)action), ("@code", code), ("@subject", subject)) > 0;

    [GeneratedRegex("role=\"alert\">([^<]+)<")]
    private static partial Regex Alert();

    [GeneratedRegex("<code>([A-Z2-7 ]{32,})</code>")]
    private static partial Regex Secret();

    [GeneratedRegex("<li><code>([A-Z0-9-]+)</code></li>")]
    private static partial Regex Recovery();
}
