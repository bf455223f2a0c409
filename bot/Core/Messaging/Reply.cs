using System.Text.Json;
using System.Text.Json.Serialization;

namespace BijliMitra.Core.Messaging;

/// <summary>One of the choices that a reply offers.</summary>
/// <param name="Id">What a tap on it sends back: its key, never its position. At most <see cref="LongestId"/> characters.</param>
/// <param name="Label">The words on its button or list item; typed, they mean the same.</param>
public sealed record Choice(string Id, string Label)
{
    /// <summary>Longest id that every kind of button and list takes (Meta allows 200 for a row of a list).</summary>
    public const int LongestId = 200;

    /// <summary>What is told of it besides its label.</summary>
    public string? Detail { get; init; }

    /// <summary>Label and detail in one line.</summary>
    [JsonIgnore]
    public string Line => Detail is null ? Label : $"{Label}: {Detail}";
}

/// <summary>
/// Something to be said in a chat, with the choices it offers. How they look is settled when the message is handed over: buttons or a
/// list where the channel has them, numbered lines otherwise.
/// </summary>
/// <param name="Text">Plain text.</param>
/// <param name="MediaUrl">A document or picture to go along.</param>
public sealed record Reply(string Text, string? MediaUrl = null)
{
    /// <summary>So many choices are buttons; more of them are a list.</summary>
    public const int MostButtons = 3;

    /// <summary>So many choices are a list; more of them are numbered on every channel.</summary>
    public const int MostListed = 10;

    /// <summary>The choices, in order; empty where there are none.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How to answer by number: said only where the choices are numbered.</summary>
    public string? Hint { get; init; }

    /// <summary>The last line, below the choices.</summary>
    public string? Below { get; init; }

    /// <summary>The whole reply as plain text, its choices as numbered lines.</summary>
    public string Numbered => Choices.Count == 0
        ? Text
        : Lines([Text, .. Choices.Select((choice, i) => $"{i + 1}. {choice.Line}"), Hint, Below]);

    /// <summary>The text above buttons or a list, which show the labels themselves; a list shows the details too.</summary>
    public string Above => Lines([Text, .. Choices.Where(choice => IsButtons && choice.Detail is not null).Select(choice => choice.Line), Below]);

    /// <summary>Whether the choices are few enough for buttons.</summary>
    public bool IsButtons => Choices.Count <= MostButtons;

    /// <summary>The same with one more line at its end.</summary>
    public Reply WithLine(string line) =>
        Choices.Count == 0 ? this with { Text = Lines([Text, line]) } : this with { Below = Lines([Below, line]) };

    /// <summary>What goes beside the text into the outbox; null without choices.</summary>
    public byte[]? ChoicesToBytes() =>
        Choices.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(new StoredChoices(Choices, Hint, Below), ReplyJson.Default.StoredChoices);

    /// <summary>Puts a reply back together. <paramref name="choices"/>: from <see cref="ChoicesToBytes"/>.</summary>
    public static Reply FromStored(string text, string? mediaUrl, ReadOnlySpan<byte> choices)
    {
        var reply = new Reply(text, mediaUrl);
        return choices.IsEmpty || JsonSerializer.Deserialize(choices, ReplyJson.Default.StoredChoices) is not { } stored
            ? reply
            : reply with { Choices = stored.Choices, Hint = stored.Hint, Below = stored.Below };
    }

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => line is not null));
}

internal sealed record StoredChoices(IReadOnlyList<Choice> Choices, string? Hint, string? Below);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredChoices))]
internal sealed partial class ReplyJson : JsonSerializerContext;
