using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Privacy;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Privacy;

/// <summary>What is kept no longer goes; the rows that prove what happened stay.</summary>
public sealed class EraserTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Written = [1, 2, 3];
    private readonly TestDatabase _database = new();

    private Eraser Eraser => new(_database.Writer, new PrivacyOptions { KeepMessages = TimeSpan.FromDays(365) });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Words_of_more_than_a_year_ago_are_erased_a_few_at_a_time_and_later_ones_stay()
    {
        await _database.Add([.. Enumerable.Range(1, 250).Select(n => Received(n, 366)), Received(251, 364), Sent(1, 366), Sent(2, 364)]);

        Assert.Equal(201, await Eraser.EraseMessages(Now, default));
        Assert.Equal(50, await Eraser.EraseMessages(Now, default));
        Assert.Equal(0, await Eraser.EraseMessages(Now, default));

        await using var db = _database.Open();
        Assert.Equal(251, Assert.Single(await db.Inbox.Where(m => m.Payload != Array.Empty<byte>()).ToListAsync()).Id);
        Assert.Equal(251, await db.Inbox.CountAsync());
        var sent = await db.Outbox.OrderBy(m => m.Id).ToListAsync();
        Assert.Empty(sent[0].Body);
        Assert.Null(sent[0].NoticeValues);
        Assert.Equal(Written, sent[1].Body);
        Assert.Equal(2, await Eraser.EraseMessages(Now.AddDays(2), default));
    }

    [Fact]
    public async Task A_message_that_is_not_dealt_with_yet_keeps_its_words_and_so_does_what_came_after()
    {
        var waiting = Received(1, 400);
        waiting.State = InboxState.Waiting;
        await _database.Add(waiting, Received(2, 399));
        Assert.Equal(0, await Eraser.EraseMessages(Now, default));
    }

    [Fact]
    public async Task A_number_that_was_replaced_is_erased_once_nobody_can_undo_it()
    {
        await _database.Add(AnAccount(1), AnAccount(2), AContact(1, ContactState.Replaced), AContact(2, ContactState.Replaced), AContact(3, ContactState.Live));
        await _database.Add(AChange(1, ChangeState.Applied, Now.AddDays(-1)), AChange(2, ChangeState.Applied, Now.AddDays(1)));

        Assert.Equal(2, await Eraser.EraseContacts(Now, default));

        await using var db = _database.Open();
        Assert.Equal([0, 3, 3], (await db.Contacts.OrderBy(c => c.Id).ToListAsync()).Select(c => c.Value.Length));
        Assert.Equal([true, false], (await db.ContactChanges.OrderBy(c => c.Id).ToListAsync()).Select(c => c.Value is null));
        Assert.Equal("...3450", (await db.ContactChanges.FirstAsync()).NewMasked);
        Assert.Equal(2, await Eraser.EraseContacts(Now.AddDays(2), default));
    }

    [Theory]
    [InlineData(ChangeState.Undone)]
    [InlineData(ChangeState.InReview)]
    public async Task What_a_person_has_to_look_at_is_kept_until_then(ChangeState state)
    {
        await _database.Add(AnAccount(1), AContact(1, ContactState.Replaced), AChange(1, state, Now.AddDays(-30)));
        Assert.Equal(0, await Eraser.EraseContacts(Now, default));
    }

    private static InboxMessage Received(long id, int daysAgo) => new()
    {
        Id = id,
        ProviderId = $"SM{id}",
        ConversationId = "c",
        Payload = Written,
        State = InboxState.Handled,
        ReceivedAt = Now.AddDays(-daysAgo),
    };

    private static OutboxMessage Sent(long id, int daysAgo) => new()
    {
        Id = id,
        ConversationId = "c",
        Address = Written,
        Body = Written,
        NoticeValues = Written,
        State = OutboxState.Accepted,
        CreatedAt = Now.AddDays(-daysAgo),
    };

    private static Account AnAccount(long id) => new() { Id = id, Number = $"104221001{id}", Name = "Asha Verma", MeterNumber = $"GJ{id}", Tariff = "LMV-1" };

    private static Contact AContact(long id, ContactState state) => new() { Id = id, AccountId = id == 3 ? 1 : id, Kind = ContactKind.Mobile, Value = Written, Hash = $"h{id}", State = state };

    private static ContactChange AChange(long account, ChangeState state, DateTimeOffset undoUntil) => new()
    {
        AccountId = account,
        Value = Written,
        Hash = "h",
        NewMasked = "...3450",
        ConversationId = "c",
        State = state,
        UndoUntil = undoUntil,
        UndoHash = "u",
        InboundId = account,
    };
}
