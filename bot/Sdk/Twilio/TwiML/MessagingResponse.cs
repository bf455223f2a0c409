namespace Twilio.TwiML;

/// <summary>The answer to a message webhook. Empty, it tells Twilio to send nothing by itself.</summary>
public class MessagingResponse : TwiML
{
    /// <summary>Makes an empty answer.</summary>
    public MessagingResponse() : base("Response")
    {
    }
}
