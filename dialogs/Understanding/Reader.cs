using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// Understands a message: language, intent, numbers. Rules first: a phrase that is the whole message, danger wherever it stands, and the words
/// that steer a conversation; all other text goes to the model. Holds no state, so one serves all conversations.
/// </summary>
public sealed partial class Reader
{
    private const int LongMessage = 25;
    private const int LongestText = 1600;
    private const int MostGuesses = 3;

    // By the held-out lines: what is surer than Sure is right 97 times in a hundred, below Least nothing is worth asking about.
    private const double Sure = 0.5;
    private const double SureOfManyWords = 0.8;
    private const double Least = 0.2;
    private static readonly (string Picture, Intent Intent)[] Pictures =
        [("👍", Intent.Yes), ("👌", Intent.Yes), ("👎", Intent.No), ("🙏", Intent.Thanks)];

    private readonly PhraseBook _phrases = new();
    private readonly IntentModel _model;

    /// <summary>With the model in this assembly.</summary>
    public Reader()
        : this(IntentModel.Embedded())
    {
    }

    internal Reader(IntentModel model) => _model = model;

    /// <summary>Reads <paramref name="text"/>; what is beyond 1,600 characters is not looked at.</summary>
    public Reading Read(string text)
    {
        text = text.Length <= LongestText ? text : text[..LongestText];
        var said = SpokenDigits.ToDigits(Digits.ToAscii(text));
        var all = Normaliser.Words(text).ToArray();
        var words = WithoutDigits(all);
        var tokens = WithoutDigits(Normaliser.Tokens(said));
        var month = MonthReader.Read(all);
        var guesses = WithMonth(month, HasWish(said) ? Guess(said, tokens) : OfPictures(text), words);
        var (best, isLong) = (guesses[0], tokens.Length >= LongMessage);
        var intent = best.Confidence >= (isLong ? SureOfManyWords : Sure) ? best.Intent : Intent.None;
        var (language, sure) = LanguageOf(WithoutDigits(Normaliser.Words(WithoutAddresses(text))));
        var numbers = NumberReader.Read(month?.Year is { } year ? WithoutYear(said, year) : said);
        var contact = ContactWish.Read(tokens, numbers.Mobile is not null || numbers.MobileLike is not null, numbers.Email is not null);
        numbers = numbers with { Contact = contact };
        return new Reading(language, sure, intent, best.Confidence, numbers, LanguageWish.Read(tokens, intent))
        {
            Guesses = guesses,
            IsUnsure = best.Intent != intent && best.Confidence >= Least,
            IsLong = isLong,
            HasWords = words.Length > 0,
            OnlyNames = tokens.All(token => _phrases.IsPolite(token) || SmallWishes.NamesNumber(token)),
            Month = month,
            ByMail = SmallWishes.ByMail([.. words, .. tokens]),
            OfAll = SmallWishes.OfAll(tokens),
        };
    }

    // "Last month's bill" is one bill; and the name of a month alone asks for its bill.
    private Guess[] WithMonth(NamedMonth? month, Guess[] guesses, string[] words)
    {
        var isBill = month is not null && ((guesses[0].Intent == Intent.BillHistory && !SmallWishes.OfSeveralMonths(words))
            || words.All(word => MonthReader.IsMonth(word) || _phrases.IsPolite(word)));
        return isBill ? [new Guess(Intent.Bill, 1)] : guesses;
    }

    // A year is no number of ours, though it be four digits.
    private static string WithoutYear(string text, int year) =>
        Regex.Replace(text, $"(?<![0-9]){year}(?![0-9])", ";", RegexOptions.None, TimeSpan.FromSeconds(1));

    // A number or an address alone wants nothing yet.
    private static bool HasWish(string said) => WithoutDigits(Normaliser.Tokens(WithoutAddresses(said))).Length > 0;

    // "asha@example.in" is in no language.
    private static string WithoutAddresses(string text) => text.Contains('@', StringComparison.Ordinal) ? Addresses().Replace(text, " ") : text;

    private static string[] WithoutDigits(IEnumerable<string> words) => [.. words.Where(word => !char.IsAsciiDigit(word[0]))];

    // Pictures that people send in place of a word.
    private static Guess[] OfPictures(string text)
    {
        foreach (var (picture, intent) in Pictures)
        {
            if (text.Contains(picture, StringComparison.Ordinal))
            {
                return [new Guess(intent, 1)];
            }
        }
        return [new Guess(Intent.None, 1)];
    }

    private Guess[] Guess(string text, string[] tokens)
    {
        if (_phrases.Alone(tokens) is { } alone)
        {
            return [new Guess(alone, 1)];
        }
        if (Ordinals.IsPlace(tokens))
        {
            return [new Guess(Intent.None, 1)];
        }
        var hits = _phrases.Anywhere(tokens).ToList();
        if (hits.Exists(hit => hit.Intent == Intent.ReportHazard))
        {
            return [new Guess(Intent.ReportHazard, 1)];
        }
        // Among many words a short phrase of steering means little.
        var steering = hits.Where(_ => tokens.Length < LongMessage).OrderByDescending(hit => hit.Words).ThenBy(hit => hit.Order).ToList();
        return steering.Count > 0 ? [new Guess(steering[0].Intent, 1)] : [.. _model.Guess(text).Take(MostGuesses)];
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
        // Who writes Hindi takes in many an English word ("due date bata do"), hardly the other way round.
        return hindi > 0 && hindi * 2 >= english
            ? (MessageLanguage.RomanisedHindi, true)
            // "Harola me" says "in Harola": the word alone tells nothing.
            : (MessageLanguage.English, english > words.Count(word => word == "me"));
    }

    [GeneratedRegex(@"[^\s@]{1,64}\s{0,3}@\s{0,3}[^\s@]{1,250}", RegexOptions.None, 1000)]
    private static partial Regex Addresses();
}
