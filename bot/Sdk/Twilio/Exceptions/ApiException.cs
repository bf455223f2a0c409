namespace Twilio.Exceptions;

/// <summary>Twilio answered with an error, or with something that cannot be read.</summary>
public class ApiException : TwilioException
{
    /// <summary>Makes an exception for an answer that is not Twilio's error JSON; code and status stay 0.</summary>
    public ApiException(string message) : base(message)
    {
    }

    /// <summary>Makes an exception for an answer that cannot be read; code and status stay 0.</summary>
    public ApiException(string message, Exception exception) : base(message, exception)
    {
    }

    /// <summary>Makes an exception out of Twilio's error JSON.</summary>
    public ApiException(int code, int status, string message, string moreInfo) : base(message)
    {
        Code = code;
        Status = status;
        MoreInfo = moreInfo;
    }

    /// <summary>Twilio's error code, such as 21211; 0 where it gave none.</summary>
    public int Code { get; }

    /// <summary>The HTTP status; 0 where the answer was not Twilio's error JSON.</summary>
    public int Status { get; }

    /// <summary>Address of the page that explains the code.</summary>
    public string MoreInfo { get; }
}
