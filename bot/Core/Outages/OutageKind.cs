namespace BijliMitra.Core.Outages;

/// <summary>What is wrong with the supply. The stored value is the number: add at the end.</summary>
public enum OutageKind
{
    /// <summary>No supply.</summary>
    NoSupply,

    /// <summary>Low or unsteady voltage.</summary>
    LowVoltage,

    /// <summary>One phase of three is missing.</summary>
    OnePhase,

    /// <summary>The distribution transformer has failed.</summary>
    Transformer,
}

/// <summary>Kinds that one fault shows itself by, and that are grouped together.</summary>
public enum OutageClass
{
    /// <summary>No supply at all.</summary>
    Supply,

    /// <summary>Supply of poor quality.</summary>
    Quality,
}

/// <summary>What kinds of outage are grouped together.</summary>
public static class OutageKinds
{
    /// <summary>The class of a kind.</summary>
    public static OutageClass ToClass(this OutageKind kind) => kind is OutageKind.NoSupply or OutageKind.Transformer ? OutageClass.Supply : OutageClass.Quality;
}
