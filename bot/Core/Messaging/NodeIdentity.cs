namespace BijliMitra.Core.Messaging;

/// <summary>
/// Who holds a lease or a lock: the node, the same over restarts, and its incarnation, new at every start. A node frees what its own
/// earlier incarnations left behind at once; what another node holds it leaves until the time runs out.
/// </summary>
public sealed record NodeIdentity(string Node, string Incarnation)
{
    /// <summary>What stands in a lease.</summary>
    public string Token { get; } = $"{Node}:{Incarnation}";

    /// <summary>How every incarnation's token begins.</summary>
    public string Prefix { get; } = $"{Node}:";
}
