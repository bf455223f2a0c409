using System.Security.Cryptography;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Root;
using BijliMitra.State;

namespace BijliMitra.Turns;

/// <summary>Makes a turn out of a stored message, has the dialogs run it, and gathers what it leaves. Writes and sends nothing.</summary>
internal sealed class Conversations(
    DialogTurn dialogs, TicketDesk tickets, Protection protection, Lease lease, TimeProvider clock)
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(10);

    /// <summary>Runs the message's turn. Throws whatever the dialogs throw, and <see cref="OperationCanceledException"/> after ten seconds.</summary>
    public async Task<FinishedTurn> Run(ClaimedMessage claimed, byte[]? stored, CancellationToken stop)
    {
        var form = Form(claimed);
        var turn = Begin(claimed, form.Payload, form.Fields);
        var state = Unsealed(stored);
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stop);
        life.CancelAfter(TimeOut);
        if (Envelope.TryRead(form.Fields, out var envelope, out _))
        {
            var activity = InboundActivity.Read(form.Fields, envelope);
            await dialogs.Run(turn, activity, state, life.Token);
        }
        return Finish(claimed, turn, state, InboxState.Handled, turn.Replies.Count == 0 ? "no reply" : null, Masked(turn, form.Payload));
    }

    /// <summary>Sets the message aside unread: an apology for the person, a ticket for staff, the state as it was.</summary>
    public FinishedTurn Park(ClaimedMessage claimed, byte[]? stored, int tries)
    {
        var form = Form(claimed);
        var turn = Begin(claimed, form.Payload, form.Fields);
        var state = Unsealed(stored);
        turn.Say(new Reply(Catalogue.Text(TextKey.Apology, state.Language ?? Language.Hindi)));
        tickets.Open(turn, TicketReason.ParkedMessage);
        return Finish(claimed, turn, state, InboxState.Parked, $"stopped at try {tries}", null);
    }

    private (InboundPayload Payload, InboundForm Fields) Form(ClaimedMessage claimed)
    {
        var payload = InboundPayload.FromBytes(protection.Decrypt(claimed.Message.Payload));
        return (payload, new InboundForm(payload.Fields));
    }

    private Turn Begin(ClaimedMessage claimed, InboundPayload payload, InboundForm form) => new()
    {
        Message = new InboundMessage
        {
            Id = claimed.Message.Id,
            ProviderId = claimed.Message.ProviderId,
            ConversationId = claimed.Message.ConversationId,
            Address = ChannelAddress.FromStored(claimed.Message.Channel, payload.Address),
            ReceivedAt = claimed.Message.ReceivedAt,
            Location = InboundLocation.Point(form),
            Forwarded = form.First("Forwarded") == "true" || form.First("FrequentlyForwarded") == "true",
            ExternalUserHash = form.First("ExternalUserId") is { Length: > 0 } user ? protection.Hash("user", user) : null,
        },
        Links = claimed.Links,
        Owner = claimed.Owner,
        Handovers = claimed.Handovers,
        FirstTurn = claimed.Sequence == 0,
        Now = clock.GetUtcNow(),
    };

    // What a person types may stand in it for a moment, so neither Redis nor the database sees it. Of an earlier release it is plain JSON; what
    // cannot be read costs the place in the dialog.
    private ChatState Unsealed(byte[]? stored)
    {
        if (stored is not { Length: > 0 } || stored[0] == (byte)'{')
        {
            return StateCodec.Read(stored);
        }
        try
        {
            return StateCodec.Read(protection.Decrypt(stored));
        }
        catch (CryptographicException)
        {
            return new ChatState();
        }
    }

    private FinishedTurn Finish(
        ClaimedMessage claimed, Turn turn, ChatState state, InboxState result, string? note, byte[]? masked) => new()
        {
            Turn = turn,
            Sequence = claimed.Sequence,
            State = protection.Encrypt(StateCodec.Write(state)),
            Result = result,
            Note = note,
            MaskedPayload = masked,
            Replies = [.. turn.Replies.SelectMany(reply => Splitter.Messages(turn.Message.Address.Channel, reply))
                .Select((reply, n) => Row(turn, reply, n))],
        };

    // A forgotten message leaves no text; one with a code or PIN leaves dots in its place.
    private byte[]? Masked(Turn turn, InboundPayload payload) => turn switch
    {
        { Forget: true } => [],
        { HoldsSecret: true } => protection.Encrypt((payload with { Fields = [.. payload.Fields.Select(Mask)] }).ToBytes()),
        _ => null,
    };

    private static KeyValuePair<string, string> Mask(KeyValuePair<string, string> field) =>
        field.Key is "Body" or "ButtonText" or "ButtonPayload" or "InteractiveData" or "ListId" or "ListTitle"
            ? KeyValuePair.Create(field.Key, Core.Texts.Masked.Code)
            : field;

    private OutboxMessage Row(Turn turn, Reply reply, int n)
    {
        var row = new OutboxMessage
        {
            InboundId = turn.Message.Id,
            N = n,
            ConversationId = turn.Message.ConversationId,
            Channel = turn.Message.Address.Channel,
            Address = protection.Encrypt(turn.Message.Address.Value),
            Kind = OutboxKind.Reply,
            Body = protection.Encrypt(reply.Text),
            Choices = reply.ChoicesToBytes() is { } choices ? protection.Encrypt(choices) : null,
            Language = turn.Language,
            MediaUrl = reply.MediaUrl is { } url ? protection.Encrypt(url) : null,
            CreatedAt = turn.Now,
            DueAt = turn.Now,
        };
        lease.Take(row, turn.Now);
        return row;
    }
}
