using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>
/// A stand-in for Twilio's messaging REST API and Content API on a free loopback port: takes, checks, records and lists messages, and
/// misbehaves as scripted. Point <c>Twilio:ApiBaseUrl</c> and <c>Twilio:ContentBaseUrl</c> at <see cref="BaseUrl"/>.
/// </summary>
public sealed class FakeTwilio : IAsyncDisposable
{
    private const string AccountPath = "/2010-04-01/Accounts/{account}";
    private const string MessagesPath = AccountPath + "/Messages";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly FakeMessageLog _log = new();
    private readonly ConcurrentQueue<FakeBehaviour> _next = new();
    private readonly ConcurrentDictionary<string, FakeBehaviour> _perNumber = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _unknown = new();
    private readonly TwilioJudge _judge = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _callbacks = new();

    private FakeTwilio(TimeProvider clock, Action<IEndpointRouteBuilder>? more)
    {
        _clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear(); // the bot's settings lie beside the tests and are not the stand-in's
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Use(_judge.Invoke);
        _app.MapPost(MessagesPath + ".json", Create);
        _app.MapGet(MessagesPath + ".json", List);
        _app.MapGet(MessagesPath + "/{sid}.json", Fetch);
        _app.MapGet(AccountPath + ".json", Account);
        _app.MapGet(AccountPath + "/IncomingPhoneNumbers.json", Numbers);
        Content.Map(_app, LetIn);
        Media.Map(_app, LetIn, context => Answer(context, NotFound(context)), _stopping.Token);
        more?.Invoke(_app);
        _app.MapFallback("{*path}", Unrouted);
    }

    /// <summary>The only account there is.</summary>
    public string AccountSid { get; } = "AC" + new string('a', 32);

    /// <summary>The account's token: password of requests and key of signatures.</summary>
    public string AuthToken { get; } = "token-of-the-stand-in";

    /// <summary>Address without trailing slash.</summary>
    public string BaseUrl => _app.Urls.First();

    /// <summary>The templates.</summary>
    public FakeContent Content { get; } = new();

    /// <summary>What people sent besides words.</summary>
    public FakeMedia Media { get; } = new();

    /// <summary>What happens to messages that nothing else is scripted for.</summary>
    public FakeBehaviour Otherwise { get; set; } = new FakeBehaviour.Accept();

    /// <summary>
    /// Where status callbacks really go, such as <c>http://127.0.0.1:5080</c>, when the callback URL's host does not
    /// resolve here; the signature stays that of the callback URL.
    /// </summary>
    public Uri? CallbackOrigin { get; set; }

    /// <summary>Where the account's SMS number posts what comes in; null: the account owns no number.</summary>
    public string? SmsWebhook { get; set; }

    /// <summary>The messages taken so far, in order of arrival.</summary>
    public IReadOnlyList<FakeMessage> Messages => _log.All;

    /// <summary>Requests and form fields that Twilio does not know.</summary>
    public IReadOnlyList<string> Unknown => [.. _unknown];

    /// <summary>What is not as Twilio's own description has it, in requests and in our answers.</summary>
    public IReadOnlyList<string> Mistakes => _judge.Mistakes;

    /// <summary>Whether a test that makes mistakes may end well.</summary>
    public bool Forgives { get; set; }

    /// <summary>Starts a stand-in.</summary>
    /// <param name="clock">What times messages bear; the system's by default.</param>
    /// <param name="more">Further routes.</param>
    public static async Task<FakeTwilio> Start(TimeProvider? clock = null, Action<IEndpointRouteBuilder>? more = null)
    {
        var twilio = new FakeTwilio(clock ?? TimeProvider.System, more);
        await twilio._app.StartAsync();
        return twilio;
    }

    /// <summary>Scripts the next request to send, after those scripted before.</summary>
    public void Next(FakeBehaviour behaviour) => _next.Enqueue(behaviour);

    /// <summary>Scripts every request to send to this address, unless the next one is scripted; null ends it.</summary>
    public void For(string to, FakeBehaviour? behaviour)
    {
        if (behaviour is null)
            _perNumber.TryRemove(to, out _);
        else
            _perNumber[to] = behaviour;
    }

    /// <summary>The first message that fits, already there or to come.</summary>
    /// <exception cref="TimeoutException">None came in time; the message lists what did.</exception>
    public async Task<FakeMessage> WaitFor(Func<FakeMessage, bool> predicate, TimeSpan timeout) =>
        (await _log.WaitFor(predicate, 1, timeout))[0];

    /// <summary>The first so many messages that fit, already there or to come.</summary>
    /// <exception cref="TimeoutException">Fewer came in time; the message lists what did.</exception>
    public Task<IReadOnlyList<FakeMessage>> WaitFor(Func<FakeMessage, bool> predicate, int count, TimeSpan timeout) =>
        _log.WaitFor(predicate, count, timeout);

    /// <summary>Changes where a message stands and posts it, signed, to the message's status callback.</summary>
    /// <param name="message">A message of this stand-in, with a status callback.</param>
    /// <param name="status">Twilio's word, known or not.</param>
    /// <param name="errorCode">Twilio's code; null for none.</param>
    public async Task<HttpResponseMessage> SendStatus(FakeMessage message, string status, int? errorCode = null)
    {
        message.Status = status;
        message.ErrorCode = errorCode;
        var callback = new Uri(message.StatusCallback ?? throw new InvalidOperationException("The message has no status callback."));
        return await TwilioWebhook.Post(_callbacks, callback, CallbackOrigin, AuthToken, TwilioForms.Status(message));
    }

