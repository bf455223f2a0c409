namespace Twilio.Types;

/// <summary>Something that a message can be sent to or from.</summary>
public interface IEndpoint
{
    /// <summary>The address as Twilio writes it.</summary>
    string ToString();
}
