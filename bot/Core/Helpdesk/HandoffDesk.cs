using System.Globalization;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Whether somebody of the helpdesk can answer now.</summary>
/// <param name="IsOpen">False outside of the helpdesk's hours.</param>
/// <param name="Agents">How many take chats at this moment.</param>
/// <param name="Place">The place in the queue that one gets who asks now, from 1.</param>
/// <param name="Minutes">About how many minutes that takes; at least 1.</param>
public sealed record HandoffChance(bool IsOpen, int Agents, int Place, int Minutes);

/// <summary>Where somebody who waits stands.</summary>
/// <param name="Number">The case.</param>
/// <param name="Place">The place in the queue, from 1.</param>
/// <param name="Minutes">About how many minutes that takes; at least 1.</param>
public sealed record HandoffStanding(string Number, int Place, int Minutes)
{
    /// <summary>Values of a text that tells it.</summary>
    public (string Name, string Value)[] Values =>
        [("ticket", Number), ("position", Place.ToString(CultureInfo.InvariantCulture)), ("minutes", Minutes.ToString(CultureInfo.InvariantCulture))];
}

/// <summary>What is told of somebody who is to talk to a person.</summary>
/// <param name="Number">What the consumer is told.</param>
/// <param name="Reason">Why.</param>
public sealed record HandoffRequest(string Number, HandoffReason Reason)
{
    /// <summary>True for what goes before everything else.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>What was in progress with the bot.</summary>
    public string? Doing { get; init; }

    /// <summary>Where the consumer is at home.</summary>
    public long? AreaId { get; init; }

    /// <summary>The outage there.</summary>
    public long? IncidentId { get; init; }
}

/// <summary>Hands a chat from the bot to the helpdesk's queue, and back where the consumer wants that.</summary>
public sealed class HandoffDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly HandoffWaits _waits;
    private readonly HelpdeskOptions _options;

    internal HandoffDesk(Func<BotDbContext> openDatabase, HandoffWaits waits, HelpdeskOptions options) =>
        (_openDatabase, _waits, _options) = (openDatabase, waits, options);

    /// <summary>Whether somebody can answer now, and how long it takes.</summary>
    public async Task<HandoffChance> Chance(Turn turn, CancellationToken stop)
    {
        if (!_options.IsOpen(turn.Now))
        {
            return new HandoffChance(false, 0, 0, 0);
        }
        await using var db = _openDatabase();
        var agents = await HandoffWaits.Present(db, turn.Now).CountAsync(stop);
        if (agents == 0)
        {
            return new HandoffChance(true, 0, 0, 0);
        }
        var place = await db.Handoffs.CountAsync(h => h.State == HandoffState.Waiting, stop) + 1;
        return new HandoffChance(true, agents, place, await _waits.Minutes(db, place, agents, stop));
    }

    /// <summary>Puts the chat into the queue at the commit.</summary>
    public void Ask(Turn turn, HandoffRequest request)
    {
        var handoff = new Handoff
        {
            Number = request.Number,
            ConversationId = turn.Message.ConversationId,
            State = HandoffState.Waiting,
            Reason = request.Reason,
            IsUrgent = request.IsUrgent,
            Language = turn.Language,
            AreaId = request.AreaId,
            IncidentId = request.IncidentId,
            Doing = request.Doing,
            AskedAt = turn.Now,
            WaitingSince = turn.Now,
            DueAt = turn.Now + _options.AnswerWithin,
        };
        handoff.Events.Add(new HandoffEvent { At = turn.Now, Kind = HandoffEventKind.Asked });
        turn.Add(handoff);
        turn.GiveTo(ChatOwner.Waiting);
    }

    /// <summary>Number of the chat's open case; null where there is none.</summary>
    public async Task<string?> Number(Turn turn, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var chat = turn.Message.ConversationId;
        return await db.Handoffs.Where(h => h.ConversationId == chat && h.State < HandoffState.Resolved).Select(h => h.Number).SingleOrDefaultAsync(stop);
    }

    /// <summary>Where the chat stands in the queue; null where it does not wait.</summary>
    public async Task<HandoffStanding?> Standing(Turn turn, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var chat = turn.Message.ConversationId;
        return await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.ConversationId == chat && h.State == HandoffState.Waiting, stop) is { } handoff
            ? await _waits.Standing(db, handoff, turn.Now, stop)
            : null;
    }

    /// <summary>The consumer goes back to the bot: the case ends at the commit.</summary>
    public void Leave(Turn turn)
    {
        var chat = turn.Message.ConversationId;
        turn.Change(async (db, stop) =>
        {
            if (await db.Handoffs.SingleOrDefaultAsync(h => h.ConversationId == chat && h.State == HandoffState.Waiting, stop) is { } handoff)
            {
                handoff.End(HandoffState.Left, null, turn.Now);
            }
        });
        turn.GiveTo(ChatOwner.Bot);
    }

    /// <summary>The consumer wrote something that a person is to read: from now on he waits, and is answered in the language of these words.</summary>
    public void Wrote(Turn turn)
    {
        var (chat, language, now, due) = (turn.Message.ConversationId, turn.Language, turn.Now, turn.Now + _options.AnswerWithin);
        turn.Change((db, stop) => db.Handoffs.Where(h => h.ConversationId == chat && h.State < HandoffState.Resolved).ExecuteUpdateAsync(
            set => set.SetProperty(h => h.Language, language).SetProperty(h => h.WaitingSince, h => h.WaitingSince ?? now).SetProperty(h => h.DueAt, h => h.DueAt ?? due), stop));
    }

    /// <summary>Danger was reported in a chat that a person has, or that waits for one: it goes before everything else.</summary>
    public void Urge(Turn turn)
    {
        var chat = turn.Message.ConversationId;
        turn.Change((db, stop) => db.Handoffs.Where(h => h.ConversationId == chat && h.State < HandoffState.Resolved)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.IsUrgent, true), stop));
    }

    /// <summary>Takes the consumer's word on whether the case <paramref name="number"/> of this chat helped; the last word counts.</summary>
    public void Judge(Turn turn, string number, bool helped)
    {
        var chat = turn.Message.ConversationId;
        turn.Change((db, stop) => db.Handoffs.Where(h => h.ConversationId == chat && h.Number == number && h.State == HandoffState.Resolved)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.Helped, helped), stop));
    }
}
