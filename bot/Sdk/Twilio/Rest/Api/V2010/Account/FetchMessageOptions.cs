using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>The parameters of <c>GET Messages/{Sid}.json</c>.</summary>
public class FetchMessageOptions : IOptions<MessageResource>
{
    /// <summary>Asks for one message.</summary>
    public FetchMessageOptions(string pathSid) => PathSid = pathSid;

    /// <summary>The message's SID.</summary>
    public string PathSid { get; }

    /// <summary>The account; by default the client's.</summary>
    public string PathAccountSid { get; set; }
}
