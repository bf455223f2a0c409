namespace BijliMitra.Tests.Support;

/// <summary>What holds locks, tries and states in a test.</summary>
public enum Store
{
    /// <summary>Garnet inside the program.</summary>
    Embedded,

    /// <summary>A server of its own.</summary>
    Redis,
}
