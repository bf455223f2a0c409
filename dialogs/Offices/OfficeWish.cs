using BijliMitra.Core.Offices;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Offices;

/// <summary>What somebody wants of an office, by the words of the message.</summary>
internal static class OfficeWish
{
    private static readonly (OfficeServices Service, HashSet<string> Words)[] Named =
    [
        (OfficeServices.NewConnection, [.. Normaliser.Tokens("naya nya new load naam name नया नये नाम लोड")]),
        (OfficeServices.Cash, [.. Normaliser.Tokens("cash counter pay payment deposit collection jama bharna bharne nakad bhugtan कैश काउंटर नकद जमा भुगतान भरना भरने")]),
        (OfficeServices.Meter, [.. Normaliser.Tokens("meter मीटर")]),
        (OfficeServices.Complaint, [.. Normaliser.Tokens("complaint complain shikayat शिकायत")]),
        (OfficeServices.Billing, [.. Normaliser.Tokens("billing bill correction sudhar बिल बिलिंग सुधार संशोधन")]),
    ];

    /// <summary>The service that is named; none where none is.</summary>
    public static OfficeServices In(string? text)
    {
        var words = Normaliser.Tokens(text);
        return Named.FirstOrDefault(named => words.Any(named.Words.Contains)).Service;
    }
}
