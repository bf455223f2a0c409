using BijliMitra.Core.Accounts;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>The connections a verified chat may see, and the one it named, if it did.</summary>
internal sealed record Access(IReadOnlyList<Connection> Connections, Connection? Chosen)
{
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
}

/// <summary>An account number to send a code for.</summary>
/// <param name="Number">The number; null where the code already sent is to be asked for.</param>
/// <param name="All">True where only its last four digits were typed: then all connections are listed.</param>
internal sealed record AccountAnswer(AccountNumber? Number, bool All);
