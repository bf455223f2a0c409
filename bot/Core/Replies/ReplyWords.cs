using System.Text.RegularExpressions;

namespace BijliMitra.Core.Replies;

/// <summary>The variables in a reply that is ready to be sent.</summary>
public static partial class ReplyWords
{
    /// <summary>Number of the case.</summary>
    public const string Number = "number";

    /// <summary>The account number, where the chat has proved exactly one connection.</summary>
    public const string Account = "account";

    /// <summary>The holder's name, likewise.</summary>
    public const string Name = "name";

    /// <summary>Name of the member of staff.</summary>
    public const string Agent = "agent";

    /// <summary>The office that the consumer belongs to, where that is known.</summary>
    public const string Place = "place";

    /// <summary>All there are.</summary>
    public static readonly IReadOnlyList<string> Variables = [Number, Account, Name, Agent, Place];

    /// <summary>The first thing in braces that is no variable, or a brace without its other half; null where all is well.</summary>
    public static string? Unknown(string words) =>
        Braces().Matches(words).Select(found => found.Value).FirstOrDefault(found => !Variables.Contains(found[1..^1]))
        ?? Braces().Replace(words, "").Where(c => c is '{' or '}').Select(c => c.ToString()).FirstOrDefault();

    /// <summary>The words with their values, and which variables have none: those stay in their braces.</summary>
    public static (string Text, IReadOnlyList<string> Missing) Fill(string words, IReadOnlyDictionary<string, string> values)
    {
        var missing = new List<string>();
        var text = Braces().Replace(words, found =>
        {
            var name = found.Value[1..^1];
            if (values.TryGetValue(name, out var value))
            {
                return value;
            }
            missing.Add(name);
            return found.Value;
        });
        return (text, [.. missing.Distinct()]);
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Braces();
}
