using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>Understands a message: language, intent, numbers. Holds no state, so one serves all conversations.</summary>
public sealed class Reader
{
    private const int LongMessage = 25;
    private const int LongestText = 1600;
    private const double LeastConfidence = 0.15;
    private static readonly (string Picture, Intent Intent)[] Pictures =
        [("👍", Intent.Yes), ("👌", Intent.Yes), ("👎", Intent.No), ("🙏", Intent.Thanks)];

    private readonly PhraseBook _phrases = new();

    /// <summary>Reads <paramref name="text"/>; what is beyond 1,600 characters is not looked at.</summary>
    public Reading Read(string text)
    {
        text = text.Length <= LongestText ? text : text[..LongestText];
        var all = Normaliser.Words(text).ToArray();
        var words = all.Where(word => !char.IsAsciiDigit(word[0])).ToArray();
        var tokens = Normaliser.Tokens(text).Where(token => !char.IsAsciiDigit(token[0])).ToArray();
        var (intent, confidence) = tokens.Length > 0 ? IntentOf(tokens) : OfPictures(text);
        var (language, sure) = LanguageOf(words);
        var month = MonthReader.Read(all);
        intent = month is null ? intent : WithMonth(intent, words);
        var numbers = NumberReader.Read(month?.Year is { } year ? WithoutYear(text, year) : text);
        var mail = text.Split(' ', '\n').FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal))?.ToLowerInvariant();
        numbers = numbers with { Email = mail, Contact = ContactWish.Read(tokens, numbers.Mobile is not null, mail is not null) };
        return new Reading(language, sure, intent, confidence, numbers, LanguageWish.Read(tokens, intent))
        {
            IsLong = tokens.Length >= LongMessage,
            HasWords = words.Length > 0,
            Month = month,
            ByMail = SmallWishes.ByMail([.. words, .. tokens]),
            OfAll = SmallWishes.OfAll(tokens),
        };
    }

    // "Last month's bill" is one bill; and the name of a month alone asks for its bill.
    private Intent WithMonth(Intent intent, string[] words) => intent switch
    {
        Intent.BillHistory => Intent.Bill,
        Intent.None when words.All(word => MonthReader.IsMonth(word) || _phrases.IsPolite(word)) => Intent.Bill,
        _ => intent,
    };

    // A year is no number of ours, though it be four digits.
    private static string WithoutYear(string text, int year) =>
        Regex.Replace(Digits.ToAscii(text), $"(?<![0-9]){year}(?![0-9])", ";", RegexOptions.None, TimeSpan.FromSeconds(1));

    // Pictures that people send in place of a word.
    private static (Intent Intent, double Confidence) OfPictures(string text)
    {
        foreach (var (picture, intent) in Pictures)
        {
            if (text.Contains(picture, StringComparison.Ordinal))
            {
                return (intent, 1);
            }
        }
        return (Intent.None, 0);
    }

    private (Intent Intent, double Confidence) IntentOf(string[] tokens)
    {
        if (_phrases.Alone(tokens) is { } alone)
        {
            return (alone, 1);
        }
        var hits = _phrases.Anywhere(tokens).ToList();
        if (hits.Count == 0)
        {
            return (Intent.None, 0);
        }
        if (hits.Exists(hit => hit.Intent == Intent.ReportHazard))
        {
            return (Intent.ReportHazard, 1);
        }
        // "Bill in English": the language is a wish beside the intent.
        if (hits.Exists(hit => hit.Intent != Intent.ChangeLanguage))
        {
            hits.RemoveAll(hit => hit.Intent == Intent.ChangeLanguage);
        }
        var best = hits.OrderByDescending(hit => hit.Words).ThenBy(hit => hit.Order).First();
        var meaning = Math.Max(1, tokens.Count(token => !_phrases.IsPolite(token)));
        var confidence = tokens.Length >= LongMessage
            ? (double)best.Words / meaning
            : Math.Min(1, 0.5 + (0.5 * best.Words / meaning));
        return confidence < LeastConfidence ? (Intent.None, confidence) : (best.Intent, confidence);
    }

    // Devanagari is Hindi. In Latin letters the words tell; without any of them it is taken for English, but not surely.
    private (MessageLanguage Language, bool Sure) LanguageOf(string[] words)
    {
        var devanagari = words.Count(word => Normaliser.IsDevanagari(word[0]));
        if (words.Length == 0)
        {
            return (MessageLanguage.Hindi, false);
        }
        if (devanagari * 2 >= words.Length)
        {
            return (MessageLanguage.Hindi, true);
        }
        var hindi = words.Count(_phrases.IsRomanisedHindi) + devanagari;
        var english = words.Count(_phrases.IsEnglish);
        return hindi > 0 && hindi >= english
            ? (MessageLanguage.RomanisedHindi, true)
            : (MessageLanguage.English, english > 0);
    }
}
