namespace Twilio.Types;

/// <summary>A word out of a list that Twilio may lengthen: unknown words are kept as they are.</summary>
public abstract class StringEnum
{
    private string _value;

    /// <summary>Makes an empty word.</summary>
    protected StringEnum()
    {
    }

    /// <summary>Makes a word.</summary>
    protected StringEnum(string value) => _value = value;

    /// <summary>Replaces the word.</summary>
    public void FromString(string value) => _value = value;

    /// <summary>The word as Twilio writes it.</summary>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is StringEnum other && other.GetType() == GetType() && other._value == _value;

    /// <summary>Whether both are the same word of the same list, or both null.</summary>
    public static bool operator ==(StringEnum a, StringEnum b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(StringEnum a, StringEnum b) => !(a == b);
}
