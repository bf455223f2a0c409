using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BijliMitra.Bench;

/// <summary>
/// Twilio's place: takes what is handed over and tells the phone. Checks nothing, which is what the tests are for, and so costs little.
/// It lives in the process of the load, whose clock both ends of a message are read by.
/// </summary>
internal sealed class Exchange : IAsyncDisposable
{
    private const int CodeLength = 6;
    private readonly ConcurrentDictionary<string, Person> _chats = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<Person>> _askers = new();
    private readonly WebApplication _web;
    private int _sids;

    private Exchange()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _web = builder.Build();
        _web.Run(Take);
    }

    /// <summary>For <c>Twilio:ApiBaseUrl</c>.</summary>
    public string Url => _web.Urls.First();

    public static async Task<Exchange> Open()
    {
        var exchange = new Exchange();
        await exchange._web.StartAsync();
        return exchange;
    }

    /// <summary>This person's phone rings here, and the one on record.</summary>
    public void Connect(Person person)
    {
        _chats[person.Mobile] = person;
        _askers.GetOrAdd(person.OnRecord, _ => []).Add(person);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        var form = await Read(context.Request);
        var (to, body, hasMedia) = ("", "", false);
        foreach (var field in form.AsSpan().Split('&'))
        {
            var pair = form.AsSpan()[field];
            if (pair.StartsWith("To="))
                to = WebUtility.UrlDecode(pair[3..].ToString());
            else if (pair.StartsWith("Body="))
                body = WebUtility.UrlDecode(pair[5..].ToString());
            hasMedia |= pair.StartsWith("MediaUrl=");
        }
        await Answer(context.Response);
        Deliver(to[(to.IndexOf(':') + 1)..], body, hasMedia);
    }

    // The text of a code begins with it and names the last four digits of the chat that asked.
    private void Deliver(string mobile, string body, bool hasMedia)
    {
        if (_chats.TryGetValue(mobile, out var person))
            person.Gets(hasMedia);
        else if (_askers.TryGetValue(mobile, out var askers))
            askers.FirstOrDefault(asker => body.IndexOf(asker.Mobile[^4..], CodeLength, StringComparison.Ordinal) > 0)?.GetsCode(body[..CodeLength]);
    }

    private static async Task<string> Read(HttpRequest request)
    {
        var buffer = new byte[(int)(request.ContentLength ?? 0)];
        await request.Body.ReadExactlyAsync(buffer);
        return Encoding.UTF8.GetString(buffer);
    }

    private Task Answer(HttpResponse response)
    {
        var sid = $"SM{Interlocked.Increment(ref _sids):x32}";
        var json = Encoding.UTF8.GetBytes(
            $$"""
            {"account_sid":"{{Webhook.AccountSid}}","api_version":"2010-04-01","body":"","date_created":"Tue, 24 Nov 2026 06:00:00 +0000",
            "date_sent":null,"date_updated":"Tue, 24 Nov 2026 06:00:00 +0000","direction":"outbound-api","error_code":null,"error_message":null,
            "from":"whatsapp:{{Webhook.WhatsAppSender}}","messaging_service_sid":null,"num_media":"0","num_segments":"1","price":null,
            "price_unit":null,"sid":"{{sid}}","status":"queued","subresource_uris":{"media":"/Media.json"},"to":"","uri":"/Messages.json"}
            """);
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/json;charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json).AsTask();
    }
}
