using System.Text.Json;
using Twilio.Converters;

namespace Twilio.Exceptions;

/// <summary>The error JSON of Twilio's REST API: <c>code</c>, <c>message</c>, <c>more_info</c>, <c>status</c>.</summary>
internal sealed record RestException(int Code, string Message, string MoreInfo)
{
    /// <summary>Reads the JSON; null where it is none.</summary>
    public static RestException FromJson(string json)
    {
        try
        {
            return Json.Read<RestException>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
