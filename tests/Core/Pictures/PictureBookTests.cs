using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Core.Helpdesk;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Core.Pictures;

/// <summary>What becomes of pictures after their turn, by one node and by several.</summary>
public sealed class PictureBookTests : IAsyncDisposable
{
    private const string Chat = "c1";
    private static readonly Protection Protection = SampleDatabase.Protection;
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 1, 2, 3];
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5)));
    private readonly PictureBook _one;
    private readonly PictureBook _other;
    private long _messages;

    public PictureBookTests()
    {
        _one = Book("n1");
        _other = Book("n2");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_picture_is_taken_by_one_node_and_by_another_only_when_its_time_is_over()
    {
        await Wanted();
        var mine = Assert.Single(await _one.Claim(8, Stop));
        Assert.Empty(await _other.Claim(8, Stop));
        _clock.Advance(PictureBook.Held + TimeSpan.FromSeconds(1));
        var taken = Assert.Single(await _other.Claim(8, Stop));
        // The first one stood still. Nothing that it brings now counts.
        Assert.False(await _one.Keep(mine, [9], Stop));
        Assert.Null(await _one.Refuse(mine, PictureReason.NotOpened, Stop));
        await _one.Removed(mine, Stop);
        await _one.PutOff(mine, Stop);
        Assert.True(await _other.Keep(taken, Jpeg, Stop));
        await _other.Removed(taken, Stop);
        var row = await Row();
        Assert.Equal((PictureState.Kept, 2), (row.State, row.Attempts));
        Assert.Equal(Jpeg, Protection.Decrypt(row.Bytes!));
    }

    [Fact]
    public async Task Of_many_nodes_that_look_at_once_each_picture_goes_to_one()
    {
        for (var i = 0; i < 10; i++)
            await Wanted();
        var taken = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Book($"n{n}").Claim(10, Stop)));
        Assert.Equal(10, taken.Sum(pictures => pictures.Count));
        Assert.Equal(10, taken.SelectMany(pictures => pictures).Select(picture => picture.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_was_kept_and_deleted_at_the_provider_is_no_work_any_more_and_its_address_is_gone()
    {
        await Wanted();
        var picture = Assert.Single(await _one.Claim(8, Stop));
        Assert.True(await _one.Keep(picture, Jpeg, Stop));
        await _one.Removed(picture, Stop);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await _one.Claim(8, Stop));
        var row = await Row();
        Assert.Equal((0, Jpeg.Length, true), (row.Address.Length, row.Size, row.RemovedAt is not null));
    }

    [Theory]
    [InlineData(PictureReason.Identity, PictureState.Refused, TextKey.BillPictureRefused)]
    [InlineData(PictureReason.NotOpened, PictureState.Failed, TextKey.BillPictureFailed)]
    [InlineData(PictureReason.TooLarge, PictureState.Failed, TextKey.BillPictureFailed)]
    [InlineData(PictureReason.OutOfReach, PictureState.Failed, TextKey.BillPictureFailed)]
    public async Task Why_a_picture_is_not_kept_is_told_once_in_the_language_of_the_chat(PictureReason why, PictureState state, TextKey text)
    {
        await Wanted(Language.Hindi);
        var picture = Assert.Single(await _one.Claim(8, Stop));
        var answer = await _one.Refuse(picture, why, Stop);
        Assert.Null(await _one.Refuse(picture, why, Stop));
        await using var db = _database.Open();
        var told = await db.Outbox.SingleAsync(Stop);
        Assert.Equal((answer!.Id, picture.InboundId, "n1:i1", OutboxKind.Reply), (told.Id, told.InboundId, told.LeasedBy, told.Kind));
        Assert.Equal(Catalogue.Text(text, Language.Hindi), Protection.DecryptText(told.Body));
        Assert.Equal("+919899000001", Protection.DecryptText(told.Address));
        Assert.Equal((state, why), ((await Row()).State, (await Row()).Reason));
    }

    [Fact]
    public async Task Each_wait_is_longer_than_the_one_before_up_to_some_hours()
    {
        var waits = Enumerable.Range(1, 12).Select(PictureBook.Wait).ToList();
        Assert.Equal([5, 20, 80, 320], waits.Take(4).Select(wait => wait.TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(6), waits[^1]);
        await Wanted();
        var picture = Assert.Single(await _one.Claim(8, Stop));
        await _one.PutOff(picture, Stop);
        Assert.Empty(await _one.Claim(8, Stop));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, Assert.Single(await _other.Claim(8, Stop)).Attempts);
    }

    [Fact]
    public async Task A_picture_that_was_kept_for_long_enough_is_erased_and_a_newer_one_stays()
    {
        await Kept();
        _clock.Advance(TimeSpan.FromDays(60));
        await Kept();
        Assert.Equal(0, await _one.EraseSome(_clock.GetUtcNow() - TimeSpan.FromDays(90), Stop));
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, await _one.EraseSome(_clock.GetUtcNow() - TimeSpan.FromDays(90), Stop));
        await using var db = _database.Open();
        Assert.Equal([(PictureState.Erased, true), (PictureState.Kept, false)], (await db.Pictures.OrderBy(p => p.Id).ToListAsync(Stop)).Select(p => (p.State, p.Bytes is null)));
    }

    [Fact]
    public async Task Who_is_forgotten_loses_what_is_kept_and_what_was_to_be_fetched_which_is_deleted_at_the_provider_all_the_same()
    {
        await Kept();
        await Wanted();
        var turn = Turn();
        new PrivacyDesk(_database.Open, null!, new PrivacyOptions(), () => "").Forget(turn);
        await Commit(turn);
        await using var db = _database.Open();
        Assert.All(await db.Pictures.ToListAsync(Stop), picture => Assert.Equal((PictureState.Erased, true), (picture.State, picture.Bytes is null)));
        var left = Assert.Single(await _one.Claim(8, Stop));
        Assert.False(await _one.Keep(left, Jpeg, Stop));
        Assert.Null(await _one.Refuse(left, PictureReason.NotOpened, Stop));
        await _one.Removed(left, Stop);
        Assert.Empty(await _other.Claim(8, Stop));
    }

    [Fact]
    public async Task What_is_settled_in_a_turn_stays_so()
    {
        var (turn, desk) = (Turn(), new PictureDesk(Protection));
        SentMedium[] media = [new(0, "https://api.twilio.com/a", "image/jpeg"), new(1, "https://api.twilio.com/b", "audio/ogg")];
        desk.Keep(turn, media[..1], "T-1");
        desk.Refuse(turn, media, PictureReason.Unasked);
        await Commit(turn);
        await using var db = _database.Open();
        var rows = await db.Pictures.OrderBy(p => p.Position).ToListAsync(Stop);
        Assert.Equal([(PictureState.Wanted, null, "T-1"), (PictureState.Refused, PictureReason.Unasked, null)], rows.Select(p => (p.State, p.Reason, p.Ticket)));
        Assert.Equal("https://api.twilio.com/b", Protection.DecryptText(rows[1].Address));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PictureBook Book(string node) =>
        new(_database.Writer, _database.Readers, Protection, new Lease(new NodeIdentity(node, "i1"), TimeSpan.FromSeconds(10)), _clock);

    private async Task Wanted(Language language = Language.English)
    {
        var turn = Turn();
        turn.Language = language;
        new PictureDesk(Protection).Keep(turn, [new(0, "https://api.twilio.com/medium", "image/jpeg")], "T-1");
        await Commit(turn);
    }

    private async Task Kept()
    {
        await Wanted();
        var picture = Assert.Single(await _one.Claim(8, Stop));
        Assert.True(await _one.Keep(picture, Jpeg, Stop));
        await _one.Removed(picture, Stop);
    }

    private async Task<Picture> Row()
    {
        await using var db = _database.Open();
        return await db.Pictures.SingleAsync(Stop);
    }

    private Turn Turn() => new()
    {
        Message = new InboundMessage
        {
            Id = ++_messages,
            ProviderId = $"MM{_messages}",
            ConversationId = Chat,
            Address = ChatHarness.Address("whatsapp", "+919899000001"),
            ReceivedAt = _clock.GetUtcNow(),
        },
        Links = [],
        Owner = ChatOwner.Bot,
        FirstTurn = false,
        Now = _clock.GetUtcNow(),
    };

    private Task Commit(Turn turn) => _database.Write(
        async (db, stop) =>
        {
            if (!await db.Conversations.AnyAsync(c => c.Id == Chat, stop))
            {
                db.Add(new Conversation
                {
                    Id = Chat,
                    Channel = Channel.WhatsApp,
                    Address = Protection.Encrypt("+919899000001"),
                    StartedAt = turn.Now,
                    LastMessageAt = turn.Now,
                });
            }
            foreach (var change in turn.Changes)
                await change(db, stop);
        },
        Stop);
}
