using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>The program as somebody has it who just started it: no Twilio account, its own phones. For a class of tests.</summary>
public sealed partial class LoneBot : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");
    private readonly HttpClient _http = new();
    private Stores? _stores;
    private BotProcess? _bot;

    /// <summary>With which all staff log in.</summary>
    public const string StaffPassword = "monsoon over Noida";

    /// <summary>Where it listens, without trailing slash.</summary>
    public string Url { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    /// <summary>The company's WhatsApp sender, with Twilio's prefix.</summary>
    public static string WhatsAppSender => "whatsapp:+14155238886";

    /// <summary>The company's SMS sender.</summary>
    public static string SmsSender => "+15005550006";

    /// <summary>Where the stand-in takes and lists messages, without <c>.json</c>.</summary>
    public string MessagesUrl => $"{Url}/simulator/twilio/2010-04-01/Accounts/AC{new string('0', 32)}/Messages";

    /// <summary>Where mails are written.</summary>
    public string MailFolder => Path.Combine(_folder.FullName, "mail");

    internal BotDatabase Database => _stores!.Database;

    /// <summary>A member of staff of this program.</summary>
    internal Task<StaffAtWork> AtWork(string code) => StaffAtWork.Open(_folder.FullName, _stores!.Settings, Database, code);

    public ValueTask InitializeAsync() => Stores.Missing is null ? Start(SmsSender) : ValueTask.CompletedTask;

    /// <summary>Starts it with this SMS sender.</summary>
    public async ValueTask Start(string smsSender)
    {
        _stores = await Stores.Open(_folder.FullName);
        _bot = BotProcess.Start(new Dictionary<string, string>(_stores.Settings)
        {
            ["Twilio:SmsSender"] = smsSender,
            ["Urls"] = Url,
            ["Staff:InitialPassword"] = StaffPassword,
            ["Staff:RecheckEvery"] = "00:00:01",
            ["Staff:LockFor"] = "00:07:00",
            // Day and night.
            ["Helpdesk:Opens"] = "00:00:00",
            ["Helpdesk:Closes"] = "00:00:00",
            ["DataDirectory"] = _folder.FullName,
            ["Limits:CodesPerAccountPerDay"] = "1000",
            ["Limits:CodesPerAddressPerDay"] = "1000",
            ["Limits:RepliesPer5Minutes"] = "1000",
        });
        await _bot.Ready();
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        if (_stores is not null)
            await _stores.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Asks the program to end, and returns how long that took.</summary>
    public Task<TimeSpan> Stop() => _bot!.Stop();

    /// <summary>Sends by the stand-in of Twilio's API, as the program does, and returns the answer.</summary>
    public async Task<(int Status, JsonElement Json)> Sends(params (string Field, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        return await Answer(await _http.PostAsync(new Uri(MessagesUrl + ".json"), content));
    }

    /// <summary>Sends by WhatsApp or SMS to this mobile; the stand-in must take it.</summary>
    public async Task<string> SendsTo(string mobile, Channel channel, params (string Field, string Value)[] form)
    {
        var (from, to) = channel == Channel.WhatsApp ? (WhatsAppSender, "whatsapp:" + mobile) : (SmsSender, mobile);
        var (status, json) = await Sends([("From", from), ("To", to), .. form]);
        Assert.Equal(201, status);
        return json.GetProperty("sid").GetString()!;
    }

    /// <summary>Makes a Content resource of these types and returns its SID.</summary>
    public async Task<string> Makes(object types, object? variables = null)
    {
        var (status, json) = await Content(HttpMethod.Post, "/v1/Content", new { friendly_name = "test", language = "en", variables = variables ?? new { }, types });
        Assert.Equal(201, status);
        return json.GetProperty("sid").GetString()!;
    }

    /// <summary>A request to the stand-in of Twilio's Content API.</summary>
    public async Task<(int Status, JsonElement Json)> Content(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) ? path : Url + "/simulator/content" + path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
            await request.Content.LoadIntoBufferAsync();
        }
        return await Answer(await _http.SendAsync(request));
    }

    // Whatever it answers has to be as Twilio describes it.
    private static async Task<(int Status, JsonElement Json)> Answer(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            var (request, type) = (answer.RequestMessage!, answer.Content.Headers.ContentType?.ToString());
            var path = StandIn().Replace(request.RequestUri!.AbsolutePath, "");
            List<string> mistakes = [.. TwilioDescription.Beside?.Mistakes(request.Method.Method, path, (int)answer.StatusCode, type, text) ?? []];
            Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
            return ((int)answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
        }
    }

    [GeneratedRegex("^/simulator/(twilio|content)")]
    private static partial Regex StandIn();
}
