using System.Text.Json;
using System.Text.Json.Serialization;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Converters;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A message as Twilio knows it, and the requests about it.</summary>
public partial class MessageResource : Resource
{
    private const string Root = "/2010-04-01/Accounts/";

    [JsonConstructor]
    private MessageResource()
    {
    }

    /// <summary>The text.</summary>
    [JsonInclude]
    public string Body { get; private set; }

    /// <summary>Number of SMS segments, as digits; "0" while a Messaging Service has not chosen a sender.</summary>
    [JsonInclude]
    public string NumSegments { get; private set; }

    /// <summary>Whether it was received or sent, and how.</summary>
    [JsonInclude]
    public DirectionEnum Direction { get; private set; }

    /// <summary>The sender.</summary>
    [JsonInclude]
    public PhoneNumber From { get; private set; }

    /// <summary>The recipient.</summary>
    [JsonInclude]
    public string To { get; private set; }

    /// <summary>When it last changed; local time.</summary>
    [JsonInclude]
    public DateTime? DateUpdated { get; private set; }

    /// <summary>What <see cref="ErrorCode"/> means.</summary>
    [JsonInclude]
    public string ErrorMessage { get; private set; }

    /// <summary>The account.</summary>
    [JsonInclude]
    public string AccountSid { get; private set; }

    /// <summary>Number of media, as digits.</summary>
    [JsonInclude]
    public string NumMedia { get; private set; }

    /// <summary>Where it stands.</summary>
    [JsonInclude]
    public StatusEnum Status { get; private set; }

    /// <summary>The Messaging Service that sent it.</summary>
    [JsonInclude]
    public string MessagingServiceSid { get; private set; }

    /// <summary>Its id: SM or MM and 32 hexadecimal digits.</summary>
    [JsonInclude]
    public string Sid { get; private set; }

    /// <summary>When it was sent; local time; null while it is queued.</summary>
    [JsonInclude]
    public DateTime? DateSent { get; private set; }

    /// <summary>When Twilio took it; local time.</summary>
    [JsonInclude]
    public DateTime? DateCreated { get; private set; }

    /// <summary>Why it failed; null where it did not.</summary>
    [JsonInclude]
    public int? ErrorCode { get; private set; }

    /// <summary>Sends a message. Not idempotent: after <see cref="ApiConnectionException"/> it may have been sent.</summary>
    public static async Task<MessageResource> CreateAsync(CreateMessageOptions options, ITwilioRestClient client = null) =>
        FromJson((await Ready(client).RequestAsync(CreateRequest(options, client)).ConfigureAwait(false)).Content);

    /// <summary>Asks for one message.</summary>
    public static async Task<MessageResource> FetchAsync(FetchMessageOptions options, ITwilioRestClient client = null) =>
        FromJson((await Ready(client).RequestAsync(FetchRequest(options, client)).ConfigureAwait(false)).Content);

    /// <summary>Asks for a list of messages, newest first.</summary>
    public static async Task<ResourceSet<MessageResource>> ReadAsync(ReadMessageOptions options, ITwilioRestClient client = null)
    {
        var response = await Ready(client).RequestAsync(ReadRequest(options, client)).ConfigureAwait(false);
        return new ResourceSet<MessageResource>(Page<MessageResource>.FromJson("messages", response.Content), options, client);
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="ApiException">The text is not such JSON.</exception>
    public static MessageResource FromJson(string json)
    {
        try
        {
            return Json.Read<MessageResource>(json);
        }
        catch (JsonException failure)
        {
            throw new ApiException(failure.Message, failure);
        }
    }

    private static ITwilioRestClient Ready(ITwilioRestClient client) =>
        client ?? throw new AuthenticationException("A message request needs a client with credentials.");

    private static Request CreateRequest(CreateMessageOptions options, ITwilioRestClient client) =>
        new(Http.HttpMethod.Post, Domain.Api, $"{Root}{options.PathAccountSid ?? client.AccountSid}/Messages.json",
            postParams: options.GetParams());

    private static Request FetchRequest(FetchMessageOptions options, ITwilioRestClient client) =>
        new(Http.HttpMethod.Get, Domain.Api, $"{Root}{options.PathAccountSid ?? client.AccountSid}/Messages/{options.PathSid}.json");

    private static Request ReadRequest(ReadMessageOptions options, ITwilioRestClient client) =>
        new(Http.HttpMethod.Get, Domain.Api, $"{Root}{options.PathAccountSid ?? client.AccountSid}/Messages.json",
            queryParams: options.GetParams());
}
