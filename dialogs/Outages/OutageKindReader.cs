using BijliMitra.Core.Outages;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Outages;

/// <summary>What is wrong with the supply, as people say it. Where nothing else is said, there is none.</summary>
internal static class OutageKindReader
{
    private static readonly HashSet<string> Phase = Words("phase fase fej phej fez phaz fes one-phase single-phase फेज फेस फेज़ फेज़ फ़ेज़");
    private static readonly HashSet<string> Voltage = Words(
        "voltage voltej woltage volt low dim dheemi dhimi fluctuation fluctuating fluctuate kam jhapak वोल्टेज वोल्टेज़ वोल्ट धीमी मंद डिम लो झपक");
    private static readonly HashSet<string> Weak = Words("low kam dim dheemi dhimi लो धीमी मंद डिम");
    private static readonly HashSet<string> Failed = Words("transformer transformar trasformer tranformer transfarmer ट्रांसफार्मर ट्रांसफॉर्मर ट्रान्सफार्मर ट्रांसफर्मर");

    /// <summary>The kind in <paramref name="text"/>. "Low" alone is said of many things, so it needs the word for supply beside it.</summary>
    public static OutageKind Read(string? text)
    {
        var words = Normaliser.Tokens(text).ToHashSet();
        return words switch
        {
            _ when words.Overlaps(Failed) => OutageKind.Transformer,
            _ when words.Overlaps(Phase) => OutageKind.OnePhase,
            _ when words.Overlaps(Voltage.Except(Weak)) || (words.Overlaps(Weak) && words.Overlaps(Supply)) => OutageKind.LowVoltage,
            _ => OutageKind.NoSupply,
        };
    }

    private static readonly HashSet<string> Supply = Words("light bijli current power supply bulb fan pankha lait bulbs lights बिजली लाइट बल्ब पंखा करंट सप्लाई");

    private static HashSet<string> Words(string words) => [.. words.Split(' ').SelectMany(Normaliser.Tokens)];
}
