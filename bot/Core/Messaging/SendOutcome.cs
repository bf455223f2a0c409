using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Messaging;

/// <summary>How a hand-over to a provider ended. The list is closed.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The provider took it under <paramref name="ProviderId"/>.</summary>
    public sealed record Accepted(string ProviderId) : SendOutcome;

    /// <summary>Not now: try again after <paramref name="After"/>.</summary>
    public sealed record RetryLater(TimeSpan After, int? Code, string Why) : SendOutcome;

    /// <summary>Refused for good. <paramref name="Code"/>: the provider's.</summary>
    public sealed record Refused(int Code, string Why) : SendOutcome;

    /// <summary>The provider did not take the template, though it might take the same message as text. Nothing was sent.</summary>
    public sealed record TemplateRefused(int Code, string Why) : SendOutcome;

    /// <summary>The person stopped messages at the provider.</summary>
    public sealed record OptedOut(int Code) : SendOutcome;

    /// <summary>Nobody knows: the connection broke after the request was written. Look it up before sending again.</summary>
    public sealed record Unknown(string Why) : SendOutcome;
}

/// <summary>One message on its way to a provider, readable.</summary>
/// <param name="Id">Key of the outbox row; part of the status callback's URL.</param>
/// <param name="To">The address.</param>
/// <param name="Body">The text, the code in its place, choices numbered.</param>
/// <param name="MediaUrl">A document or picture.</param>
/// <param name="Life">For how long the message is worth delivering; null for ever.</param>
/// <param name="CreatedAt">When it was committed.</param>
public sealed record Parcel(long Id, ChannelAddress To, string Body, string? MediaUrl, TimeSpan? Life, DateTimeOffset CreatedAt)
{
    /// <summary>What it goes out by in place of body and media; null for plain text.</summary>
    public FilledTemplate? Template { get; init; }

    /// <summary>The text that the provider keeps of it where it went out by a template; null where that is the body.</summary>
    public string? TemplateBody { get; init; }

    /// <summary>The code in it, where the words around it may be the provider's own.</summary>
    public string? Code { get; init; }

    /// <summary>Whether a message at the provider with this text may be this one, by whichever way it went out.</summary>
    public bool Reads(string? text) => text is not null
        && (text == Body || text == TemplateBody || (Code is not null && text.Contains(Code, StringComparison.Ordinal)));
}

/// <summary>A template with its values.</summary>
/// <param name="Sid">The provider's id of the template.</param>
/// <param name="Name">Our name of it.</param>
/// <param name="Variables">The values by number, as JSON.</param>
public sealed record FilledTemplate(string Sid, string Name, string Variables);

/// <summary>A provider that carries messages: Twilio, and mail.</summary>
public interface IChannelSender
{
    /// <summary>True for the channels it carries.</summary>
    bool Carries(Channel channel);

    /// <summary>Hands the message over. Throws only <see cref="OperationCanceledException"/> on <paramref name="stop"/>.</summary>
    Task<SendOutcome> Send(Parcel parcel, CancellationToken stop);

    /// <summary>What a failure with this code of the provider's tells of the address.</summary>
    ContactSign SignOf(int code);

    /// <summary>
    /// The provider's ids of messages with this address, sender and text since the parcel was committed, oldest first; empty where
    /// there is none. Throws where the provider cannot be asked.
    /// </summary>
    Task<IReadOnlyList<string>> Find(Parcel parcel, CancellationToken stop);
}
