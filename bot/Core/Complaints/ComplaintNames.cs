using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Complaints;

/// <summary>How kinds, levels and bases are called. Each has a text of the name <c>ComplaintSupply</c>, <c>LevelChiefEngineer</c>.</summary>
public static class ComplaintNames
{
    /// <summary>The text that names a kind, and that chooses it.</summary>
    public static TextKey KeyOf(ComplaintKind kind) => Enum.Parse<TextKey>($"Complaint{kind}");

    /// <summary>"Meter not working".</summary>
    public static string Of(ComplaintKind kind, Language language) => Catalogue.Text(KeyOf(kind), language);

    /// <summary>"Executive Engineer".</summary>
    public static string Of(PostLevel level, Language language) => Catalogue.Text(Enum.Parse<TextKey>($"Level{level}"), language);

    /// <summary>"by the regulation".</summary>
    public static string Of(TargetBasis basis, Language language) => Catalogue.Text(
        basis switch
        {
            TargetBasis.Rule => TextKey.TargetByRule,
            TargetBasis.Press => TextKey.TargetByPress,
            _ => TextKey.TargetOwn,
        },
        language);
}
