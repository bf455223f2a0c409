using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text.Json;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Contacts;
using BijliMitra.Setup;
using BijliMitra.Webhooks;

namespace BijliMitra.Cli;

/// <summary>
/// <c>chat</c>: one person's phone in the terminal. What is typed goes through the signed webhook, what arrives by WhatsApp and SMS is
/// shown. With the running program, or with one started inside where none runs.
/// </summary>
internal static class Chat
{
    private const string Help = "Type a message. /save FILE writes the conversation as a .chat file, /quit ends.";

    public static async Task<int> Run(string mobile, string channel, CancellationToken stop)
    {
        if (!PhoneNumber.TryParseIndianMobile(mobile, out var phone))
        {
            throw new SettingsException("--as: an Indian mobile number of 10 digits, with or without +91.");
        }
        var builder = Serve.Builder();
        var settings = Settings.Bind(builder.Configuration);
        if (!settings.IsDevelopment)
        {
            throw new SettingsException("chat: Twilio:AccountSid is a real account; its phones are real too. Unset it to talk to the simulator.");
        }
        if (DataDirectory.IsHeld(settings.Site.DataDirectory))
        {
            using var running = new HttpClient { BaseAddress = new Uri(settings.Site.Urls.Split(';')[0]) };
            return await Talk(running, phone, channel, stop);
        }
        // A port known beforehand, so that the links to bills can be opened.
        builder.Configuration["Urls"] = $"http://127.0.0.1:{FreePort()}";
        builder.Configuration["PublicUrl"] = "";
        builder.Configuration["Logs:Level"] = "Error";
        await using var application = await Application.Build(builder, stop);
        await application.Web.StartAsync(stop);
        using var inside = new HttpClient { BaseAddress = new Uri(application.Web.Urls.First()) };
        var code = await Talk(inside, phone, channel, stop);
        await application.Web.StopAsync(CancellationToken.None);
        return code;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<int> Talk(HttpClient host, PhoneNumber phone, string channel, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var transcript = new ChatTranscript(channel, phone);
        Stream phoneStream;
        try
        {
            phoneStream = await host.GetStreamAsync(new Uri($"{SimulatorEndpoints.PhonePath}/{Uri.EscapeDataString(phone.E164)}", UriKind.Relative), stop);
        }
        catch (HttpRequestException fault)
        {
            throw new SettingsException($"chat: the program at {host.BaseAddress} does not answer ({fault.HttpRequestError}). Is Urls the address it listens on?");
        }
        Console.WriteLine($"{channel} chat as {phone.E164}. {Help}");
        var watching = Show(phoneStream, transcript, ending.Token);
        // Console input cannot be cancelled: a thread of its own reads it, and does not keep the program alive.
        var lines = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var keyboard = new Thread(() => ReadKeyboard(lines.Writer)) { IsBackground = true };
        keyboard.Start();
        await foreach (var line in lines.Reader.ReadAllAsync(stop))
        {
            if (line == "/quit")
            {
                break;
            }
            await Obey(line, host, transcript, stop);
        }
        // What was typed last may still be answered when input ends, as when a file is piped in.
        await transcript.Quiet(stop);
        await ending.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static void ReadKeyboard(System.Threading.Channels.ChannelWriter<string> lines)
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
            {
                lines.TryWrite(line.Trim());
            }
        }
        lines.Complete();
    }

    private static async Task Obey(string line, HttpClient host, ChatTranscript transcript, CancellationToken stop)
    {
        if (line.StartsWith("/save", StringComparison.Ordinal))
        {
            var file = line.Length > 6 ? line[6..].Trim() : "conversation.chat";
            await transcript.Quiet(stop);
            await File.WriteAllTextAsync(file, transcript.ToString(), stop);
            Console.WriteLine($"Saved as {file}");
            return;
        }
        if (line.StartsWith('/'))
        {
            Console.WriteLine(Help);
            return;
        }
        await transcript.Quiet(stop);
        transcript.Typed(line);
        using var answer = await host.PostAsJsonAsync(
            SimulatorEndpoints.SendPath, new SimulatedSend(transcript.Phone.E164, transcript.Channel, line), JsonSerializerOptions.Web, stop);
        if (!answer.IsSuccessStatusCode)
        {
            Console.WriteLine($"Not accepted: HTTP {(int)answer.StatusCode}");
        }
    }

    private static async Task Show(Stream stream, ChatTranscript transcript, CancellationToken stop)
    {
        await using (stream)
        {
            await foreach (var item in SseParser.Create(stream).EnumerateAsync(stop))
            {
                if (item.EventType != SimulatorEndpoints.MessageEvent)
                {
                    continue;
                }
                var message = JsonSerializer.Deserialize<SimulatedMessage>(item.Data, JsonSerializerOptions.Web)!;
                Console.WriteLine(transcript.Arrived(message));
            }
        }
    }
}