    /// <summary>Ends all that hangs, then stops. Fails the test where something was unknown or mistaken.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _callbacks.Dispose();
        _stopping.Dispose();
        List<string> mistakes = Forgives ? [] : [.. Unknown, .. Mistakes];
        Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
    }

    private async Task Create(HttpContext context)
    {
        if (!await LetIn(context))
            return;
        var fields = TwilioForms.Parse(await new StreamReader(context.Request.Body).ReadToEndAsync());
        foreach (var field in FakeTwilioRules.Strange(fields))
            _unknown.Enqueue("POST Messages.json: " + field);
        var message = new FakeMessage(
            0, _log.NextSid(), AccountSid, fields, _clock.GetUtcNow(), context.Request.Headers["I-Twilio-Idempotency-Token"]);
        var scripted = _next.TryDequeue(out var next) ? next : _perNumber.GetValueOrDefault(message.To, Otherwise);
        var refusal = FakeTwilioRules.Check(message) ?? FakeTwilioRules.CheckContent(message, Content.Resources, out message);
        await Behave(context, message, (FakeBehaviour?)refusal ?? scripted);
    }

    private async Task Behave(HttpContext context, FakeMessage message, FakeBehaviour behaviour)
    {
        if (behaviour is FakeBehaviour.Refuse refusal)
        {
            await Answer(context, refusal);
            return;
        }
        if (behaviour is FakeBehaviour.Gateway broken)
        {
            context.Response.StatusCode = broken.Status;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body>upstream</body></html>");
            return;
        }
        if (behaviour is FakeBehaviour.Drop)
        {
            context.Abort();
            return;
        }
        if (behaviour is not FakeBehaviour.Hang)
            message = _log.Add(message);
        await AnswerTaken(context, message, behaviour);
    }

    private async Task AnswerTaken(HttpContext context, FakeMessage message, FakeBehaviour behaviour)
    {
        if (behaviour is FakeBehaviour.AcceptAndDrop)
        {
            context.Abort();
            return;
        }
        if (behaviour is FakeBehaviour.AcceptAndFail fault)
        {
            await Answer(context, new FakeBehaviour.Refuse(fault.Code, fault.Status, "Internal error"));
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            if (behaviour is FakeBehaviour.Hang or FakeBehaviour.AcceptAndHang)
                await Task.Delay(Timeout.InfiniteTimeSpan, end.Token);
            if (behaviour is FakeBehaviour.AcceptAndWait gate)
                await gate.Released.WaitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            return;
        }
        await Answer(context, 201, message.ToJson());
        if (behaviour is FakeBehaviour.AcceptAndReport report)
            context.Response.OnCompleted(() => SendStatus(message, report.Status, report.ErrorCode));
    }

    private async Task List(HttpContext context)
    {
        if (await LetIn(context))
            await Answer(context, 200, FakeMessageList.Page(_log.All, context.Request));
    }

    private async Task Fetch(HttpContext context)
    {
        if (!await LetIn(context))
            return;
        var sid = (string?)context.Request.RouteValues["sid"];
        if (_log.All.FirstOrDefault(message => message.Sid == sid) is { } found)
            await Answer(context, 200, found.ToJson());
        else
            await Answer(context, NotFound(context));
    }

    private async Task Account(HttpContext context)
    {
        if (await LetIn(context))
            await Answer(context, 200, new JsonObject { ["sid"] = AccountSid, ["friendly_name"] = "Stand-in", ["status"] = "active", ["type"] = "Full" });
    }

    private async Task Numbers(HttpContext context)
    {
        if (!await LetIn(context))
            return;
        var numbers = SmsWebhook is null
            ? new JsonArray()
            : [new JsonObject { ["phone_number"] = context.Request.Query["PhoneNumber"].ToString(), ["sms_url"] = SmsWebhook }];
        await Answer(context, 200, new JsonObject { ["incoming_phone_numbers"] = numbers, ["page"] = 0, ["page_size"] = 50, ["next_page_uri"] = null });
    }

    private Task Unrouted(HttpContext context)
    {
        _unknown.Enqueue(context.Request.Method + " " + context.Request.Path + context.Request.QueryString);
        return Answer(context, NotFound(context));
    }

    private async Task<bool> LetIn(HttpContext context)
    {
        var wanted = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(AccountSid + ":" + AuthToken));
        if (context.Request.Headers.Authorization != wanted)
            await Answer(context, new FakeBehaviour.Refuse(20003, 401, "Authenticate"));
        else if (context.Request.RouteValues.TryGetValue("account", out var account) && (string?)account != AccountSid)
            await Answer(context, NotFound(context));
        else
            return true;
        return false;
    }

    private static FakeBehaviour.Refuse NotFound(HttpContext context) =>
        new(20404, 404, $"The requested resource {context.Request.Path} was not found");

    /// <summary>An error as Twilio writes it.</summary>
    internal static JsonObject Error(FakeBehaviour.Refuse refusal) => new()
    {
        ["code"] = refusal.Code,
        ["message"] = refusal.Message,
        ["more_info"] = $"https://www.twilio.com/docs/errors/{refusal.Code}",
        ["status"] = refusal.Status,
    };

    private static Task Answer(HttpContext context, FakeBehaviour.Refuse refusal) => Answer(context, refusal.Status, Error(refusal));

    private static Task Answer(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json;charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
