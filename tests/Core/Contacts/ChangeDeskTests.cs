using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Contacts;

/// <summary>Changes of contacts on the database itself: two at once, proof that has grown old, and what stays on record.</summary>
public sealed class ChangeDeskTests : IAsyncDisposable
{
    private const string Number = "1042210011";
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5));
    private static readonly Protection Protection = SampleDatabase.Protection;
    private readonly TestDatabase _database = new();
    private readonly ContactsSetup _contacts;
    private long _messages;

    public ChangeDeskTests()
    {
        var accounts = new AccountDesk(_database.Open, Protection, new SessionsOptions());
        _contacts = new ContactsSetup(_database.Open, _database.Writer, Protection, new Ids(seed: 1), accounts, new ContactsOptions(), () => "https://bijli.example.in");
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_looks_again_and_nothing_of_it_is_left()
    {
        await Fill();
        var (one, other) = (Turn("c1"), Turn("c2"));
        await Change(one, "+919899123450");
        await Change(other, "+919899123451");
        await Commit(one);
        await Assert.ThrowsAsync<StaleTurnException>(() => Commit(other));
        Assert.Equal(1, await Count(db => db.ContactChanges));

        var again = Turn("c2");
        // What proved it is the consumer's no more.
        Assert.Null(await Change(again, "+919899123451"));
        await using var read = _database.Open();
        var live = await read.Contacts.SingleAsync(c => c.Kind == ContactKind.Mobile && c.State == ContactState.Live, TestContext.Current.CancellationToken);
        Assert.Equal(Protection.ContactHash("+919899123450"), live.Hash);
        Assert.Equal(1, await Count(db => db.WriteBacks));
    }

    [Fact]
    public async Task The_row_of_a_change_tells_what_by_which_way_with_what_proof_when_by_whom_from_what_to_what()
    {
        await Fill();
        var turn = Turn("c1");
        await Change(turn, "+919899123450");
        await Commit(turn);
        await using var db = _database.Open();
        var row = await db.ContactChanges.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            (ContactKinds.Mobile, ChangeRoute.Verified, NewContactProof.Code, Now, "c1", "…0011", "…3450", ChangeState.Applied, Now.AddHours(24)),
            (row.Kinds, row.Route, row.Proof, row.RequestedAt, row.ConversationId, row.OldMasked, row.NewMasked, row.State, row.UndoUntil));
        var consent = await db.Consents.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((true, "NewCodeSent", ContactKind.Mobile), (consent.Given, consent.Wording, consent.Kind));
    }

    [Fact]
    public async Task A_code_to_the_old_contact_that_is_too_old_changes_nothing()
    {
        await Fill(verified: Now - ChangeDesk.ProofLife - TimeSpan.FromSeconds(1));
        var turn = Turn("c1");
        Assert.Null(await Change(turn, "+919899123450"));
        Assert.Empty(turn.Changes);
    }

    [Fact]
    public async Task An_account_that_is_not_the_chats_is_not_changed()
    {
        await Fill();
        var contact = new NewContact(ContactKinds.Mobile, "+919899123450");
        Assert.Null(await _contacts.Changes.Verified(Turn("c1"), contact, ["1042210033"], NewContactProof.Code, TestContext.Current.CancellationToken));
        Assert.Null(await _contacts.Changes.ByPaper(Turn("c1"), contact, Number, NewContactProof.Code, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stop_and_start_are_rows_of_which_the_last_counts()
    {
        var stop = Turn("c1");
        Assert.False(await _contacts.Consents.IsStopped(stop, TestContext.Current.CancellationToken));
        _contacts.Consents.Say(stop, false, BijliMitra.Core.Texts.TextKey.StopDone);
        await Commit(stop);
        Assert.True(await _contacts.Consents.IsStopped(stop, TestContext.Current.CancellationToken));
        var start = Turn("c1");
        _contacts.Consents.Say(start, true, BijliMitra.Core.Texts.TextKey.StartDone);
        await Commit(start);
        Assert.False(await _contacts.Consents.IsStopped(start, TestContext.Current.CancellationToken));
        Assert.Equal(2, await Count(db => db.Consents));
    }

    [Theory]
    [InlineData("...0011", "1042210011", "1042210011")]
    [InlineData("...0044, 0045", "1042210045", "1042210044")]
    [InlineData("...0011 (+2)", "1042210044", "1042210011", "1042210045")]
    public void A_notice_names_its_accounts_by_few_digits(string named, params string[] numbers) => Assert.Equal(named, ChangeBook.Tails(numbers));

    [Fact]
    public async Task Of_a_wish_for_two_accounts_the_page_shows_and_its_button_ends_what_is_not_over_yet()
    {
        await Fill();
        var other = new Account { Number = "1042210022", Name = "Ravi", MeterNumber = "GJ0022417", Tariff = "LMV-1" };
        await _database.Add(other);
        await _database.Add(Row(other.Id, ChangeState.Superseded));
        await _database.Add(Row(other.Id - 1, ChangeState.Applied));
        Assert.Equal("...0011", (await _contacts.Undo.Show("abc", Now, TestContext.Current.CancellationToken))!.Account);
        Assert.Equal(UndoResult.Undone, await _contacts.Undo.Answer("abc", NoticeAnswer.Stop, Now, TestContext.Current.CancellationToken));
        Assert.Equal("...0011, 0022", (await _contacts.Undo.Show("abc", Now, TestContext.Current.CancellationToken))!.Account);
        await using var db = _database.Open();
        Assert.Equal([Number], await db.Accounts.Where(a => a.OnHold).Select(a => a.Number).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static ContactChange Row(long account, ChangeState state) => new()
    {
        AccountId = account,
        Hash = "new",
        NewMasked = "…3450",
        ConversationId = "c1",
        State = state,
        RequestedAt = Now,
        UndoUntil = Now.AddHours(24),
        UndoHash = ChangeDesk.UndoHash(Protection, "abc"),
        Effect = (int)account,
    };

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<ChangeOutcome?> Change(Turn turn, string number) => _contacts.Changes.Verified(
        turn, new NewContact(ContactKinds.Mobile, number), [Number], NewContactProof.Code, TestContext.Current.CancellationToken);

    private Task Commit(Turn turn) => _database.Write(async (db, stop) =>
    {
        foreach (var change in turn.Changes)
            await change(db, stop);
    });

    private async Task<int> Count<T>(Func<BotDbContext, DbSet<T>> rows) where T : class
    {
        await using var db = _database.Open();
        return await rows(db).CountAsync(TestContext.Current.CancellationToken);
    }

    private Turn Turn(string chat) => new()
    {
        Message = new InboundMessage
        {
            Id = ++_messages,
            ProviderId = $"SM{_messages}",
            ConversationId = chat,
            Address = ChatHarness.Address("whatsapp", "+919899000001"),
            ReceivedAt = Now,
        },
        Links = _links.Where(link => link.ConversationId == chat).ToList(),
        Owner = ChatOwner.Bot,
        FirstTurn = false,
        Now = Now,
    };

    private readonly List<AccountLink> _links = [];

    // One account with a mobile, and two chats that have proved it.
    private async Task Fill(DateTimeOffset? verified = null)
    {
        var hash = Protection.ContactHash("+919810000011");
        var account = new Account { Number = Number, Name = "Asha", MeterNumber = "GJ0011417", Tariff = "LMV-1" };
        account.Contacts.Add(new Contact { Kind = ContactKind.Mobile, Value = Protection.Encrypt("+919810000011"), Hash = hash });
        await _database.Add(account);
        _links.AddRange(new[] { "c1", "c2" }.Select((chat, i) => new AccountLink
        {
            Id = i + 1,
            ConversationId = chat,
            ContactHash = hash,
            AccountId = account.Id,
            VerifiedAt = verified ?? Now,
            LastUsedAt = verified ?? Now,
            InboundId = 100 + i,
        }));
    }
}
