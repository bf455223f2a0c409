using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>A chat as the one who has it sees it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Channel">Where it is.</param>
/// <param name="Address">The consumer's number, masked.</param>
/// <param name="WindowEndsAt">Until when WhatsApp takes free words; null where there is no such limit.</param>
/// <param name="Lines">What was said, oldest first.</param>
/// <param name="Card">The connections that the chat has proved.</param>
public sealed record OpenChat(
    Handoff Case, Channel Channel, string Address, DateTimeOffset? WindowEndsAt, IReadOnlyList<TranscriptLine> Lines, IReadOnlyList<CardAccount> Card)
{
    /// <summary>What the one who had it before wrote to the next; null for nothing.</summary>
    public string? Words { get; init; }

    /// <summary>True where the window is closed and the template that asks the consumer to write went already.</summary>
    public bool IsCalled { get; init; }

    /// <summary>When the outage that the case stands with ended; null while that lasts.</summary>
    public DateTimeOffset? OutageEndedAt { get; init; }
}

/// <summary>The helpdesk as the console uses it: each call is one transaction, or one look.</summary>
public sealed class HelpdeskConsole
{
    /// <summary>Longest message of staff, in UTF-16 units.</summary>
    public const int LongestText = StaffWords.LongestText;

    private readonly Writer _writer;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly HandoffSetup _handoffs;
    private readonly QueueReader _queue;
    private readonly CardReader _cards;
    private readonly StormReader _storms;
    private readonly TimeProvider _clock;

    internal HelpdeskConsole(
        Writer writer, Func<BotDbContext> openDatabase, Protection protection, Areas.AreaBook areas, HandoffSetup handoffs, TimeProvider clock)
    {
        (_writer, _openDatabase, _protection, _handoffs, _clock) = (writer, openDatabase, protection, handoffs, clock);
        _queue = new QueueReader(openDatabase, handoffs.Transcripts, areas);
        _cards = new CardReader(openDatabase, protection, areas);
        _storms = new StormReader(openDatabase, areas);
    }

    /// <summary>
    /// The actor is at the console. <paramref name="available"/>: whether he takes chats; null leaves it as it was last time, and as his role has it the first time: an agent
    /// does, a supervisor watches. Returns whether he does.
    /// </summary>
    public Task<bool> BeThere(StaffActor actor, bool? available, CancellationToken stop) => _writer.WriteAlone(
        "presence",
        async (db, token) =>
        {
            var presence = await db.Presences.SingleOrDefaultAsync(p => p.StaffId == actor.Id, token)
                ?? db.Add(new Presence { StaffId = actor.Id, Available = actor.Role == StaffRole.Agent }).Entity;
            (presence.SeenAt, presence.Available) = (_clock.GetUtcNow(), available ?? presence.Available);
            return presence.Available;
        },
        stop);

    /// <summary>How much waits for the actor.</summary>
    public Task<ChatPulse> Pulse(StaffActor actor, CancellationToken stop) => _queue.Pulse(actor, stop);

    /// <summary>Open cases for the actor, in the order of work.</summary>
    public Task<IReadOnlyList<QueueItem>> Queue(StaffActor actor, Language language, CancellationToken stop) => _queue.Read(actor, language, stop);

