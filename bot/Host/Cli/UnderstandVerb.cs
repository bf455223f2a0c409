using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Cli;

/// <summary><c>understand</c>: what is understood of each line of the input, a JSON object a line, without server, store or key.</summary>
internal static class UnderstandVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static async Task<int> Run(CancellationToken stop)
    {
        var reader = new Reader();
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        while (await input.ReadLineAsync(stop) is { } line)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(Understood.Of(line, reader.Read(line)), Json));
            await output.FlushAsync(stop);
        }
        return 0;
    }

    /// <summary>A line of the answer.</summary>
    internal sealed record Understood(string Text, string Language, string Intent, double Confidence, Found Entities)
    {
        public static Understood Of(string text, Reading reading)
        {
            var intent = reading.Guesses[0].Intent.AsTold();
            var (contact, entities) = (intent is Dialogs.Understanding.Intent.UpdateContact or Dialogs.Understanding.Intent.ViewContact, reading.Entities);
            var isMobile = entities.MobileLike is { } phone && entities.Account is { } account && phone.EndsWith(account.Digits[^10..], StringComparison.Ordinal);
            return new Understood(
                text,
                reading.Language switch { MessageLanguage.English => "en", MessageLanguage.Hindi => "hi", _ => "hi-Latn" },
                intent.Name(),
                Math.Round(reading.Confidence, 3),
                new Found(
                    isMobile ? null : entities.Account?.Digits,
                    entities.Mobile ?? entities.MobileLike,
                    entities.Email,
                    contact ? entities.Contact?.ToString().ToLowerInvariant() : null));
        }
    }

    /// <summary>What it holds besides; what is not there is left out.</summary>
    internal sealed record Found(string? Account, string? Mobile, string? Email, string? Contact);
}
