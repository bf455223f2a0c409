using System.Diagnostics;
using System.Globalization;
using BijliMitra.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BijliMitra.Bench;

/// <summary>The program as it is built, with its settings: how it is filled, started and looked at.</summary>
internal sealed class ProgramUnderTest(string assembly, string folder, Exchange exchange, string postgres, string redis)
{
    private static readonly TimeSpan ConnectPause = TimeSpan.FromMilliseconds(5);
    private readonly string _url = $"http://127.0.0.1:{FreePort.Next()}";
    private readonly string _data = Path.Combine(folder, "data");

    // All limits and rates stay in force, so high that nobody meets them: what they cost is part of a turn.
    private Dictionary<string, string> Settings(int consumers) => new()
    {
        ["Urls"] = _url,
        ["DataDirectory"] = _data,
        ["Database:Connection"] = postgres,
        ["Redis:Connection"] = redis,
        ["Protection:Keys:1"] = Convert.ToBase64String(new byte[32]),
        ["Protection:HashKey"] = Convert.ToBase64String(new byte[32]),
        ["Twilio:AccountSid"] = Webhook.AccountSid,
        ["Twilio:AuthToken"] = Webhook.AuthToken,
        ["Twilio:ApiBaseUrl"] = exchange.Url,
        ["Twilio:ContentBaseUrl"] = exchange.Url,
        ["Twilio:WhatsAppSender"] = Webhook.WhatsAppSender,
        ["SampleData:Consumers"] = $"{consumers}",
        ["Limits:RepliesPer5Minutes"] = "1000",
        ["Limits:CodesPerAccountPerDay"] = "1000",
        ["Limits:CodesPerAddressPerDay"] = "1000",
        ["Limits:CodesPerCompanyPerHour"] = "1000000",
        ["Limits:WrongCodesPerCompanyPerHour"] = "1000000",
        ["Rates:WhatsAppPerSecond"] = "10000",
        ["Rates:SmsPerSecond"] = "10000",
    };

    /// <summary>Makes the sample data.</summary>
    public Task Fill(int consumers) => Start(consumers, "seed", "--consumers", $"{consumers}").Ended();

    /// <summary>Starts it, and returns it with the time that somebody's first message waited for its answer, from the start of the process.</summary>
    public async Task<(MeasuredProcess Process, TimeSpan FirstReply)> Serve(int consumers, Person first)
    {
        exchange.Connect(first);
        var started = Stopwatch.GetTimestamp();
        var process = Start(consumers, "serve");
        var answered = first.Expect(Journeys.Hello);
        while (!await TryPost(first))
            await Task.Delay(ConnectPause);
        await answered.WaitAsync(TimeSpan.FromSeconds(30));
        return (process, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>How much its stores hold.</summary>
    public Task<StoreSizes> Sizes() => StoreSizes.Look(
        redis.Length > 0 ? redis : "!" + Path.Combine(_data, "redis", "redis.sock"), Path.Combine(_data, "bijli-mitra.db"), postgres);

    /// <summary>A number out of the SQLite file.</summary>
    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "bijli-mitra.db")};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private MeasuredProcess Start(int consumers, params string[] arguments) =>
        MeasuredProcess.Start(_url, Settings(consumers), Path.Combine(folder, "program.log"), [assembly, .. arguments]);

    private async Task<bool> TryPost(Person person)
    {
        try
        {
            using var webhook = new Webhook(_url);
            await webhook.Post(person.Mobile, person.Says(Journeys.Hello));
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
