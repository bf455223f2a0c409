using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>Reports and messages as evidence for and against contacts: in any order, late and twice.</summary>
public sealed class ContactEvidenceTests : IAsyncDisposable
{
    private const string Mobile = "+919810000011";
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5));
    private static readonly Protection Protection = SampleDatabase.Protection;
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly EvidenceDesk _evidence;
    private readonly Outbox _outbox;

    public ContactEvidenceTests()
    {
        _evidence = new EvidenceDesk(_database.Writer, _database.Readers, Protection);
        _outbox = new Outbox(
            _database.Writer, _database.Readers, _evidence, new Lease(new NodeIdentity("n1", "i1"), TimeSpan.FromSeconds(10)), _clock);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_message_that_arrived_moves_the_date_on_and_an_older_one_does_not_move_it_back()
    {
        await OnRecord();
        var (older, newer) = (await Sent(), await Sent(after: TimeSpan.FromDays(2)));
        await Delivered(newer);
        await Delivered(older);
        var contact = await Contact();
        Assert.Equal((ContactState.Live, newer.CreatedAt, null), (contact.State, contact.LastDeliveredAt, contact.LastFailedAt));
    }

    [Fact]
    public async Task Within_a_day_of_the_last_one_it_costs_no_write_unless_a_message_failed_since()
    {
        await OnRecord();
        var (first, failed, second) = (await Sent(), await Sent(), await Sent());
        await Delivered(first);
        Assert.Equal(0, await Delivered(second));
        await Failed(failed, ContactSign.Unreachable);
        // It is newer than the failure, whose report was the late one.
        Assert.Null((await Contact()).LastFailedAt);

        var (again, last) = (await Sent(), await Sent());
        await Failed(again, ContactSign.Unreachable);
        Assert.Equal(1, await Delivered(last));
        Assert.Equal(last.CreatedAt, (await Contact()).LastDeliveredAt);
    }

    [Fact]
    public async Task Out_of_service_is_suspect_at_first_and_dead_on_another_day()
    {
        await OnRecord();
        await Failed(await Sent(), ContactSign.OutOfService);
        await Failed(await Sent(), ContactSign.OutOfService);
        Assert.Equal(ContactState.Suspect, (await Contact()).State);
        var last = await Sent(after: TimeSpan.FromDays(1));
        await Failed(last, ContactSign.OutOfService);
        var contact = await Contact();
        Assert.Equal((ContactState.Dead, last.CreatedAt), (contact.State, contact.LastFailedAt));
        Assert.Equal(
            [(ContactState.Live, ContactState.Suspect), (ContactState.Suspect, ContactState.Suspect), (ContactState.Suspect, ContactState.Dead)],
            (await Evidence()).Select(row => (row.Before, row.After)));
    }

    [Fact]
    public async Task The_same_failures_in_the_other_order_come_to_the_same()
    {
        await OnRecord();
        var (first, second) = (await Sent(), await Sent(after: TimeSpan.FromDays(1)));
        await Failed(second, ContactSign.OutOfService);
        await Failed(first, ContactSign.OutOfService);
        var contact = await Contact();
        Assert.Equal((ContactState.Dead, second.CreatedAt), (contact.State, contact.LastFailedAt));
    }

    [Fact]
    public async Task A_report_that_comes_again_is_no_second_failure()
    {
        await OnRecord();
        var message = await Sent();
        Assert.Equal((true, 1), await Failed(message, ContactSign.OutOfService));
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal((false, 0), await Failed(message, ContactSign.OutOfService));
        Assert.Equal(ContactState.Suspect, (await Contact()).State);
        Assert.Single(await Evidence());
    }

    [Fact]
    public async Task A_failure_of_an_older_message_says_nothing_against_one_that_arrived_or_was_written_since()
    {
        await OnRecord();
        var (failed, arrived) = (await Sent(), await Sent());
        await Delivered(arrived);
        Assert.Equal((true, 0), await Failed(failed, ContactSign.NoSuchAddress));

        var other = await Sent();
        await Wrote(_clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        Assert.Equal((true, 0), await Failed(other, ContactSign.NoSuchAddress));
        Assert.Equal(ContactState.Live, (await Contact()).State);
    }

    [Fact]
    public async Task An_arrival_between_them_begins_the_count_anew()
    {
        await OnRecord();
        await Failed(await Sent(), ContactSign.Unreachable);
        await Failed(await Sent(after: TimeSpan.FromDays(1)), ContactSign.Unreachable);
        await Delivered(await Sent(after: TimeSpan.FromDays(1)));
        await Failed(await Sent(after: TimeSpan.FromDays(1)), ContactSign.Unreachable);
        await Failed(await Sent(after: TimeSpan.FromDays(1)), ContactSign.Unreachable);
        Assert.Equal(ContactState.Live, (await Contact()).State);
        await Failed(await Sent(after: TimeSpan.FromDays(1)), ContactSign.Unreachable);
        Assert.Equal(ContactState.Suspect, (await Contact()).State);
    }

    [Fact]
    public async Task Failures_of_more_than_a_fortnight_ago_do_not_count()
    {
        await OnRecord();
        foreach (var days in new[] { 0, 1, 15 })
            await Failed(await Sent(after: TimeSpan.FromDays(days)), ContactSign.Unreachable);
        Assert.Equal(ContactState.Live, (await Contact()).State);
    }

    [Fact]
    public async Task A_message_that_arrives_or_comes_lifts_a_suspicion_of_failures_and_leaves_a_row()
    {
        await OnRecord();
        await Failed(await Sent(), ContactSign.OutOfService);
        var arrived = await Sent(after: TimeSpan.FromHours(1));
        Assert.Equal(1, await Delivered(arrived));
        Assert.Equal(ContactState.Live, (await Contact()).State);
        var row = (await Evidence())[^1];
        Assert.Equal(
            (ContactSign.Arrived, arrived.Id, ContactState.Suspect, ContactState.Live), (row.Sign, row.OutboxId, row.Before, row.After));

        await Failed(await Sent(after: TimeSpan.FromHours(1)), ContactSign.OutOfService);
        Assert.Equal(ContactState.Suspect, (await Contact()).State);
        await Wrote(_clock.GetUtcNow() + TimeSpan.FromHours(1));
        Assert.Equal(ContactState.Live, (await Contact()).State);
        Assert.Equal((ContactSign.Wrote, null), ((await Evidence())[^1].Sign, (await Evidence())[^1].OutboxId));
    }

    [Fact]
    public async Task An_older_message_that_arrived_does_not_lift_what_a_newer_failure_brought_about()
    {
        await OnRecord();
        var (older, newer) = (await Sent(), await Sent());
        await Failed(newer, ContactSign.OutOfService);
        Assert.Equal(0, await Delivered(older));
        Assert.Equal(ContactState.Suspect, (await Contact()).State);
    }

    [Theory]
    [InlineData(ContactState.Suspect)]
    [InlineData(ContactState.Dead)]
    [InlineData(ContactState.Replaced)]
    public async Task What_may_be_a_strangers_is_dead_or_was_replaced_stays_so_whatever_arrives(ContactState state)
    {
        await OnRecord(state);
        await Delivered(await Sent());
        await Wrote(_clock.GetUtcNow());
        var contact = await Contact();
        Assert.Equal((state, null), (contact.State, contact.LastDeliveredAt));
        Assert.Empty(await Evidence());
    }

    [Fact]
    public async Task What_WhatsApp_says_of_a_number_is_not_said_of_its_mobile()
    {
        await OnRecord();
        await Failed(await Sent(channel: Channel.WhatsApp), ContactSign.NoSuchAddress);
        Assert.Equal(ContactState.Live, (await Contact()).State);
        Assert.Equal(ContactState.Dead, (await Contact(ContactKind.WhatsApp)).State);
    }

    [Fact]
    public async Task A_number_on_two_accounts_is_learnt_of_on_both()
    {
        await OnRecord();
        await OnRecord(number: "1042210022");
        Assert.Equal((true, 2), await Failed(await Sent(), ContactSign.OutOfService));
        await using var db = _database.Open();
        Assert.Equal(2, await db.Contacts.CountAsync(c => c.State == ContactState.Suspect));
    }

    [Fact]
    public async Task A_refusal_at_the_hand_over_counts_like_a_report()
    {
        await OnRecord();
        var message = await Sent();
        (message.State, message.ErrorCode) = (OutboxState.Refused, 21614);
        Assert.Equal(1, await _outbox.Record(message, ContactSign.NoSuchAddress, TestContext.Current.CancellationToken));
        Assert.Equal(ContactState.Dead, (await Contact()).State);
        Assert.Equal(21614, Assert.Single(await Evidence()).ErrorCode);
    }

    [Fact]
    public void Somebody_who_shows_no_number_is_no_contact() =>
        Assert.Null(_evidence.Wrote(ChannelAddress.FromStored(Channel.WhatsApp, "IN.a0001"), Start));

    private async Task<int> Delivered(OutboxMessage message)
    {
        await _outbox.Report(message.Id, DeliveryStatus.Delivered, null, null, ContactSign.None, TestContext.Current.CancellationToken);
        return (await _evidence.Alive(await _evidence.Arrived([message.Id], default), TestContext.Current.CancellationToken)).Count;
    }

    private Task<(bool Moved, int Contacts)> Failed(OutboxMessage message, ContactSign sign) =>
        _outbox.Report(message.Id, DeliveryStatus.Undelivered, 30005, null, sign, TestContext.Current.CancellationToken);

    private async Task Wrote(DateTimeOffset at)
    {
        var address = ChannelAddress.FromStored(Channel.Sms, Mobile);
        var id = Protection.ConversationId(address);
        await _database.Write(async (db, stop) =>
        {
            await db.Conversations.Where(c => c.Id == id).ExecuteDeleteAsync(stop);
            db.Add(new Conversation { Id = id, Channel = Channel.Sms, Address = Protection.Encrypt(Mobile), LastMessageAt = at });
        });
        await _evidence.Alive([_evidence.Wrote(address, at)!], TestContext.Current.CancellationToken);
    }

    private async Task<OutboxMessage> Sent(TimeSpan? after = null, Channel channel = Channel.Sms)
    {
        _clock.Advance(after ?? TimeSpan.FromSeconds(1));
        var message = new OutboxMessage
        {
            ConversationId = Protection.ConversationId(ChannelAddress.FromStored(channel, Mobile)),
            Channel = channel,
            Address = Protection.Encrypt(Mobile),
            Body = [],
            CreatedAt = _clock.GetUtcNow(),
        };
        await _database.Add(message);
        return message;
    }

    private async Task OnRecord(ContactState state = ContactState.Live, string number = "1042210011")
    {
        var account = new Account { Number = number, Name = "Asha", MeterNumber = "GJ0011417", Tariff = "LMV-1" };
        account.Contacts.AddRange(new[] { ContactKind.Mobile, ContactKind.WhatsApp }.Select(kind => new Contact
        {
            Kind = kind,
            Value = Protection.Encrypt(Mobile),
            Hash = Protection.ContactHash(Mobile),
            State = state,
        }));
        await _database.Add(account);
    }

    private async Task<Contact> Contact(ContactKind kind = ContactKind.Mobile)
    {
        await using var db = _database.Open();
        return await db.Contacts.AsNoTracking().SingleAsync(c => c.Kind == kind, TestContext.Current.CancellationToken);
    }

    private async Task<List<ContactEvidence>> Evidence()
    {
        await using var db = _database.Open();
        return await db.ContactEvidence.AsNoTracking().OrderBy(e => e.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
