using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The verbs and what their exit codes mean, in processes of their own.</summary>
public sealed class CommandLineTests(RunningBot running) : IClassFixture<RunningBot>, IDisposable
{
    private const int Failed = 1;
    private const int WrongSettings = 2;
    private readonly Scene _scene = running.Scene;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");

    [Fact]
    public async Task A_second_program_on_the_same_folder_ends_and_says_why()
    {
        var settings = new Dictionary<string, string>(_scene.Settings) { ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}" };
        var (code, _, errors) = await BotProcess.Run(settings, []);
        Assert.Equal(WrongSettings, code);
        Assert.StartsWith("DataDirectory:", errors);
        Assert.Contains(_scene.Folder, errors);
    }

    [Theory]
    [InlineData("Twilio:AccountSid", "SMnot-an-account", "Twilio:AccountSid")]
    [InlineData("Twilio:AuthToken", "", "Twilio:AuthToken")]
    [InlineData("Twilio:Timeout", "ten seconds", "Twilio")]
    [InlineData("Twilio:ApiBaseUrl", "https://api.twilio.com", "PublicUrl")]
    [InlineData("PublicUrl", "not an address", "PublicUrl")]
    [InlineData("PublicUrl", "ftp://bijli.example.in", "PublicUrl")]
    [InlineData("PublicUrl", "https://bijli.example.in/?a=1", "PublicUrl")]
    [InlineData("Twilio:WhatsAppSender", "whatsapp:+14155238886", "Twilio:WhatsAppSender")]
    [InlineData("Twilio:SmsSender", "TOOLONGSENDERNAME", "Twilio:SmsSender")]
    [InlineData("Twilio:SmsSender", "", "Twilio:SmsSender")]
    [InlineData("Networks:Proxies:0", "300.1.1.1", "Networks:Proxies")]
    [InlineData("Redis:Connection", "127.0.0.1:1,nonsense=1", "Redis:Connection")]
    [InlineData("Networks:Staff:0", "everybody", "Networks:Staff")]
    [InlineData("Limits:RepliesPer5Minutes", "0", "Limits:RepliesPer5Minutes")]
    [InlineData("Otp:Life", "-00:01:00", "Otp:Life")]
    [InlineData("Bills:LinkLife", "00:09:59", "Bills:LinkLife")]
    [InlineData("Bills:LinkLife", "8.00:00:00", "Bills:LinkLife")]
    [InlineData("SampleData:Consumers", "many", "SampleData")]
    [InlineData("Protection:HashKey", "c2hvcnQ=", "Protection")]
    [InlineData("DataDirectory", "/proc/nowhere", "DataDirectory")]
    [InlineData("Logs:Level", "Loud", "Logs")]
    [NotOnServers("settings are read before stores are opened")]
    public async Task A_wrong_setting_ends_the_start_with_its_name(string setting, string value, string named)
    {
        var settings = new Dictionary<string, string>(_scene.Settings)
        {
            ["DataDirectory"] = _folder.FullName,
            ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}",
            [setting] = value,
        };
        var (code, _, errors) = await BotProcess.Run(settings, []);
        Assert.Equal((WrongSettings, true), (code, errors.Contains(named, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("nonsense=1", WrongSettings)]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody", Failed)]
    public async Task A_database_that_cannot_be_had_ends_the_start_with_the_name_of_the_setting(string connection, int expected)
    {
        var settings = Servers.Settings(connection, "");
        settings["DataDirectory"] = _folder.FullName;
        var (code, _, errors) = await BotProcess.Run(settings, []);
        Assert.Equal(expected, code);
        Assert.StartsWith("Database:Connection: ", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("seed")]
    [InlineData("seed", "--consumers", "0")]
    [InlineData("chat", "--as", "12345")]
    [InlineData("backup", "--keep", "-1")]
    [InlineData("chat", "--channel", "pigeon")]
    public async Task A_wrong_argument_ends_with_its_exit_code(params string[] arguments)
    {
        var settings = new Dictionary<string, string>(_scene.Settings) { ["DataDirectory"] = _folder.FullName };
        var (code, _, errors) = await BotProcess.Run(settings, arguments);
        Assert.Equal(WrongSettings, code);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task Seed_fills_up_beside_the_running_program()
    {
        var (code, _, _) = await BotProcess.Run(_scene.Settings, ["seed", "--consumers", "60"]);
        Assert.Equal(0, code);
        Assert.Equal(60, await _scene.Database.Number("SELECT COUNT(*) FROM accounts"));
        Assert.Contains("1,842", await _scene.Stranger().Verifies());
    }

    [Fact]
    public async Task Chat_talks_through_the_whole_program_and_saves_the_conversation()
    {
        var file = Path.Combine(_folder.FullName, "talk.chat");
        var settings = new Dictionary<string, string>
        {
            ["DataDirectory"] = Path.Combine(_folder.FullName, "d"),
            ["SampleData:Consumers"] = "20",
        };
        var (code, screen, _) = await BotProcess.Run(
            settings, ["chat"], $"Bill {Cast.Asha.Account}\nthanks\n/save {file}\n/quit\n", ownScreen: true);
        Assert.Equal(0, code);
        Assert.Contains("Bot: ", screen);
        Assert.Contains(Catalogue.Text(TextKey.Thanks, Language.English), screen);
        Assert.Matches($@"\[SMS] on \{Cast.Asha.Mobile}.*[0-9]{{6}}|\[SMS on \{Cast.Asha.Mobile}] .*[0-9]{{6}}", screen);
        var saved = await File.ReadAllTextAsync(file);
        Assert.StartsWith($"chat whatsapp {Cast.Asha.Mobile}\nUser: Bill {Cast.Asha.Account}\n", saved);
        Assert.Contains(Masked.Code, saved);
        Assert.DoesNotMatch("(?<![0-9])[0-9]{6}(?![0-9])", saved);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
