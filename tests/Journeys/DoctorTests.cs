using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The two people of the IT cell ask what is wrong.</summary>
public sealed class DoctorTests(RunningBot running) : IClassFixture<RunningBot>, IDisposable
{
    private readonly Scene _scene = running.Scene;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");

    [Fact]
    public async Task Beside_a_running_program_all_is_well()
    {
        _scene.Twilio.SmsWebhook = _scene.Settings["Urls"] + TwilioWebhook.MessagesPath;
        await _scene.SyncTemplates();
        var (exit, lines) = await Doctor();
        Assert.True(exit == 0 && lines[^1] == "All is well.", string.Join("\n", lines));
        string[] looked = ["settings", "fonts", "folder", "disk", "database", "keys", "redis", "PublicUrl", "webhook", "twilio", "clock", "whatsapp sender", "sms sender",
            "templates", "template code (hi)", "template code (en)"];
        if (Stores.AreServers)
            looked = [.. looked, "database clock", "nodes"];
        Assert.All(looked, what => Assert.Contains(lines, line => line.StartsWith($"ok    {what}: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Twilio:AuthToken", "another-token", "webhook")]
    [InlineData("Twilio:AuthToken", "another-token", "twilio")]
    [InlineData("Twilio:ApiBaseUrl", "http://127.0.0.1:1", "twilio")]
    [InlineData("Twilio:ContentBaseUrl", "http://127.0.0.1:1", "templates")]
    [InlineData("PublicUrl", "http://127.0.0.1:1", "PublicUrl")]
    [InlineData("Redis:Connection", "127.0.0.1:1", "redis")]
    [InlineData("Smtp:Host", "127.0.0.1", "mail")]
    [InlineData("Database:Connection", "Host=127.0.0.1;Port=1;Timeout=2", "database")]
    public async Task What_is_not_well_is_named_with_what_to_do(string setting, string value, string what)
    {
        var (exit, lines) = await Doctor((setting, value), ("Smtp:Port", "1"));
        Assert.Equal(1, exit);
        Assert.Contains(lines, line => line.StartsWith($"MEND  {what}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_posts_elsewhere_and_keys_of_another_database_are_found()
    {
        _scene.Twilio.SmsWebhook = "https://demo.example.com/reply";
        var (_, lines) = await Doctor(
            ("Protection:Keys:1", Convert.ToBase64String(new byte[32])), ("Protection:HashKey", Convert.ToBase64String(new byte[32])));
        Assert.Contains(lines, line => line.StartsWith("MEND  sms sender: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("MEND  keys: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Templates_that_are_missing_undecided_or_rejected_are_named()
    {
        await using var scene = await Scene.Start();
        Assert.Contains("MEND  templates: ", (await BotProcess.Run(scene.Settings, ["doctor"])).Output);
        scene.Twilio.Content.Decision = "pending";
        await scene.SyncTemplates();
        Assert.Contains("note  template code (hi): ", (await BotProcess.Run(scene.Settings, ["doctor"])).Output);
        foreach (var resource in scene.Twilio.Content.Resources.Where(resource => resource.ApprovalRequest is not null))
            resource.Approval = "rejected";
        Assert.Contains("MEND  template code (hi): WhatsApp says rejected", (await BotProcess.Run(scene.Settings, ["doctor"])).Output);
    }

    [Fact]
    public async Task Health_asks_the_running_program()
    {
        Assert.Equal(0, (await BotProcess.Run(_scene.Settings, ["health"])).ExitCode);
        var nobody = new Dictionary<string, string>(_scene.Settings) { ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}" };
        Assert.Equal(1, (await BotProcess.Run(nobody, ["health"])).ExitCode);
    }

    [Fact]
    [NotOnServers("somebody else makes the database there")]
    public async Task Before_the_first_start_it_says_what_will_be_made_and_makes_nothing()
    {
        var folder = Path.Combine(_folder.FullName, "new");
        var (_, lines) = await Doctor(("DataDirectory", folder));
        Assert.Contains(lines, line => line.StartsWith("note  database: ", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int Exit, string[] Lines)> Doctor(params (string Setting, string Value)[] changes)
    {
        var settings = new Dictionary<string, string>(_scene.Settings);
        foreach (var (setting, value) in changes)
            settings[setting] = value;
        var (exit, output, errors) = await BotProcess.Run(settings, ["doctor"]);
        Assert.Equal("", errors);
        return (exit, output.TrimEnd().Split('\n'));
    }
}
