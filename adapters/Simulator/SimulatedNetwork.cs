using BijliMitra.Core;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Adapters.Simulator;

/// <summary>
/// The network between the company and the phones: brings messages to a phone as well as it is reached, reports how far they came, and
/// carries what the person does to our webhook.
/// </summary>
public sealed class SimulatedNetwork(SimulatedPhones phones, WebhookCaller webhooks, Ids ids, TimeProvider clock)
{
    /// <summary>How late a slow phone gets its messages.</summary>
    public static readonly TimeSpan SlowBy = TimeSpan.FromSeconds(4);

    private const string MessagesPath = "/twilio/messages";
    private const int UnknownHandset = 30005;
    private const int NotOnWhatsApp = 63024;
    private const int WebhookFailed = 11200;

    /// <summary>The senders of the company that phones write to: on WhatsApp with Twilio's prefix, and for SMS.</summary>
    public (string WhatsApp, string Sms) Senders => webhooks.Senders;

    /// <summary>A new message of the company. On a phone that is reached well it arrives before this returns.</summary>
    public SimulatedMessage Take(string from, string to, RenderedContent content, string? statusCallback)
    {
        var message = new SimulatedMessage("SM" + ids.Hex(16), from, to, content.Body, content.MediaUrl, clock.GetUtcNow())
        {
            Choices = content.Choices,
            StatusCallback = statusCallback,
            Status = phones.Reach(to) == PhoneReach.Normal ? DeliveryStatus.Delivered : DeliveryStatus.Queued,
        };
        phones.Add(message);
        return message;
    }

    /// <summary>What happens to a message after Twilio said it has it; ends when its fate is known or the phone has no signal.</summary>
    public async Task Follow(SimulatedMessage message, CancellationToken stop)
    {
        var reach = phones.Reach(message.To);
        if (reach == PhoneReach.Dead)
        {
            await Fail(message, stop);
            return;
        }
        await Advance(message, DeliveryStatus.Sent, stop);
        if (message.HasArrived)
        {
            await Delivered(message, stop);
            return;
        }
        if (reach == PhoneReach.Slow)
        {
            await Task.Delay(SlowBy, clock, stop);
        }
        await Reached(message, stop);
    }

    /// <summary>Sets how well a phone is reached; with a signal everything that waits goes on its way.</summary>
    public async Task SetReach(SimulatedPhone phone, PhoneReach reach, CancellationToken stop)
    {
        phones.SetReach(phone, reach);
        if (reach is not (PhoneReach.Normal or PhoneReach.Slow))
        {
            return;
        }
        foreach (var message in phone.Addresses.SelectMany(phones.Conversation).Where(message => !message.IsFromPhone && message.Status == DeliveryStatus.Sent))
        {
            await Reached(message, stop);
        }
    }

    /// <summary>The person looks at a conversation: WhatsApp reports it as read.</summary>
    public async Task Look(string address, CancellationToken stop)
    {
        foreach (var message in phones.Conversation(address).Where(message => message.HasArrived && !message.IsSeen))
        {
            if (phones.Change(message, old => old.IsSeen ? null : old with { IsSeen = true }) is { IsReported: true } seen)
            {
                await Read(seen, stop);
            }
        }
    }

    /// <summary>
    /// The person does something on WhatsApp or, with <paramref name="bySms"/>, by SMS. The message shows at once and is delivered when
    /// our webhook took it. Returns the HTTP status of the webhook; 0 where none was asked or none answered.
    /// </summary>
    public async Task<(SimulatedMessage Message, int Status)> Send(SimulatedPhone phone, bool bySms, PhoneAction action, CancellationToken stop)
    {
        var (from, to) = bySms ? (phone.Sms, webhooks.Senders.Sms) : (phone.WhatsApp, webhooks.Senders.WhatsApp);
        var prefix = action is PhoneAction.Media ? "MM" : "SM";
        var message = new SimulatedMessage(
            prefix + ids.Hex(16), from, to, action.Shown, (action as PhoneAction.Media)?.Sample.Path, clock.GetUtcNow())
        {
            IsFromPhone = true,
            Place = (action as PhoneAction.Location)?.Place,
        };
        if (action is PhoneAction.Media media)
        {
            action = media with { Url = webhooks.MediaUrl(message.Sid, media.Sample) };
        }
        phones.Add(message);
        if (phones.Reach(from) is PhoneReach.Dead or PhoneReach.NoSignal)
        {
            phones.Change(message, unsent => unsent with { Status = DeliveryStatus.Failed });
            return (message, 0);
        }
        var form = bySms ? PhoneForms.Sms(message, webhooks.AccountSid, action) : PhoneForms.WhatsApp(phone, message, webhooks.AccountSid, action);
        var status = await webhooks.Post(MessagesPath, form, stop);
        phones.Change(message, sent => status is >= 200 and < 300
            ? sent with { Status = DeliveryStatus.Delivered }
            : sent with { Status = DeliveryStatus.Failed, ErrorCode = WebhookFailed });
        return (message, status);
    }

    private async Task Reached(SimulatedMessage message, CancellationToken stop)
    {
        switch (phones.Reach(message.To))
        {
            case PhoneReach.NoSignal:
                return;
            case PhoneReach.Dead:
                await Fail(message, stop);
                return;
            default:
                if (phones.Change(message, old => old.HasArrived ? null : old with { Status = DeliveryStatus.Delivered }) is not null)
                {
                    await Delivered(message, stop);
                }
                return;
        }
    }

    // The person may have looked before the company was told: as at Twilio, but for bad luck, "read" comes after "delivered".
    private async Task Delivered(SimulatedMessage message, CancellationToken stop)
    {
        await Report(message, DeliveryStatus.Delivered, null, stop);
        if (phones.Change(message, old => old with { IsReported = true }) is { IsSeen: true } seen)
        {
            await Read(seen, stop);
        }
    }

    private async Task Read(SimulatedMessage message, CancellationToken stop)
    {
        if (message.IsWhatsApp && phones.Change(message, old => old with { Status = DeliveryStatus.Read }) is not null)
        {
            await Report(message, DeliveryStatus.Read, null, stop);
        }
    }

    private async Task Fail(SimulatedMessage message, CancellationToken stop)
    {
        if (message.IsWhatsApp)
        {
            await Advance(message, DeliveryStatus.Failed, stop, NotOnWhatsApp);
            return;
        }
        await Advance(message, DeliveryStatus.Sent, stop);
        await Advance(message, DeliveryStatus.Undelivered, stop, UnknownHandset);
    }

    // Only forward; what did not move is not reported again.
    private async Task Advance(SimulatedMessage message, DeliveryStatus status, CancellationToken stop, int? error = null)
    {
        var arrived = message.HasArrived;
        var moved = phones.Change(message, old =>
            DeliveryStatuses.CanAdvance(old.Status, status) ? old with { Status = status, ErrorCode = error } : null);
        if (moved is not null || arrived)
        {
            await Report(message, status, error, stop);
        }
    }

    private async Task Report(SimulatedMessage message, DeliveryStatus status, int? error, CancellationToken stop)
    {
        if (webhooks.OwnPath(message.StatusCallback) is { } path)
        {
            await webhooks.Post(path, PhoneForms.Status(message, webhooks.AccountSid, status.ToString().ToLowerInvariant(), error), stop);
        }
    }
}
