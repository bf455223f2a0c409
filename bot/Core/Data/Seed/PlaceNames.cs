using System.Globalization;

namespace BijliMitra.Core.Data.Seed;

/// <summary>A name in both scripts.</summary>
internal readonly record struct TwoScripts(string English, string Hindi)
{
    /// <summary>Reads <c>Ramesh रमेश|Suresh सुरेश</c>; a sector's Hindi name follows from the English one.</summary>
    public static TwoScripts[] List(string names) =>
        [.. names.Split('|').Select(name => name.StartsWith("Sector ", StringComparison.Ordinal) ? Sector(name) : Pair(name))];

    private static TwoScripts Sector(string name) => new(name, "सेक्टर " + name["Sector ".Length..]);

    private static TwoScripts Pair(string name)
    {
        var space = name.LastIndexOf(' ');
        return new(name[..space], name[(space + 1)..]);
    }
}

/// <summary>The places of the sample's Noida zone: three circles, eight divisions, and six localities with a substation in each.</summary>
internal static class PlaceNames
{
    public static readonly TwoScripts Zone = new("Noida Zone", "नोएडा जोन");

    public static readonly TwoScripts[] Circles =
    [
        new("Noida City Circle 1", "नोएडा नगर मंडल 1"),
        new("Noida City Circle 2", "नोएडा नगर मंडल 2"),
        new("Noida Rural Circle", "नोएडा ग्रामीण मंडल"),
    ];

    /// <summary>The circle of each division.</summary>
    public static readonly int[] CircleOfDivision = [0, 0, 0, 1, 1, 1, 2, 2];

    /// <summary>The localities of each division; the first gives the division its name.</summary>
    public static readonly TwoScripts[][] Localities =
    [
        TwoScripts.List("Sector 16|Sector 1|Sector 15|Harola हरौला|Sector 12|Sector 22"),
        TwoScripts.List("Sector 18|Sector 20|Sector 27|Atta अट्टा|Sector 30|Nithari निठारी"),
        TwoScripts.List("Sector 34|Sector 50|Sector 52|Hoshiyarpur होशियारपुर|Sector 49|Barola बरौला"),
        TwoScripts.List("Sector 62|Sector 58|Sector 63|Mamura ममूरा|Sector 66|Sector 71"),
        TwoScripts.List("Sector 75|Sector 76|Sector 78|Sorkha सोरखा|Sector 119|Sector 121"),
        TwoScripts.List("Sector 108|Sector 45|Sector 93|Bhangel भंगेल|Sector 104|Salarpur सलारपुर"),
        TwoScripts.List("Sector 137|Sector 128|Sector 143|Sector 150|Sector 168|Sector 135"),
        TwoScripts.List("Dadri दादरी|Jewar जेवर|Dankaur दनकौर|Rabupura रबूपुरा|Jarcha जारचा|Bilaspur बिलासपुर"),
    ];

    /// <summary>Where the localities lie, roughly: degrees north and east, in the order of <see cref="Localities"/>.</summary>
    public static readonly (double North, double East)[][] Points =
    [
        [(28.578, 77.317), (28.589, 77.310), (28.585, 77.312), (28.588, 77.323), (28.597, 77.341), (28.594, 77.344)],
        [(28.570, 77.326), (28.583, 77.329), (28.573, 77.332), (28.567, 77.329), (28.570, 77.341), (28.577, 77.342)],
        [(28.588, 77.364), (28.571, 77.365), (28.584, 77.372), (28.590, 77.376), (28.562, 77.373), (28.559, 77.380)],
        [(28.628, 77.364), (28.607, 77.358), (28.624, 77.382), (28.604, 77.375), (28.603, 77.386), (28.593, 77.381)],
        [(28.575, 77.385), (28.567, 77.389), (28.562, 77.394), (28.569, 77.401), (28.583, 77.402), (28.596, 77.398)],
        [(28.533, 77.363), (28.553, 77.348), (28.528, 77.382), (28.540, 77.389), (28.541, 77.369), (28.549, 77.384)],
        [(28.508, 77.406), (28.521, 77.361), (28.500, 77.426), (28.436, 77.486), (28.503, 77.391), (28.494, 77.402)],
        [(28.553, 77.554), (28.122, 77.557), (28.350, 77.553), (28.255, 77.595), (28.575, 77.655), (28.383, 77.648)],
    ];

    /// <summary>Other spellings that people use.</summary>
    public static readonly Dictionary<string, string> OtherNames = new()
    {
        ["Sector 18"] = "Atta Market|अट्टा मार्केट|Noida 18",
        ["Bhangel"] = "Bhangail|भंगैल",
        ["Dankaur"] = "Dankor|Dankour|दनकोर",
        ["Rabupura"] = "Rabupur|रबुपुरा",
        ["Jewar"] = "Zewar|Jevar|जेवर कस्बा",
        ["Dadri"] = "Dadari|दादरी कस्बा",
    };

    /// <summary>A block's letter: one feeder each.</summary>
    public static TwoScripts Block(int number)
    {
        string[] hindi = ["ए", "बी", "सी", "डी", "ई", "एफ", "जी", "एच"];
        return number < hindi.Length
            ? new(((char)('A' + number)).ToString(), hindi[number])
            : new((number + 1).ToString(CultureInfo.InvariantCulture), (number + 1).ToString(CultureInfo.InvariantCulture));
    }
}
