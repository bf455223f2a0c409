using System.Text.Json.Nodes;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>
/// A form that choices take on WhatsApp: buttons or a list, with everything in it a variable, so that one resource serves every
/// question of its form. Within 24 hours of a message it needs no approval (Twilio, "twilio/list-picker", "twilio/quick-reply"). A
/// value has no line break (error 21656), so the lines of the text are part of the form.
/// </summary>
/// <param name="Choices">How many there are.</param>
/// <param name="Lines">Lines of the text above them.</param>
/// <param name="Details">Whether the items of the list have a second line.</param>
public sealed record SessionShape(int Choices, int Lines, bool Details)
{
    /// <summary>Longest text above the choices, in UTF-16 units.</summary>
    public const int LongestBody = 1024;

    /// <summary>Longest title of a button, also of the one that opens a list.</summary>
    public const int LongestTitle = 20;

    /// <summary>Longest title of a list's item.</summary>
    public const int LongestItem = 24;

    /// <summary>Longest second line of a list's item.</summary>
    public const int LongestDetail = 72;

    private const int FewestChoices = 2;
    private const int MostLinesOverButtons = 6;
    private const int MostLinesOverList = 3;

    /// <summary>All forms that there are.</summary>
    public static IReadOnlyList<SessionShape> All { get; } =
    [
        .. from choices in Enumerable.Range(FewestChoices, Reply.MostButtons - FewestChoices + 1)
           from lines in Enumerable.Range(1, MostLinesOverButtons)
           select new SessionShape(choices, lines, false),
        .. from choices in Enumerable.Range(Reply.MostButtons + 1, Reply.MostListed - Reply.MostButtons)
           from lines in Enumerable.Range(1, MostLinesOverList)
           from details in new[] { false, true }
           select new SessionShape(choices, lines, details),
    ];

    /// <summary>Such as <c>buttons-2-1</c> or <c>list-5-2-details</c>.</summary>
    public string Name => IsList ? $"list-{Choices}-{Lines}{(Details ? "-details" : "")}" : $"buttons-{Choices}-{Lines}";

    private bool IsList => Choices > Reply.MostButtons;

    /// <summary>The form that <paramref name="reply"/> takes; null where it fits none and is to be numbered.</summary>
    public static SessionShape? Of(Reply reply, Language language)
    {
        var details = !reply.IsButtons && reply.Choices.Any(choice => choice.Detail is not null);
        var shape = new SessionShape(reply.Choices.Count, reply.Above.Split('\n').Length, details);
        return reply.MediaUrl is null && All.Contains(shape) && shape.Holds(reply, language) ? shape : null;
    }

    /// <summary>The values of a reply that takes this form.</summary>
    public string Fill(Reply reply, Language language) => TemplateDefinition.Fill(
    [
        .. reply.Above.Split('\n'),
        .. IsList ? [Catalogue.Text(TextKey.ListButton, language)] : Array.Empty<string>(),
        .. reply.Choices.SelectMany(choice => Details ? new[] { choice.Label, choice.Id, choice.Detail! } : [choice.Label, choice.Id]),
    ]);

    /// <summary>The resource of this form. Its language is a formality.</summary>
    public TemplateDefinition Definition()
    {
        var samples = new List<string>();
        var body = new JsonObject { ["body"] = string.Join('\n', Enumerable.Range(1, Lines).Select(line => Slot($"Line {line}"))) };
        if (IsList)
        {
            body["button"] = Slot("Choose");
        }
        body[IsList ? "items" : "actions"] = new JsonArray([.. Enumerable.Range(1, Choices).Select(Option)]);
        return new TemplateDefinition(Name, "en", IsList ? "twilio/list-picker" : "twilio/quick-reply", body, samples);

        JsonNode Option(int number)
        {
            var title = Slot($"Choice {number}");
            var id = Slot($"choice-{number}");
            return IsList
                ? Details
                    ? new JsonObject { ["item"] = title, ["id"] = id, ["description"] = Slot($"Detail {number}") }
                    : new JsonObject { ["item"] = title, ["id"] = id }
                : new JsonObject { ["type"] = "QUICK_REPLY", ["title"] = title, ["id"] = id };
        }

        string Slot(string sample)
        {
            samples.Add(sample);
            return $"{{{{{samples.Count}}}}}";
        }
    }

    private bool Holds(Reply reply, Language language) =>
        reply.Above.Length <= LongestBody
        && reply.Above.Split('\n').All(IsValue)
        && reply.Choices.All(Holds)
        && (!IsList || Catalogue.Text(TextKey.ListButton, language).Length <= LongestTitle)
        && reply.Choices.Select(choice => choice.Id).Distinct().Count() == Choices
        && reply.Choices.Select(choice => choice.Label).Distinct().Count() == Choices;

    private bool Holds(Choice choice) =>
        IsValue(choice.Label) && choice.Label.Length <= (IsList ? LongestItem : LongestTitle)
        && IsValue(choice.Id) && choice.Id.Length <= Choice.LongestId
        && (!Details || (choice.Detail is { } detail && IsValue(detail) && detail.Length <= LongestDetail));

    // What Twilio takes as a variable's value (its page on error 21656).
    private static bool IsValue(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.IndexOfAny(['\n', '\r', '\t']) < 0 && !text.Contains("     ", StringComparison.Ordinal);
}
