using BijliMitra.Core.Replies;
using BijliMitra.Core.Texts;

namespace BijliMitra.StaffPages.Replies;

/// <summary>One language of a reply as it is being typed.</summary>
internal sealed class TypedReply(Language language)
{
    public Language Language => language;

    public string Title { get; set; } = "";

    public string Words { get; set; } = "";

    /// <summary>What it would look like, with values that are nobody's.</summary>
    public string Preview(ConsoleText text)
    {
        var samples = language == Language.Hindi
            ? new Dictionary<string, string> { [ReplyWords.Name] = "आशा वर्मा", [ReplyWords.Agent] = "रितु", [ReplyWords.Place] = "गाज़ियाबाद" }
            : new Dictionary<string, string> { [ReplyWords.Name] = "Asha Verma", [ReplyWords.Agent] = "Ritu", [ReplyWords.Place] = "Ghaziabad" };
        (samples[ReplyWords.Number], samples[ReplyWords.Account]) = ("T-48291348", "1042 210 011");
        return ReplyWords.Unknown(Words) is { } unknown ? text["reply-UnknownVariable", unknown] : ReplyWords.Fill(Words, samples).Text;
    }
}
