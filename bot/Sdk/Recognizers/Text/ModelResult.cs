namespace Microsoft.Recognizers.Text;

/// <summary>Something recognised in a text.</summary>
public class ModelResult
{
    /// <summary>What was recognised, in lower case.</summary>
    public string Text { get; set; }

    /// <summary>Index of its first character.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Index of its last character.</summary>
    public int End { get; set; } = -1;

    /// <summary>What it is: <c>number</c> or <c>email</c>.</summary>
    public string TypeName { get; set; }

    /// <summary>What it means, under <c>value</c>; of an English number also its <c>subtype</c>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; }

    /// <summary>Longest text that is looked at; a longer one yields nothing. WhatsApp lets people write 4,096 characters.</summary>
    internal const int LongestQuery = 4096;
}
