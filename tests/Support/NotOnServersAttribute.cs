using Xunit.v3;

namespace BijliMitra.Tests.Support;

/// <summary>Keeps tests out of the run on servers. <paramref name="because"/>: why they say nothing there.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NotOnServersAttribute(string because) : Attribute, ITraitAttribute
{
    public string Because => because;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("Stores", "embedded")];
}
