using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace BijliMitra.Bench;

/// <summary>
/// Posts signed webhooks over one kept connection. By hand and not by a client library: what the load costs, the two cores do not have
/// for what is measured.
/// </summary>
internal sealed class Webhook(string url) : IDisposable
{
    /// <summary>The account everything here belongs to.</summary>
    public const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <summary>Key of the signatures.</summary>
    public const string AuthToken = "token-of-the-bench";

    /// <summary>The company's WhatsApp sender.</summary>
    public const string WhatsAppSender = "+911204000001";

    private const string Path = "/twilio/messages";
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(AuthToken);
    private static int s_sids;
    private readonly Uri _uri = new(url);
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[4096];

    /// <summary>Posts what a person writes; the answer must be 200.</summary>
    public async Task Post(string mobile, string text)
    {
        if (!_socket.Connected)
            await _socket.ConnectAsync(IPAddress.Loopback, _uri.Port);
        await _socket.SendAsync(Request(mobile, text));
        await ReadAnswer();
    }

    public void Dispose() => _socket.Dispose();

    private byte[] Request(string mobile, string text)
    {
        var sid = $"SM{Interlocked.Increment(ref s_sids):x32}";
        var (digits, userId) = (mobile[1..], $"IN.{mobile[^6..]}4566");
        var body = $"SmsMessageSid={sid}&WaId={digits}&NumMedia=0&ProfileName=Asha&MessageType=text&SmsSid={sid}&SmsStatus=received"
            + $"&Body={Uri.EscapeDataString(text)}&To=whatsapp%3A%2B{WhatsAppSender[1..]}&NumSegments=1&ReferralNumMedia=0&MessageSid={sid}"
            + $"&AccountSid={AccountSid}&ExternalUserId=whatsapp%3A{userId}&From=whatsapp%3A%2B{digits}&ApiVersion=2010-04-01";
        // The same fields, sorted.
        var signed = $"{url}{Path}AccountSid{AccountSid}ApiVersion2010-04-01Body{text}ExternalUserIdwhatsapp:{userId}Fromwhatsapp:{mobile}"
            + $"MessageSid{sid}MessageTypetextNumMedia0NumSegments1ProfileNameAshaReferralNumMedia0SmsMessageSid{sid}SmsSid{sid}"
            + $"SmsStatusreceivedTowhatsapp:{WhatsAppSender}WaId{digits}";
        return Encoding.UTF8.GetBytes(
            $"POST {Path} HTTP/1.1\r\nHost: {_uri.Authority}\r\nUser-Agent: TwilioProxy/1.1\r\nX-Twilio-Signature: {Sign(signed)}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The signature scheme is Twilio's.")]
    public static string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(Key, Encoding.UTF8.GetBytes(text)));

    private async Task ReadAnswer()
    {
        var (length, whole) = (0, int.MaxValue);
        while (length < whole)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The connection was closed before the answer.");
            length += read;
            whole = Length(_buffer.AsSpan(0, length));
        }
        if (!_buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8))
            throw new InvalidOperationException($"The webhook was answered {Encoding.UTF8.GetString(_buffer, 0, length)}");
    }

    // Of headers and body together, once the headers are there.
    private static int Length(ReadOnlySpan<byte> answer)
    {
        ReadOnlySpan<byte> name = "Content-Length: "u8;
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return int.MaxValue;
        var value = answer[(answer.IndexOf(name) + name.Length)..];
        return end + 4 + int.Parse(value[..value.IndexOf((byte)'\r')]);
    }
}