    /// <summary>The chat of a case that the actor has; a supervisor sees each, an agent also what waits. Null for any other.</summary>
    public async Task<OpenChat?> Open(StaffActor actor, long id, CancellationToken stop)
    {
        await using var db = _openDatabase();
        if (await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, stop) is not { } handoff
            || !await _handoffs.Rights.Reads(actor, handoff, stop)
            || await ChatLines.Chat(db, handoff.ConversationId, stop) is not { } chat)
        {
            return null;
        }
        var now = _clock.GetUtcNow();
        // What an account is about is for the one who has its chat.
        var card = handoff.AgentId == actor.Id || actor.Role == StaffRole.Supervisor ? await _cards.Read(chat.Id, now, stop) : [];
        return new OpenChat(
            handoff, chat.Channel, Masked.Tail(_protection.DecryptText(chat.Address)), StaffWords.WindowEnds(chat.Channel, chat.LastMessageAt),
            await _handoffs.Transcripts.Read(chat.Id, stop), card)
        {
            Words = await db.HandoffEvents.Where(e => e.HandoffId == id && e.Kind == HandoffEventKind.Handed).OrderByDescending(e => e.Id).Select(e => e.Detail).FirstOrDefaultAsync(stop),
            IsCalled = StaffWords.IsClosed(chat, now) && await StaffWords.IsCalled(db, chat, stop),
            OutageEndedAt = await RestoredQueue.EndedAt(db, handoff.IncidentId, stop),
        };
    }

    /// <summary>Takes what is next.</summary>
    public Task<HandoffAnswer> Next(StaffActor actor, CancellationToken stop) => Write((db, now, token) => _handoffs.Book.Next(db, actor, now, token), stop);

    /// <summary>Takes a case.</summary>
    public Task<StaffResult> Take(StaffActor actor, long id, CancellationToken stop) => Write((db, now, token) => _handoffs.Book.Take(db, actor, id, now, token), stop);

    /// <summary>Takes up the chat of an open ticket.</summary>
    public Task<HandoffAnswer> TakeUp(StaffActor actor, string ticket, CancellationToken stop) => Write((db, now, token) => _handoffs.Book.TakeUp(db, actor, ticket, now, token), stop);

    /// <summary>Writes into a chat.</summary>
    public Task<StaffResult> Say(StaffActor actor, long id, string key, string text, CancellationToken stop) =>
        Write((db, now, token) => _handoffs.Words.Say(db, actor, id, key, text, now, token), stop);

    /// <summary>Sends the template that asks the consumer to write.</summary>
    public Task<StaffResult> Call(StaffActor actor, long id, CancellationToken stop) => Write((db, now, token) => _handoffs.Words.Call(db, actor, id, now, token), stop);

    /// <summary>What is known of an outage, as an answer to all who wait in it; null for one that has ended.</summary>
    public Task<StormFacts?> Storm(long incident, CancellationToken stop) => _storms.Read(incident, _clock.GetUtcNow(), stop);

    /// <summary>Gives one answer to many who wait; returns how many it reached, or null where there are no words in a language, or too many.</summary>
    public async Task<int?> SayToMany(StaffActor actor, IReadOnlyList<long> handoffs, string key, string hindi, string english, CancellationToken stop) =>
        StaffWords.Trimmed(hindi) is { } inHindi && StaffWords.Trimmed(english) is { } inEnglish
            ? await Write((db, now, token) => _handoffs.Words.SayToMany(db, actor, handoffs, key, inHindi, inEnglish, now, token), stop)
            : null;

    /// <summary>Gives a chat to a colleague.</summary>
    public Task<StaffResult> HandTo(StaffActor actor, long id, long colleague, string? words, CancellationToken stop) =>
        Write((db, now, token) => _handoffs.Book.HandTo(db, actor, id, colleague, words, now, token), stop);

    /// <summary>Gives a chat to a team.</summary>
    public Task<StaffResult> HandToTeam(StaffActor actor, long id, string team, string? words, CancellationToken stop) =>
        Write((db, now, token) => _handoffs.Book.HandToTeam(db, actor, id, team, words, now, token), stop);

    /// <summary>Gives a chat back to the bot.</summary>
    public Task<StaffResult> Return(StaffActor actor, long id, CancellationToken stop) => Write((db, now, token) => _handoffs.Book.Return(db, actor, id, now, token), stop);

    /// <summary>Ends a case.</summary>
    public Task<StaffResult> Resolve(StaffActor actor, long id, CancellationToken stop) => Write((db, now, token) => _handoffs.Book.Resolve(db, actor, id, now, token), stop);

    /// <summary>Colleagues who are there, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> Colleagues(StaffActor actor, Language language, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var there = await HandoffRights.There(db, _clock.GetUtcNow()).AsNoTracking().Where(s => s.Id != actor.Id)
            .Select(s => new { Member = s, Chats = db.Handoffs.Count(h => h.State == HandoffState.Agent && h.AgentId == s.Id) }).ToListAsync(stop);
        return [.. there.Select(one => new Colleague(
            one.Member.Id, one.Member.Code, language.NameOf(one.Member.Name, one.Member.NameHindi), one.Chats, _handoffs.Rights.IsFull(one.Member.Role, one.Chats)))
            .OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    private Task<T> Write<T>(Func<BotDbContext, DateTimeOffset, CancellationToken, Task<T>> unit, CancellationToken stop) =>
        _writer.Write(async (scope, token) => await unit(await scope.Db(token), _clock.GetUtcNow(), token), stop);
}
