using System.Net;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Rest.Api.V2010.Account.Message;

/// <summary>A picture, document or voice note of a message, and the requests about it.</summary>
public class MediaResource : Resource
{
    /// <summary>Deletes a medium at Twilio; true where that was done.</summary>
    public static async Task<bool> DeleteAsync(DeleteMediaOptions options, ITwilioRestClient client = null)
    {
        var ready = client ?? throw new AuthenticationException("A media request needs a client with credentials.");
        var response = await ready.RequestAsync(DeleteRequest(options, ready)).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.NoContent;
    }

    private static Request DeleteRequest(DeleteMediaOptions options, ITwilioRestClient client) =>
        new(Http.HttpMethod.Delete, Domain.Api,
            $"/2010-04-01/Accounts/{options.PathAccountSid ?? client.AccountSid}/Messages/{options.PathMessageSid}/Media/{options.PathSid}.json");
}
