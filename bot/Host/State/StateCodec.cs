using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BijliMitra.Dialogs.Root;

namespace BijliMitra.State;

/// <summary>
/// A conversation's state as UTF-8 JSON, with a closed set of types (design, "The SDK packages"). A state that cannot be read, or is of
/// another version, costs the person the place in the dialog, never an error.
/// </summary>
internal static class StateCodec
{
    // Devanagari stays as it is: escaped it would be three times as long.
    private static readonly StateJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new DialogStateConverter(), new JsonStringEnumConverter<Core.Texts.Language>() },
    });

    /// <summary>Throws <see cref="NotSupportedException"/> where a dialog kept something outside the closed set: a fault of ours.</summary>
    public static byte[] Write(ChatState state) => JsonSerializer.SerializeToUtf8Bytes(state, Json.ChatState);

    public static ChatState Read(byte[]? stored)
    {
        if (stored is not { Length: > 0 })
        {
            return new ChatState();
        }
        try
        {
            var state = JsonSerializer.Deserialize(stored, Json.ChatState) ?? new ChatState();
            return state.Version == ChatState.CurrentVersion ? state : Other(state);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new ChatState();
        }
    }

    private static ChatState Other(ChatState state) => new()
    {
        Version = state.Version,
        Language = state.Language,
        LanguageChosen = state.LanguageChosen,
    };
}

[JsonSerializable(typeof(ChatState))]
[JsonSerializable(typeof(Core.Accounts.PendingCode))]
internal sealed partial class StateJson : JsonSerializerContext;
