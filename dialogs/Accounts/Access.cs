using BijliMitra.Core.Accounts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>The connections a verified chat may see, and the one it named, if it did.</summary>
internal sealed record Access(IReadOnlyList<Connection> Connections, Connection? Chosen)
{
    private const int ShortestName = 3;

    /// <summary>The one of <paramref name="connections"/> that <paramref name="digits"/> names by number or last digits.</summary>
    public static Connection? Named(IReadOnlyList<Connection> connections, string? digits, int atLeast = 4)
    {
        if (digits is null || digits.Length < atLeast)
        {
            return null;
        }
        var found = connections
            .Where(c => c.LegacyNumber == digits || c.Number.Digits.EndsWith(digits, StringComparison.Ordinal)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>
    /// The one of <paramref name="connections"/> that a message calls by its holder's name, as a family on one phone does: "Sunita wala bill". Null where
    /// no word of it is the name of one of them only.
    /// </summary>
    public static Connection? Called(IReadOnlyList<Connection> connections, string? text)
    {
        if (connections.Count < 2)
        {
            return null;
        }
        // "Meena's" is folded to one word.
        var words = Normaliser.Tokens(text).SelectMany(word => new[] { word, word.TrimEnd('s') }).ToHashSet();
        var found = connections.Where(connection => NamesOf(connection)
            .Any(name => words.Contains(name) && connections.Count(other => NamesOf(other).Contains(name)) == 1)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<string> NamesOf(Connection connection) =>
        Normaliser.Tokens($"{connection.Name} {connection.NameHindi}").Where(name => name.Length >= ShortestName);
}

/// <summary>An account number to send a code for.</summary>
/// <param name="Number">The number; null where the code already sent is to be asked for.</param>
/// <param name="All">True where only its last four digits were typed: then all connections are listed.</param>
internal sealed record AccountAnswer(AccountNumber? Number, bool All);
