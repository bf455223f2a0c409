using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Data.Seed;

/// <summary>A node of the area tree, before it has a key. The parent is of the kind above.</summary>
internal readonly record struct PlannedArea(AreaKind Kind, string Code, string? Parent, string English, string Hindi);

/// <summary>
/// The area tree for a number of transformers, which are dealt out to the substations in turn: even the smallest sample has consumers
/// in every division, and a larger one only adds to a smaller one.
/// </summary>
internal static class AreaPlan
{
    /// <summary>Consumers on a transformer.</summary>
    public const int ConsumersPerTransformer = 100;

    private const int TransformersPerFeeder = 20;
    private const int Divisions = 8;
    private const int Substations = 48;
    private const int Sections = 2;

    /// <summary>All nodes, each level before the next.</summary>
    public static IReadOnlyList<PlannedArea> For(int transformers) => Enumerable.Range(0, transformers)
        .SelectMany(Path).DistinctBy(area => (area.Kind, area.Code)).OrderBy(area => area.Kind).ToList();

    /// <summary>The codes of all sub-divisions there can be.</summary>
    public static IEnumerable<string> SubDivisions => Enumerable.Range(0, Divisions * Sections).Select(i => SubDivisionCode(i / Sections, i % Sections));

    /// <summary>The code of transformer number <paramref name="transformer"/>.</summary>
    public static string TransformerCode(int transformer) =>
        $"{FeederCode(transformer)}-T{Index(transformer) % TransformersPerFeeder + 1:00}";

    /// <summary>The locality and the block that transformer number <paramref name="transformer"/> feeds, in English.</summary>
    public static (string Place, string Block) Neighbourhood(int transformer)
    {
        var substation = transformer % Substations;
        return (PlaceNames.Localities[substation % Divisions][substation / Divisions].English,
            PlaceNames.Block(Index(transformer) / TransformersPerFeeder).English);
    }

    /// <summary>
    /// All localities, each with the codes of what may feed it, the substation first: of a small sample only a part of those exists.
    /// </summary>
    public static IEnumerable<(TwoScripts Name, (double North, double East) Point, (AreaKind Kind, string Code)[] Fed)> Localities =>
        from substation in Enumerable.Range(0, Substations)
        let division = substation % Divisions
        let place = substation / Divisions
        select (PlaceNames.Localities[division][place], PlaceNames.Points[division][place], new[]
        {
            (AreaKind.Substation, SubstationCode(substation)), (AreaKind.SubDivision, SubDivisionCode(division, place % Sections)), (AreaKind.Division, $"D{division + 1}"), (AreaKind.Zone, "NOIDA"),
        });

    private static int Index(int transformer) => transformer / Substations;

    private static string SubDivisionCode(int division, int section) => $"D{division + 1}-S{section + 1}";

    private static string SubstationCode(int transformer) => $"SS{(transformer % Substations) + 1:00}";

    private static string FeederCode(int transformer) => $"{SubstationCode(transformer)}-F{Index(transformer) / TransformersPerFeeder + 1}";

    // From the zone down to one transformer.
    private static IEnumerable<PlannedArea> Path(int transformer)
    {
        var substation = transformer % Substations;
        var division = substation % Divisions;
        var circle = PlaceNames.CircleOfDivision[division];
        var section = substation / Divisions % Sections;
        var (office, hindiOffice) = PlaceNames.Localities[division][0];
        var (centre, hindiCentre) = PlaceNames.Localities[division][section];
        var (place, hindiPlace) = PlaceNames.Localities[division][substation / Divisions];
        var (block, hindiBlock) = PlaceNames.Block(Index(transformer) / TransformersPerFeeder);
        var number = (Index(transformer) % TransformersPerFeeder) + 1;
        var (divisionCode, sectionCode) = ($"D{division + 1}", SubDivisionCode(division, section));
        yield return new(AreaKind.Zone, "NOIDA", null, PlaceNames.Zone.English, PlaceNames.Zone.Hindi);
        yield return new(AreaKind.Circle, $"C{circle + 1}", "NOIDA", PlaceNames.Circles[circle].English, PlaceNames.Circles[circle].Hindi);
        yield return new(
            AreaKind.Division, divisionCode, $"C{circle + 1}", $"Division {division + 1}, {office}", $"खंड {division + 1}, {hindiOffice}");
        yield return new(AreaKind.SubDivision, sectionCode, divisionCode, $"Sub-division {centre}", $"उपखंड {hindiCentre}");
        yield return new(AreaKind.Substation, SubstationCode(transformer), sectionCode, $"{place} substation", $"{hindiPlace} उपकेंद्र");
        yield return new(
            AreaKind.Feeder, FeederCode(transformer), SubstationCode(transformer),
            $"{place} {block} Block feeder", $"{hindiPlace} {hindiBlock} ब्लॉक फीडर");
        yield return new(
            AreaKind.Transformer, TransformerCode(transformer), FeederCode(transformer),
            $"{place} {block} Block transformer {number}", $"{hindiPlace} {hindiBlock} ब्लॉक ट्रांसफार्मर {number}");
    }
}
