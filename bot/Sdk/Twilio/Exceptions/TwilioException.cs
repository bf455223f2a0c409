namespace Twilio.Exceptions;

/// <summary>Whatever goes wrong between us and Twilio.</summary>
public class TwilioException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public TwilioException()
    {
    }

    /// <summary>Makes an exception.</summary>
    public TwilioException(string message) : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public TwilioException(string message, Exception exception) : base(message, exception)
    {
    }
}

/// <summary>No answer came: the request may or may not have been carried out.</summary>
public class ApiConnectionException : TwilioException
{
    /// <summary>Makes an exception.</summary>
    public ApiConnectionException(string message) : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public ApiConnectionException(string message, Exception exception) : base(message, exception)
    {
    }
}

/// <summary>No client with credentials was given.</summary>
public class AuthenticationException : TwilioException
{
    /// <summary>Makes an exception.</summary>
    public AuthenticationException(string message) : base(message)
    {
    }
}
