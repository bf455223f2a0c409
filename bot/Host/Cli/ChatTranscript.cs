using System.Text;
using System.Text.RegularExpressions;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Cli;

/// <summary>A conversation as it is shown in the terminal and as a <c>.chat</c> file, where codes stand as dots.</summary>
internal sealed partial class ChatTranscript(string channel, PhoneNumber phone) : IDisposable
{
    private static readonly TimeSpan SilenceThatEnds = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly StringBuilder _file = new($"chat {channel} {phone.E164}\n");
    private readonly HashSet<string> _codes = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private bool _waitsForAnswer;

    public string Channel => channel;

    public PhoneNumber Phone => phone;

    public void Typed(string text)
    {
        lock (_gate)
        {
            _waitsForAnswer = true;
            _file.Append("User: ").Append(_codes.Contains(text.Trim()) ? "{code}" : text).Append('\n');
        }
    }

    /// <summary>Records the message and returns what the terminal shows of it.</summary>
    public string Arrived(SimulatedMessage message)
    {
        var inChat = message.To.StartsWith("whatsapp:", StringComparison.Ordinal) == (channel == "whatsapp");
        lock (_gate)
        {
            foreach (Match code in Code().Matches(message.Body))
            {
                _codes.Add(code.Value);
            }
            // Links open for a while only, and are nobody else's: they stand as {PDF}.
            var body = message.MediaUrl is null ? Link().Replace(message.Body, "{PDF}") : message.Body + "{PDF}";
            body = inChat ? body : Code().Replace(body, Masked.Code);
            _file.Append(inChat ? "Bot: " : $"Phone {phone.E164}: ").Append(body.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            _waitsForAnswer = false;
        }
        _arrived.Release();
        var shown = string.Join('\n', new[] { message.Body, Document(message.MediaUrl), Choices(message.Choices) }.Where(part => !string.IsNullOrEmpty(part)));
        return inChat ? $"Bot: {shown}" : $"[{(message.To.StartsWith("whatsapp:", StringComparison.Ordinal) ? "WhatsApp" : "SMS")} on {phone.E164}] {shown}";
    }

    /// <summary>Returns once what was typed is answered and nothing more arrives.</summary>
    public async Task Quiet(CancellationToken stop)
    {
        while (await _arrived.WaitAsync(_waitsForAnswer ? LongestAnswer : SilenceThatEnds, stop))
        {
        }
    }

    public void Dispose() => _arrived.Dispose();

    public override string ToString()
    {
        lock (_gate)
        {
            return _file.ToString();
        }
    }

    private static string Document(string? url) => url is null ? "" : $"[PDF] {url}";

    // What a tap would send can be typed as well.
    private static string Choices(SimulatedChoices? choices) => choices is null
        ? ""
        : string.Join(' ', choices.Buttons.Select(button => $"[{button.Title}]").Concat(choices.Items.Select(item => $"[{item.Title}]")));

    [GeneratedRegex(@"https?://\S+/bill/[\w-]+\.pdf")]
    private static partial Regex Link();

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex Code();
}
