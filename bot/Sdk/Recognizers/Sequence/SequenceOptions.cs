namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>How sequences are recognised.</summary>
[Flags]
public enum SequenceOptions
{
    /// <summary>As documented.</summary>
    None = 0,
}
