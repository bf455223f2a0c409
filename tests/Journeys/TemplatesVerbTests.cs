using System.Text;
using System.Text.Json.Nodes;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary><c>templates sync</c> and <c>templates export</c>, in processes of their own.</summary>
[NotOnServers("it is about what Twilio is told")]
public sealed class TemplatesVerbTests : IAsyncLifetime
{
    private const int Failed = 1;
    private const int WrongSettings = 2;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");
    private FakeTwilio _twilio = null!;
    private Dictionary<string, string> _settings = null!;

    private string Out => Path.Combine(_folder.FullName, "out");

    private string Sheet => Path.Combine(Out, "dlt-templates.csv");

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.Start();
        _settings = new()
        {
            ["DataDirectory"] = Path.Combine(_folder.FullName, "data"),
            ["Twilio:AccountSid"] = _twilio.AccountSid,
            ["Twilio:AuthToken"] = _twilio.AuthToken,
            ["Twilio:ApiBaseUrl"] = _twilio.BaseUrl,
            ["Twilio:ContentBaseUrl"] = _twilio.BaseUrl,
            ["Twilio:SmsSender"] = "BJLMTR-S",
        };
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task Sync_tells_each_template_and_a_second_one_makes_none()
    {
        var (code, first, _) = await Run("sync");
        var made = _twilio.Content.Resources.Count;
        Assert.Equal((0, true), (code, made > 0));
        Assert.Equal(made, first.Split('\n').Count(line => line.Contains("  created", StringComparison.Ordinal)));
        Assert.Matches(@"code\s+hi\s+HX[0-9a-f]{32}\s+created, received", first);
        (code, var second, _) = await Run("sync");
        Assert.Equal((0, made), (code, _twilio.Content.Resources.Count));
        Assert.DoesNotContain("  created", second);
        Assert.Matches(@"code\s+hi\s+HX[0-9a-f]{32}\s+there already, approved", second);
    }

    [Fact]
    public async Task Sync_fails_where_one_template_is_refused_and_makes_the_rest()
    {
        _twilio.Content.Next(new FakeBehaviour.Accept());
        _twilio.Content.Next(new FakeBehaviour.Refuse(20001, 400, "Not this one"));
        var (code, output, _) = await Run("sync");
        Assert.Equal(Failed, code);
        Assert.Contains("Not this one", output);
        Assert.Contains("1 failed", output);
        Assert.NotEmpty(_twilio.Content.Resources);
    }

    [Theory]
    [InlineData("Twilio:AuthToken", "wrong", Failed, "401")]
    [InlineData("Twilio:ContentBaseUrl", "http://127.0.0.1:1", Failed, "cannot be listed")]
    [InlineData("Twilio:AccountSid", "", WrongSettings, "Twilio:AccountSid")]
    public async Task Sync_says_what_is_wrong(string setting, string value, int exit, string said)
    {
        _settings[setting] = value;
        var (code, _, errors) = await Run("sync");
        Assert.Equal((exit, true), (code, errors.Contains(said, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task Export_writes_the_sheet_for_DLT_and_each_template_as_it_is_posted()
    {
        _settings["Dlt:TemplateIds:SmsCodeOpenAccount:hi"] = "1107160000000000001";
        Assert.Equal(0, (await Run("export", "--out", Out)).Code);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(Sheet)).Take(3));
        var rows = (await File.ReadAllTextAsync(Sheet)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("key,language,header,category,text,variables,segments,DLT template id", rows[0]);
        var hindi = Catalogue.Pattern(TextKey.SmsCodeOpenAccount, Language.Hindi)
            .Replace("{code}", "{#var#}", StringComparison.Ordinal).Replace("{asker}", "{#var#}", StringComparison.Ordinal);
        Assert.Contains($"SmsCodeOpenAccount,hi,BJLMTR-S,Service,{hindi},\"code, asker\",1,1107160000000000001", rows);
        Assert.Equal(Enum.GetNames<TextKey>().Count(key => key.StartsWith("Sms", StringComparison.Ordinal)) * 2, rows.Length - 1);

        await Run("sync");
        var posted = _twilio.Content.Resources.Select(resource => resource.Request.ToJsonString()).Order();
        var written = Directory.EnumerateFiles(Out, "content-*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!.ToJsonString()).Order();
        Assert.Equal(posted, written);
        Assert.Equal(0, (await Run("export", "--out", Out)).Code);
    }

    [Theory]
    [InlineData("dlt-templates.csv")]
    [InlineData("content-code-hi.json")]
    public async Task Export_leaves_files_alone_that_are_not_its_own(string name)
    {
        Directory.CreateDirectory(Out);
        await File.WriteAllTextAsync(Path.Combine(Out, name), "mine", Encoding.UTF8);
        var (code, _, errors) = await Run("export", "--out", Out);
        Assert.Equal((WrongSettings, true), (code, errors.Contains(name, StringComparison.Ordinal)));
        Assert.Equal([name], Directory.EnumerateFiles(Out).Select(Path.GetFileName));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Out, name)));
    }

    [Theory]
    [InlineData("Dlt:TemplateIds:SmsCodeOpenAccount:hi", "12", "Dlt:TemplateIds:SmsCodeOpenAccount:hi")]
    [InlineData("Dlt:TemplateIds:MenuBill:hi", "1107160000000000001", "Dlt:TemplateIds:MenuBill:hi")]
    public async Task Export_takes_no_wrong_id(string setting, string value, string named)
    {
        _settings[setting] = value;
        var (code, _, errors) = await Run("export", "--out", Out);
        Assert.Equal((WrongSettings, true), (code, errors.Contains(named, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_needs_a_folder_it_may_write_to()
    {
        Assert.Equal(WrongSettings, (await Run("export")).Code);
        Assert.Equal(WrongSettings, (await Run("export", "--out", "/proc/nowhere")).Code);
        await File.WriteAllTextAsync(Out, "a file");
        Assert.Equal(WrongSettings, (await Run("export", "--out", Out)).Code);
        Assert.Equal(WrongSettings, (await Run()).Code);
    }

    private Task<(int Code, string Output, string Errors)> Run(params string[] arguments) => BotProcess.Run(_settings, ["templates", .. arguments]);
}
