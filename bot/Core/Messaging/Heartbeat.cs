namespace BijliMitra.Core.Messaging;

/// <summary>A running program's sign of life to the others on the same database.</summary>
public sealed class Heartbeat
{
    /// <summary><see cref="NodeIdentity.Token"/>.</summary>
    public required string Token { get; set; }

    /// <summary>Until when the program counts as alive without another sign.</summary>
    public DateTimeOffset AliveUntil { get; set; }
}
