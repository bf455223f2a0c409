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

    /// <summary>A block's letter: one feeder each.</summary>
    public static TwoScripts Block(int number)
    {
        string[] hindi = ["ए", "बी", "सी", "डी", "ई", "एफ", "जी", "एच"];
        return number < hindi.Length
            ? new(((char)('A' + number)).ToString(), hindi[number])
            : new((number + 1).ToString(CultureInfo.InvariantCulture), (number + 1).ToString(CultureInfo.InvariantCulture));
    }
}
