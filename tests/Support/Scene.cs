using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A stand-in for Twilio, the program in a process of its own, and its folder: what a journey happens in.</summary>
internal sealed partial class Scene : IAsyncDisposable
{
    private static int s_people;
    private static int s_sids;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");
    private readonly ConcurrentDictionary<string, byte> _accepted = new();
    private readonly HttpClient _http = new();
    private Stores? _stores;

    private Scene(FakeTwilio twilio)
    {
        Twilio = twilio;
        Wire = new Wire(twilio.BaseUrl);
        Settings = new()
        {
            ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}",
            ["DataDirectory"] = _folder.FullName,
            ["Twilio:AccountSid"] = twilio.AccountSid,
            ["Twilio:AuthToken"] = twilio.AuthToken,
            ["Twilio:ApiBaseUrl"] = Wire.Url,
            ["Twilio:ContentBaseUrl"] = twilio.BaseUrl,
            ["Twilio:WhatsAppSender"] = TwilioForms.WhatsAppSender["whatsapp:".Length..],
            ["Twilio:SmsSender"] = TwilioForms.SmsSender,
            ["Logs:Level"] = "Debug",
            // Everybody here asks for Asha's code.
            ["Limits:CodesPerAccountPerDay"] = "1000",
            ["Limits:CodesPerAddressPerDay"] = "1000",
            ["Limits:RepliesPer5Minutes"] = "1000",
        };
    }

    public FakeTwilio Twilio { get; }

    /// <summary>Between the program and Twilio.</summary>
    public Wire Wire { get; }

    /// <summary>The program; another process after <see cref="Restart"/>.</summary>
    public BotProcess Bot { get; private set; } = null!;

    public BotDatabase Database => _stores!.Database;

    /// <summary>As environment variables of the next start.</summary>
    public Dictionary<string, string> Settings { get; }

    public string Folder => _folder.FullName;

    /// <summary>A member of staff, at the console of another node.</summary>
    public Task<StaffAtWork> AtWork(string code) => StaffAtWork.Open(Folder, Settings, Database, code);

    /// <summary>Where the next webhook goes: the program, or one of several.</summary>
    public Func<string>? Door { get; set; }

    /// <summary>Starts everything and waits until the program is ready.</summary>
    public static Task<Scene> Start(params (string Setting, string Value)[] settings) => Start(templates: false, settings);

    /// <summary>The same, with all templates made at Twilio before the program starts.</summary>
    public static Task<Scene> StartWithTemplates(params (string Setting, string Value)[] settings) => Start(templates: true, settings);

    /// <summary>Runs <c>templates sync</c> beside the program, or before it.</summary>
    public async Task<string> SyncTemplates()
    {
        var (code, output, errors) = await BotProcess.Run(Settings, ["templates", "sync"]);
        Assert.True(code == 0, output + errors);
        return output;
    }

    /// <summary>The same on PostgreSQL and Redis, whatever this run is on.</summary>
    public static async Task<Scene> StartOnServers(params (string Setting, string Value)[] settings) => await StartOn(await Stores.OnServers(), settings);

    /// <summary>The same on stores that the test made; they go with the scene.</summary>
    public static Task<Scene> StartOn(Stores stores, params (string Setting, string Value)[] settings) => Start(templates: false, settings, stores);

    private static async Task<Scene> Start(bool templates, (string Setting, string Value)[] settings, Stores? stores = null)
    {
        Stores.SkipWhereMissing();
        var scene = new Scene(await FakeTwilio.Start());
        try
        {
            scene._stores = stores ?? await Stores.Open(scene.Folder, empty: settings.Contains(("SampleData:Consumers", "0")));
            foreach (var (setting, value) in scene._stores.Settings)
                scene.Settings[setting] = value;
            foreach (var (setting, value) in settings)
                scene.Settings[setting] = value;
            // The second time WhatsApp has decided on what the first one submitted.
            for (var run = 0; templates && run < 2; run++)
                await scene.SyncTemplates();
            await scene.Restart();
            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the program (again, on the same folder) and waits until it is ready.</summary>
    public async Task Restart()
    {
        StartProgram();
        await Bot.Ready();
    }

    /// <summary>Starts the program and waits for nothing.</summary>
    public void StartProgram() => Bot = BotProcess.Start(Settings);

    /// <summary>Somebody whose number nobody has on record.</summary>
    public Person Stranger(Channel channel = Channel.WhatsApp) =>
        new(this, channel, $"+9190{Interlocked.Increment(ref s_people):d8}");

    /// <summary>Somebody on WhatsApp who shows a user id and no number.</summary>
    public Person Hidden() => new(this, Channel.WhatsApp, $"IN.a{Interlocked.Increment(ref s_people):d8}");

    /// <summary>Somebody with this number.</summary>
    public Person Somebody(string number, Channel channel = Channel.WhatsApp) => new(this, channel, number);

    /// <summary>The code in the SMS number <paramref name="count"/> with one that came to <paramref name="number"/>.</summary>
    public async Task<string> CodeTo(string number, int count = 1)
    {
        var messages = await Twilio.WaitFor(message => message.To == number && SixDigits().IsMatch(message.Body), count, Eventually.Bound);
        return SixDigits().Match(messages[count - 1].Body).Value;
    }

    public string NextSid() => TwilioForms.Sid(Interlocked.Increment(ref s_sids));

    /// <summary>Pushes an event as the billing portal does. <paramref name="token"/>: null for none.</summary>
    public async Task<HttpStatusCode> Push(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Settings["Urls"]}/portal/events")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Posts a signed message as Twilio does.</summary>
    public async Task<HttpStatusCode> Post(IReadOnlyList<KeyValuePair<string, string>> form, string? door = null)
    {
        TestLogs.Keep(form.FirstOrDefault(field => field.Key == "Body").Value);
        using var answer = await Webhook(door: door).Message(form);
        return answer.StatusCode;
    }

    /// <summary>The same; null where the program is not there.</summary>
    public async Task<HttpStatusCode?> TryPost(IReadOnlyList<KeyValuePair<string, string>> form, string? door = null)
    {
        try
        {
            return await Post(form, door);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    public TwilioWebhook Webhook(string? authToken = null, string? door = null) =>
        new(_http, door ?? Door?.Invoke() ?? Settings["Urls"], authToken ?? Twilio.AuthToken, Settings.GetValueOrDefault("PublicUrl"));

    /// <summary>The program said 200 to this message, so it owes an answer.</summary>
    public void Accepted(string sid) => _accepted.TryAdd(sid, 0);

    /// <summary>
    /// Waits until nothing is left to do, then checks the promise: every accepted message was answered, and each answer (but for mail) is at Twilio
    /// exactly once. Returns how long it took.
    /// </summary>
    public async Task<TimeSpan> Settled(TimeSpan? within = null)
    {
        var took = await Eventually.Holds(async () => await Pending() == 0, within, "all accepted messages are handled, all answers sent");
        var rows = await Database.Rows("SELECT provider_id, id FROM inbox", row => (Sid: row.GetString(0), Id: row.GetInt64(1)));
        Assert.Empty(_accepted.Keys.Except(rows.Select(row => row.Sid)));
        var unanswered = await Database.Rows(
            "SELECT id FROM inbox i WHERE note IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.inbound_id = i.id)", row => row.GetInt64(0));
        Assert.Empty(unanswered);
        var taken = await Database.Rows("SELECT id FROM outbox WHERE state = 1 AND channel <> @mail ORDER BY id", row => row.GetInt64(0), ("@mail", (int)Channel.Email));
        Assert.Equal(taken, Twilio.Messages.Select(OutboxId).Order());
        return took;
    }

    /// <summary>How much is left to do.</summary>
    public Task<long> Pending() => Database.Number(
        """
        SELECT (SELECT COUNT(*) FROM inbox WHERE state = 0) + (SELECT COUNT(*) FROM outbox WHERE state = 0)
            + (SELECT COUNT(*) FROM code_requests WHERE outcome = 0)
        """);

    public async ValueTask DisposeAsync()
    {
        foreach (var message in Twilio.Messages)
        {
            TestLogs.Keep(message.Body);
            foreach (Match code in Code().Matches(message.To.StartsWith('+') || message.Rendering is { Options.Count: 0 } ? message.Body : ""))
                TestLogs.KeepCode(code.Value);
        }
        if (Bot is not null)
            await Bot.DisposeAsync();
        await Wire.DisposeAsync();
        _http.Dispose();
        if (_stores is not null)
            await _stores.DisposeAsync();
        _folder.Delete(recursive: true);
        await Twilio.DisposeAsync();
    }

    private static long OutboxId(FakeMessage message) => long.Parse(new Uri(message.StatusCallback!).Segments[^1]);

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex SixDigits();
}
