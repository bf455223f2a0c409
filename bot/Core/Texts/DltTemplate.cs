using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Core.Texts;

/// <summary>
/// A text of the closed list of SMS as it is registered on the operators' DLT platform, which drops whatever is not (domain D3): all
/// texts whose key begins with <c>Sms</c>, in each language.
/// </summary>
/// <param name="Key">The text.</param>
/// <param name="Language">The language.</param>
public sealed partial record DltTemplate(TextKey Key, Language Language)
{
    private const string Variable = "{#var#}";
    private const string Prefix = "Sms";

    // How long a value gets; what is not here is taken to be ten characters.
    private static readonly Dictionary<string, int> Lengths = new() { ["code"] = 6, ["asker"] = 4 };
    private const int UsualLength = 10;

    /// <summary>All of them.</summary>
    public static IEnumerable<DltTemplate> All =>
        from key in Enum.GetValues<TextKey>()
        where key.ToString().StartsWith(Prefix, StringComparison.Ordinal)
        from language in Enum.GetValues<Language>()
        select new DltTemplate(key, language);

    /// <summary>The text with each variable as <c>{#var#}</c>.</summary>
    public string Text => Placeholder().Replace(Pattern, Variable);

    /// <summary>What the variables are, in their order.</summary>
    public IEnumerable<string> Variables => Placeholder().Matches(Pattern).Select(match => match.Groups[1].Value);

    /// <summary>Parts of the SMS with values in place.</summary>
    public int Segments => SmsSegments.Count(Placeholder().Replace(
        Pattern, match => new string('0', Lengths.GetValueOrDefault(match.Groups[1].Value, UsualLength))));

    private string Pattern => Catalogue.Pattern(Key, Language);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}

/// <summary>Section <c>Dlt</c>.</summary>
public sealed partial class DltOptions : IValidatableObject
{
    /// <summary>The ids that the DLT platform gave to our texts, by text key and language: <c>SmsCodeOpenAccount</c>, <c>hi</c>.</summary>
    public Dictionary<string, Dictionary<string, string>> TemplateIds { get; } = [];

    /// <summary>The id of a text; empty where it has none yet.</summary>
    public string IdOf(DltTemplate template) =>
        TemplateIds.GetValueOrDefault(template.Key.ToString())?.GetValueOrDefault(template.Language.Code()) ?? "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var known = DltTemplate.All.Select(template => (template.Key.ToString(), template.Language.Code())).ToHashSet();
        foreach (var (key, ids) in TemplateIds)
        {
            foreach (var (language, id) in ids)
            {
                var member = $"{nameof(TemplateIds)}:{key}:{language}";
                if (!known.Contains((key, language)))
                {
                    yield return new ValidationResult("is no SMS of ours. templates export lists them.", [member]);
                }
                else if (!Id().IsMatch(id))
                {
                    yield return new ValidationResult("a DLT template id is 10 to 20 digits, as the DLT platform shows it.", [member]);
                }
            }
        }
    }

    [GeneratedRegex("^[0-9]{10,20}$")]
    private static partial Regex Id();
}
