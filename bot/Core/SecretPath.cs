using System.Buffers;

namespace BijliMitra.Core;

/// <summary>Addresses that open a document for whoever has them: nobody guesses the token in one.</summary>
/// <param name="begin">Path before the token.</param>
/// <param name="endings">What may stand after it.</param>
internal sealed class SecretPath(string begin, params string[] endings)
{
    private static readonly SearchValues<char> TokenLetters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    /// <summary>The address of what <paramref name="token"/> opens.</summary>
    public string Address(string publicBase, string token, string ending) => $"{publicBase}{begin}{token}{ending}";

    /// <summary>The token in an address or path; null where it is none of these.</summary>
    public string? Token(string address)
    {
        var start = address.LastIndexOf(begin, StringComparison.Ordinal);
        if (start < 0 || Array.Find(endings, end => address.EndsWith(end, StringComparison.Ordinal)) is not { } ending)
        {
            return null;
        }
        start += begin.Length;
        var length = address.Length - ending.Length - start;
        return length == Ids.TokenLength && address.AsSpan(start, length).IndexOfAnyExcept(TokenLetters) < 0 ? address.Substring(start, length) : null;
    }
}
