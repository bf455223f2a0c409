using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A browser without a screen: keeps cookies, fills the console's forms, follows nothing by itself. <c>from</c>: the address it comes from.</summary>
internal sealed partial class ConsoleVisitor(string url, string from = "127.0.0.1") : IDisposable
{
    private readonly SocketsHttpHandler _handler = new()
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(context.DnsEndPoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
    private HttpClient? _http;

    private HttpClient Http => _http ??= new HttpClient(_handler) { BaseAddress = new Uri(url) };

    /// <summary>Cookies by name.</summary>
    public IReadOnlyDictionary<string, Cookie> Cookies => _handler.CookieContainer.GetAllCookies().ToDictionary(cookie => cookie.Name);

    /// <summary>A new visitor who is logged in already.</summary>
    public static async Task<ConsoleVisitor> In(string url, string code, string password = LoneBot.StaffPassword)
    {
        var visitor = new ConsoleVisitor(url);
        using var answer = await visitor.LogIn(code, password);
        Assert.Equal((HttpStatusCode.Redirect, true), (answer.StatusCode, visitor.Cookies.ContainsKey("bm-staff")));
        return visitor;
    }

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> Read(string path) => await Http.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task<HttpStatusCode> Status(string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    public Task<HttpResponseMessage> LogIn(string code, string password) =>
        Submit("/console/log-in", "log-in", ("Entry.Code", code), ("Entry.Password", password));

    /// <summary>Loads the page and sends its form with these fields and the token that lies in it.</summary>
    public async Task<HttpResponseMessage> Submit(string path, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Read(path)).Groups[1].Value;
        return await Send(path, form, [("__RequestVerificationToken", token), .. fields]);
    }

    /// <summary>Sends a form as it is told.</summary>
    public async Task<HttpResponseMessage> Send(string path, string form, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([new("_handler", form), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public void Dispose()
    {
        _http?.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
