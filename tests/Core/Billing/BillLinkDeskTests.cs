using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Billing;

/// <summary>Who finds a bill under a link, and for how long.</summary>
public sealed class BillLinkDeskTests : IAsyncLifetime
{
    private const string Chat = "the-chat";
    private static readonly DateTimeOffset Now = IndianTime.StartOf(SampleDatabase.Today).AddHours(10);
    private readonly TestDatabase _database = new();
    private readonly BillingDesk _billing;
    private readonly BillLinkDesk _desk;
    private int _messages;

    public BillLinkDeskTests()
    {
        _billing = new BillingDesk(_database.Open);
        _desk = new BillLinkDesk(
            _database.Open, _billing, SampleDatabase.Protection, new Ids(5), new BillsOptions { LinkLife = TimeSpan.FromHours(1) }, () => "https://bijli.example.in");
    }

    public async ValueTask InitializeAsync()
    {
        await new SampleData(SampleDatabase.Protection, SampleDatabase.Today).Fill(_database.Write, Cast.Connections, TestContext.Current.CancellationToken);
        foreach (var person in new[] { Cast.Asha, Cast.Farida })
            await _database.Add(ChatLink(person));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_link_opens_its_bill_until_it_ends()
    {
        var address = await Offer(Cast.Asha);
        Assert.Matches(@"^https://bijli\.example\.in/bill/[\w-]{22}\.pdf$", address);
        var paper = await _desk.Open(address!, Now.AddMinutes(59), default);
        Assert.Equal((Cast.Asha.Bill, Cast.Asha.Name, "bill-2026-11-0011.pdf"), (paper!.Bill!.Number, paper.Account.Name, paper.FileName));
        Assert.Equal([6, 7, 8, 9, 10, 11], paper.History.Select(month => month.Month.Month));
        Assert.Equal(3, paper.Payments.Count);
        Assert.Null(await _desk.Open(address!, Now.AddMinutes(60), default));
    }

    [Fact]
    public async Task An_old_bill_shows_the_months_up_to_it()
    {
        var address = await Offer(Cast.Asha, new DateOnly(2026, 8, 1));
        var paper = await _desk.Open(address!, Now, default);
        Assert.Equal([6, 7, 8], paper!.History.Select(month => month.Month.Month));
    }

    [Fact]
    public async Task A_prepaid_meter_has_a_statement()
    {
        var paper = await _desk.Open((await Offer(Cast.Farida))!, Now, default);
        Assert.Null(paper!.Bill);
        Assert.Equal(Cast.FaridaBalance, paper.Account.PrepaidBalance);
        Assert.Equal("bill-statement-2026-11-23-0066.pdf", paper.FileName);
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        var token = (await Offer(Cast.Asha))![^26..^4];
        await using var db = _database.Open();
        Assert.DoesNotContain(token, (await db.BillLinks.SingleAsync()).TokenHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_contact_is_no_more_the_accounts_the_link_opens_nothing()
    {
        var address = await Offer(Cast.Asha);
        await _database.Write((db, stop) => db.Contacts.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ContactState.Suspect), stop));
        Assert.Null(await _desk.Open(address!, Now, default));
    }

    [Fact]
    public async Task Another_chats_link_does_not_help()
    {
        var address = await Offer(Cast.Asha);
        await _database.Write((db, stop) => db.AccountLinks.ExecuteUpdateAsync(set => set.SetProperty(l => l.ConversationId, "another-chat"), stop));
        Assert.Null(await _desk.Open(address!, Now, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/bill/")]
    [InlineData("/bill/.pdf")]
    [InlineData("/bill/AAAAAAAAAAAAAAAAAAAAAA.pdf")]
    [InlineData("/bill/AAAAAAAAAAAAAAAAAAAA+A.pdf")]
    [InlineData("/bills/AAAAAAAAAAAAAAAAAAAAAA.pdf")]
    public async Task What_is_no_link_of_ours_opens_nothing(string address) => Assert.Null(await _desk.Open(address, Now, default));

    [Fact]
    public void Without_a_bill_there_is_no_link()
    {
        var turn = Turn();
        var summary = new BillSummary { AccountId = 1, AccountNumber = default, Prepaid = false };
        Assert.Null(_desk.Offer(turn, summary));
        Assert.Empty(turn.BillLinks);
    }

    private async Task<string?> Offer(CastMember person, DateOnly? month = null)
    {
        var (turn, id) = (Turn(), await Id(person));
        var summary = month is { } wanted ? await _billing.ForMonth(id, wanted, default) : await _billing.Latest(id, default);
        var address = _desk.Offer(turn, summary!);
        await _database.Add([.. turn.BillLinks]);
        return address;
    }

    private Turn Turn() => new()
    {
        Message = new InboundMessage
        {
            Id = ++_messages,
            ProviderId = $"SM{_messages}",
            ConversationId = Chat,
            Address = ChatHarness.Address("whatsapp", "+919899000001"),
            ReceivedAt = Now,
        },
        Links = [],
        Owner = ChatOwner.Bot,
        FirstTurn = false,
        Now = Now,
    };

    private AccountLink ChatLink(CastMember person) => new()
    {
        ConversationId = Chat,
        ContactHash = SampleDatabase.Protection.ContactHash(person.Mobile),
        VerifiedAt = Now,
        LastUsedAt = Now,
        InboundId = --_messages,
    };

    private async Task<long> Id(CastMember person)
    {
        await using var db = _database.Open();
        return (await db.Accounts.SingleAsync(account => account.Number == person.Account)).Id;
    }
}
