namespace Microsoft.Recognizers.Text.Number;

/// <summary>How numbers are recognised.</summary>
[Flags]
public enum NumberOptions
{
    /// <summary>As documented.</summary>
    None = 0,
}
