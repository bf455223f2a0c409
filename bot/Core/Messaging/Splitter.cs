using System.Globalization;

namespace BijliMitra.Core.Messaging;

/// <summary>
/// Cuts a long reply into messages: at a sentence's end where there is one in the later part, else between words, else
/// between letters, but never inside a letter as it is read (surrogate pair, Devanagari syllable, joined emoji).
/// </summary>
public static class Splitter
{
    /// <summary>Longest WhatsApp message through Twilio, in UTF-16 units (Twilio error 21617).</summary>
    public const int WhatsAppLimit = 1600;

    private const int SegmentsPerMessage = 2;
    private const char Virama = '\u094D';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The messages for WhatsApp. A text of blanks gives none.</summary>
    /// <param name="text">What is to be said.</param>
    /// <param name="limit">UTF-16 units of a message, at least 2.</param>
    public static IReadOnlyList<string> ForWhatsApp(string text, int limit = WhatsAppLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        return Split(text, message => message.Length <= limit);
    }

    /// <summary>The messages for SMS. A text of blanks gives none.</summary>
    /// <param name="text">What is to be said.</param>
    /// <param name="segments">Parts of a message, at least 1 (<see cref="SmsSegments"/>).</param>
    public static IReadOnlyList<string> ForSms(string text, int segments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(segments, 1);
        return Split(text, message => SmsSegments.Count(message) <= segments);
    }

    /// <summary>
    /// The messages that <paramref name="reply"/> is on a channel. What stays whole keeps its choices up to the hand-over; an SMS, and what is cut or has media,
    /// is numbered here.
    /// </summary>
    public static IEnumerable<Reply> Messages(Channel channel, Reply reply)
    {
        var text = reply.Numbered;
        var parts = channel == Channel.Sms ? ForSms(text, SegmentsPerMessage) : ForWhatsApp(text);
        var whole = parts.Count == 1 && channel == Channel.WhatsApp && reply is { Choices.Count: > 0, MediaUrl: null };
        return whole || (parts.Count == 0 && reply.MediaUrl is not null)
            ? [reply]
            : parts.Select((part, i) => new Reply(part, i == 0 ? reply.MediaUrl : null));
    }

    private static List<string> Split(string text, Func<ReadOnlySpan<char>, bool> fits)
    {
        var messages = new List<string>();
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty && !fits(rest))
        {
            var cut = Cut(rest, fits);
            messages.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }
        if (!rest.IsEmpty)
            messages.Add(rest.ToString());
        return messages;
    }

    private static int Cut(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> fits)
    {
        var ends = LetterEnds(text);
        var last = LastThatFits(text, ends, fits);
        return last < 0 ? LongestOfOneLetter(text, fits) : BestEnd(text, ends, last);
    }

    // More text never takes fewer parts, so halving finds it; -1 where not even the first letter fits.
    private static int LastThatFits(ReadOnlySpan<char> text, List<int> ends, Func<ReadOnlySpan<char>, bool> fits)
    {
        var (low, high) = (-1, ends.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (fits(text[..ends[middle]]))
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    // A sentence that ends in the first third leaves too short a message: then a space further on is better.
    private static int BestEnd(ReadOnlySpan<char> text, List<int> ends, int last)
    {
        var betweenWords = 0;
        for (var i = last; i >= 0 && (betweenWords == 0 || ends[i] > ends[last] / 3); i--)
        {
            if (ends[i] > ends[last] / 3 && EndsSentence(text, ends[i]))
                return ends[i];
            if (betweenWords == 0 && char.IsWhiteSpace(text[ends[i]]))
                betweenWords = ends[i];
        }
        return betweenWords > 0 ? betweenWords : ends[last];
    }

    // One letter with more marks than a message holds: cut between code points.
    private static int LongestOfOneLetter(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> fits)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (end > 0 && !fits(text[..(end + rune.Utf16SequenceLength)]))
                break;
            end += rune.Utf16SequenceLength;
        }
        return end;
    }

    // A consonant with virama belongs to the next one (क् + ष), also where the text elements of the framework part them.
    private static List<int> LetterEnds(ReadOnlySpan<char> text)
    {
        var ends = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            at += StringInfo.GetNextTextElementLength(text[at..]);
            var joined = at < text.Length && text[at - 1] is Virama or ZeroWidthJoiner && char.IsLetter(text[at]);
            if (!joined)
                ends.Add(at);
        }
        return ends;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) => text[at - 1] switch
    {
        '\n' or '।' => true,
        '?' or '!' => char.IsWhiteSpace(text[at]),
        '.' => char.IsWhiteSpace(text[at]) && !text[..at].EndsWith("Rs.", StringComparison.Ordinal),
        _ => false,
    };
}
