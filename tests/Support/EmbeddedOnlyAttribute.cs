using Xunit.v3;

namespace BijliMitra.Tests.Support;

/// <summary>Keeps a journey out of the run on servers. <paramref name="because"/>: what in it is about the stores inside the program.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class EmbeddedOnlyAttribute(string because) : Attribute, ITraitAttribute
{
    public string Because => because;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("Stores", "embedded")];
}
