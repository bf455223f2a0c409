using System.Text;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>How long what people send may be, in UTF-16 units; longer values are cut, never refused.</summary>
public static class InboundLimits
{
    /// <summary>A text. Twilio documents 1,600; WhatsApp itself lets people write 4,096.</summary>
    public const int Text = 4096;

    /// <summary>Id of a button or list item: Meta allows 256 for a button and 200 for a row.</summary>
    public const int Choice = 256;

    /// <summary>JSON of an interactive answer, which only our own ids and titles fill.</summary>
    public const int InteractiveData = 8192;

    /// <summary>Names and titles: WhatsApp shows 25 characters of a profile name and 24 of a title; room for others.</summary>
    public const int Name = 128;

    /// <summary>A place's address.</summary>
    public const int Address = 512;

    /// <summary>An address of media or media type.</summary>
    public const int Url = 2048;

    /// <summary>A WhatsApp user id with its prefix (domain A1).</summary>
    public const int ExternalUserId = 140;

    /// <summary>Media of one message (Twilio: ten by MMS, one on WhatsApp).</summary>
    public const int Media = 10;

    /// <summary>
    /// The text in a form every database takes: U+0000 and lone surrogates become U+FFFD, and what goes beyond the limit is cut
    /// between two code points.
    /// </summary>
    public static string Clean(string text, int limit)
    {
        if (text.Length <= limit && !text.Contains('\0') && !text.Any(char.IsSurrogate))
            return text;
        var clean = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.EnumerateRunes())
        {
            var safe = rune.Value == 0 ? Rune.ReplacementChar : rune;
            if (clean.Length + safe.Utf16SequenceLength > limit)
                break;
            clean.Append(safe);
        }
        return clean.ToString();
    }
}
