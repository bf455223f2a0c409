using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account.Message;

/// <summary>The parameters of <c>DELETE Messages/{MessageSid}/Media/{Sid}.json</c>.</summary>
public class DeleteMediaOptions : IOptions<MediaResource>
{
    /// <summary>Asks for the end of one medium.</summary>
    public DeleteMediaOptions(string pathMessageSid, string pathSid) => (PathMessageSid, PathSid) = (pathMessageSid, pathSid);

    /// <summary>SID of the message it came with.</summary>
    public string PathMessageSid { get; }

    /// <summary>The medium's SID.</summary>
    public string PathSid { get; }

    /// <summary>The account; by default the client's.</summary>
    public string PathAccountSid { get; set; }
}
