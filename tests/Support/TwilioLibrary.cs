using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>Twilio's own library for Node, in a process for a class of tests. Skips the test where it is not installed.</summary>
public sealed class TwilioLibrary : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Node");
    private Process? _node;
    private string _missing = "";

    public ValueTask InitializeAsync()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        if (!places.Any(place => File.Exists(Path.Combine(place, "node"))))
            _missing = "node is not installed: apt-get install nodejs npm";
        else if (!Directory.Exists(Path.Combine(Folder, "node_modules", "twilio")))
            _missing = "Twilio's library for Node is not installed: npm ci in tests/Node";
        else
            _node = Process.Start(new ProcessStartInfo("node", ["twilio.mjs"])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is null)
            return;
        _node.StandardInput.Close();
        await _node.WaitForExitAsync().WaitAsync(Eventually.Bound);
        _node.Dispose();
    }

    /// <summary>The signature Twilio would send for this form.</summary>
    public async Task<string> Sign(string token, string url, IEnumerable<KeyValuePair<string, string>> form) =>
        (await Ask(new { ask = "sign", token, url, fields = Fields(form) })).GetString()!;

    /// <summary>Whether the library would let this form in.</summary>
    public async Task<bool> Validates(string token, string signature, string url, IEnumerable<KeyValuePair<string, string>> form) =>
        (await Ask(new { ask = "validate", token, signature, url, fields = Fields(form) })).GetBoolean();

    /// <summary>The address with the body's hash that Twilio would call for a JSON webhook, and its signature.</summary>
    public async Task<(string Url, string Signature)> SignBody(string token, string url, string body)
    {
        var answer = await Ask(new { ask = "signBody", token, url, body });
        return (answer[0].GetString()!, answer[1].GetString()!);
    }

    /// <summary>TwiML that sends nothing.</summary>
    public async Task<string> EmptyAnswer() => (await Ask(new { ask = "emptyAnswer" })).GetString()!;

    // As a web server of Node hands a form on: a repeated name's values are an array.
    private static Dictionary<string, object> Fields(IEnumerable<KeyValuePair<string, string>> form) => form
        .GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal)
        .ToDictionary(field => field.Key, field => field.Count() == 1 ? field.First() : (object)field.ToArray(), StringComparer.Ordinal);

    private async Task<JsonElement> Ask(object question)
    {
        Assert.SkipWhen(_node is null, _missing);
        await _node!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        await _node.StandardInput.FlushAsync();
        var answer = await _node.StandardOutput.ReadLineAsync().WaitAsync(Eventually.Bound);
        return JsonSerializer.Deserialize<JsonElement>(answer ?? throw new InvalidOperationException("node ended; its reason is on standard error"));
    }
}
