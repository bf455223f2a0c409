namespace BijliMitra.Core.Messaging;

/// <summary>
/// For how long a node holds what it has in hand without a sign of life: one attempt at the provider and five seconds (design, "What
/// this gives").
/// </summary>
/// <param name="Node">The node and its incarnation.</param>
/// <param name="Attempt">How long one attempt at the provider may take.</param>
public sealed record Lease(NodeIdentity Node, TimeSpan Attempt)
{
    /// <summary>How long.</summary>
    public TimeSpan Life { get; } = Attempt + TimeSpan.FromSeconds(5);

    /// <summary>Puts <paramref name="message"/> into this node's hands.</summary>
    public void Take(OutboxMessage message, DateTimeOffset now) => (message.LeasedBy, message.LeasedUntil) = (Node.Token, now + Life);

    /// <summary>True where an attempt begun now ends before anybody else may take the message over.</summary>
    public bool CoversAttempt(OutboxMessage message, DateTimeOffset now) => message.LeasedUntil - now >= Attempt;
}
