using System.Net;
using System.Net.Sockets;

namespace BijliMitra.Tests.Support;

/// <summary>A mail server that answers a recipient with one line, and takes the mail where that is a yes.</summary>
internal sealed class FakeSmtp : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _recipient;

    private FakeSmtp(string recipient)
    {
        _recipient = recipient;
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary><paramref name="recipient"/>: the answer, such as <c>550 5.1.1 User unknown</c>.</summary>
    public static FakeSmtp Answering(string recipient) => new(recipient);

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Talk(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example.in ESMTP");
        while (await reader.ReadLineAsync() is { } line)
        {
            await writer.WriteLineAsync(line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" => "250-mail.example.in\r\n250 ENHANCEDSTATUSCODES",
                "RCPT" => _recipient,
                "DATA" => "354 Go on",
                "QUIT" => "221 Bye",
                _ => "250 2.0.0 Fine",
            });
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                while (await reader.ReadLineAsync() is { } text && text != ".")
                {
                }
                await writer.WriteLineAsync("250 2.0.0 Taken");
            }
        }
    }
}
