using System.Text.RegularExpressions;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>What was found in a message that somebody doubts.</summary>
/// <param name="Marks">Marks for and against it.</param>
/// <param name="Signs">By what it is known again: its shape, its phone numbers, its links.</param>
/// <param name="OfVisitor">True where it is about somebody at the door.</param>
/// <param name="IsPasted">True where it speaks with a fraud's voice, so that it was hardly written by who sent it.</param>
internal sealed record FraudFinding(FraudMarks Marks, IReadOnlyList<string> Signs, bool OfVisitor, bool IsPasted)
{
    /// <summary>The verdict.</summary>
    public FraudVerdict Verdict => FraudRules.Judge(Marks);
}

/// <summary>Finds in a text the marks of a fraud and of our own messages. The same text always gives the same.</summary>
internal sealed partial class FraudReader(OfficialPlaces places)
{
    private const int FewestWords = 8;
    private const int SurePoints = 3;
    private const char Danda = '\u0964';
    private const string OurNumber = "1912";
    private readonly MarkBook _book = new();

    /// <summary>
    /// False where a text is surely too short to be a pasted fraud, so that it need not be read, which costs as much as understanding it. In letters that
    /// are none of ours it may be read as anything, so only reading tells.
    /// </summary>
    public static bool MayBePasted(string text) =>
        text.Any(c => !char.IsAscii(c) && !Normaliser.IsDevanagari(c) && c != Danda) || Normaliser.Words(text).Count() >= FewestWords;

    public FraudFinding Read(string? written)
    {
        var text = written ?? "";
        var (hosts, plain) = (Links.Hosts(PlainLetters.Visible(text)), SpokenDigits.ToDigits(PlainLetters.Read(text)));
        MarkBook.Word[] words = [.. Normaliser.Words(plain).SelectMany(word => Normaliser.Tokens(word).Select(folded => new MarkBook.Word(word, folded)))];
        var (found, numbers) = (_book.Read(words), PhoneNumbers.In(plain));
        var marks = Said(found, plain) | OfPlaces(hosts, numbers, text);
        if (OwnTexts.Has(text))
        {
            marks |= FraudMarks.OwnText;
        }
        return new FraudFinding(
            marks,
            [.. Shape(words, marks), .. numbers.Select(number => $"number:{number}"), .. hosts.Where(host => !places.IsHost(host)).Select(host => $"link:{host}")],
            found.Contains("Visitor"),
            words.Length >= FewestWords && found.Contains("Voice") && FraudRules.Points(marks) >= SurePoints);
    }

    // What the words say. A shutdown that is announced is no threat, and who warns of telling a code does not ask for it.
    private static FraudMarks Said(HashSet<string> found, string plain)
    {
        var marks = FraudMarks.None;
        foreach (var name in found)
        {
            marks |= Enum.TryParse<FraudMarks>(name, out var mark) ? mark : FraudMarks.None;
        }
        if (UpiAddress().IsMatch(plain) || (found.Contains("Verify") && (found.Contains("SmallSum") || SmallSum().IsMatch(plain))))
        {
            marks |= FraudMarks.SmallPayment;
        }
        marks &= found.Contains("Planned") ? ~FraudMarks.CutSoon : ~FraudMarks.None;
        return found.Contains("NoShare") ? marks & ~FraudMarks.SecretAsked : marks;
    }

    private FraudMarks OfPlaces(IReadOnlyList<string> hosts, IReadOnlyList<string> numbers, string text)
    {
        var marks = FraudMarks.None;
        foreach (var host in hosts)
        {
            marks |= places.IsHost(host) ? FraudMarks.OwnLink : FraudMarks.OtherLink;
        }
        foreach (Match header in Header().Matches(text))
        {
            marks |= places.IsHeader(header.Groups[1].Value) ? FraudMarks.OwnHeader : FraudMarks.OtherHeader;
        }
        if (numbers.Count > 0)
        {
            return marks | FraudMarks.OtherNumber;
        }
        return Digits.ToAscii(text).Contains(OurNumber, StringComparison.Ordinal) ? marks | FraudMarks.OnlyOurNumber : marks;
    }

    // The words of frauds in it, so that another name, number or hour makes no other shape.
    private IEnumerable<string> Shape(MarkBook.Word[] words, FraudMarks marks)
    {
        string[] core = [.. _book.Core(words)];
        return words.Length >= FewestWords && core.Length > 0 ? [$"shape:{(int)(marks & FraudRules.Against)}:{string.Join(' ', core)}"] : [];
    }

    [GeneratedRegex(@"(?<![a-zA-Z0-9._-])[a-zA-Z0-9._-]{2,}@[a-zA-Z]{2,20}(?![a-zA-Z0-9.@])(?!\.[a-zA-Z])", RegexOptions.None, 1000)]
    private static partial Regex UpiAddress();

    // One to a hundred rupees.
    [GeneratedRegex(@"(?i)(?:(?:rs|inr|rupees?|₹|रु)\.? ?(?:100|[1-9][0-9]?)(?![0-9]|,[0-9]|\.[1-9]))|(?:(?<![0-9,.])(?:100|[1-9][0-9]?) ?(?:rs|rupees?|rupaye?|rupay|rupye|रुपये|रुपए|रुपया|रु)(?![a-z]))", RegexOptions.None, 1000)]
    private static partial Regex SmallSum();

    // Registered headers of India: VK-PVVNLS, JD-BJLMTR-S.
    [GeneratedRegex("(?<![A-Za-z0-9])[A-Z]{2}-([A-Z0-9]{3,9})(?:-[PSTG])?(?![A-Za-z0-9])", RegexOptions.None, 1000)]
    private static partial Regex Header();
}
