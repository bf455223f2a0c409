namespace Twilio.Base;

/// <summary>Something Twilio's REST API gives out.</summary>
public abstract class Resource
{
}
