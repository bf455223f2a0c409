using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>What is asked about complaints of a kind.</summary>
/// <param name="Question">The one question about the matter.</param>
/// <param name="EnoughWords">A message of so many words says enough, and the question is not asked.</param>
/// <param name="NeedsNumber">True where it says enough only with a number: an amount, a reading.</param>
internal sealed record ComplaintForm(TextKey Question, int EnoughWords, bool NeedsNumber = false)
{
    private const int FewestOfAccount = 10;

    private static readonly Dictionary<ComplaintKind, ComplaintForm> Forms = new()
    {
        [ComplaintKind.Supply] = new(TextKey.ComplaintAskSupply, 6),
        [ComplaintKind.BillDispute] = new(TextKey.ComplaintAskBill, 6),
        [ComplaintKind.WrongReading] = new(TextKey.ComplaintAskReading, 5),
        [ComplaintKind.MeterFault] = new(TextKey.ComplaintAskMeter, 3),
        [ComplaintKind.PaymentNotShown] = new(TextKey.ComplaintAskPayment, 5, NeedsNumber: true),
        [ComplaintKind.Connection] = new(TextKey.ComplaintAskConnection, 7),
        [ComplaintKind.Misbehaviour] = new(TextKey.ComplaintAskStaff, 8),
        [ComplaintKind.MoneyAsked] = new(TextKey.ComplaintAskMoney, 8),
        [ComplaintKind.Theft] = new(TextKey.ComplaintAskTheft, 8),
        [ComplaintKind.PolesAndWires] = new(TextKey.ComplaintAskPole, 6),
        [ComplaintKind.NotCorrected] = new(TextKey.ComplaintAskCorrection, 6),
        [ComplaintKind.Other] = new(TextKey.ComplaintAskOther, 5),
    };

    // The list has room for ten; the others are read from words.
    private static readonly ComplaintKind[] Unlisted = [ComplaintKind.WrongReading, ComplaintKind.Theft];

    /// <summary>The kinds to choose from.</summary>
    public static IReadOnlyList<TextKey> Choices { get; } = [.. Enum.GetValues<ComplaintKind>().Except(Unlisted).Select(ComplaintNames.KeyOf)];

    /// <summary>The form of a kind.</summary>
    public static ComplaintForm Of(ComplaintKind kind) => Forms[kind];

    /// <summary>The kind that a choice stands for.</summary>
    public static ComplaintKind KindOf(TextKey choice) => Enum.GetValues<ComplaintKind>().First(kind => ComplaintNames.KeyOf(kind) == choice);

    /// <summary>True where <paramref name="text"/> answers the question already.</summary>
    public bool IsAnsweredBy(string text)
    {
        var numbers = Normaliser.Tokens(text).ToLookup(token => char.IsAsciiDigit(token[0]));
        return numbers[false].Count() >= EnoughWords && (!NeedsNumber || numbers[true].Any(number => number.Length < FewestOfAccount));
    }
}
