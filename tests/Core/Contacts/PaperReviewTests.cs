using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Core.Staff;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Staff.DeskScene;

namespace BijliMitra.Tests.Core.Contacts;

/// <summary>Staff decide whether a photo shows the bill of the connection that its consumer named.</summary>
public sealed class PaperReviewTests : IAsyncLifetime
{
    private const string Photo = "T-7";
    private DeskScene _scene = null!;

    private PaperReview Desk => _scene.Desks.Papers;

    public async ValueTask InitializeAsync() => _scene = await DeskScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Who_has_opened_the_photo_compares_it_with_the_record_and_confirms_and_the_consumer_hears_of_it()
    {
        await Sent();
        Assert.Equal(StaffResult.LookFirst, (await Desk.Facts(_scene.Ritu, Photo, Stop)).Result);
        Assert.Equal(StaffResult.LookFirst, await Desk.Confirm(_scene.Ritu, Photo, Stop));
        await Opens(_scene.Ritu);
        var (_, facts) = await Desk.Facts(_scene.Ritu, Photo, Stop);
        Assert.Equal((North, "A", "M"), (facts!.Account, facts.Name, facts.Meter));

        Assert.Equal(StaffResult.Done, await Desk.Confirm(_scene.Ritu, Photo, Stop));
        Assert.Equal(["PaperConfirmed +919899000001"], await _scene.Notices());
        Assert.StartsWith("We looked at your photo: it is the bill of connection ...0011", await _scene.NoticeText("PaperConfirmed"), StringComparison.Ordinal);
        Assert.NotNull(await _scene.Read(db => db.Tickets.Select(t => t.ClosedAt).SingleAsync(Stop)));
        var proof = await _scene.Read(db => db.PaperTries.SingleAsync(Stop));
        Assert.Equal(("c1", North, (long?)_scene.Ritu.Id), (proof.ConversationId, proof.AccountNumber, proof.ConfirmedBy));
        Assert.Equal((AuditAction.PaperConfirmed, Photo, null), (await _scene.Audit())[^1]);
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Refuse(_scene.Ritu, Photo, "too late", Stop));
    }

    [Fact]
    public async Task Who_refuses_says_why_and_proves_nothing()
    {
        await Sent();
        await Opens(_scene.Ritu);
        Assert.Equal(StaffResult.ReasonMissing, await Desk.Refuse(_scene.Ritu, Photo, " ", Stop));
        Assert.Equal(StaffResult.Done, await Desk.Refuse(_scene.Ritu, Photo, "cannot be read", Stop));
        Assert.Equal(["PaperRefused +919899000001"], await _scene.Notices());
        Assert.Empty(await _scene.Read(db => db.PaperTries.ToListAsync(Stop)));
        Assert.Equal((AuditAction.PaperRefused, Photo, "cannot be read"), (await _scene.Audit())[^1]);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        await Sent();
        await Opens(_scene.Ritu);
        await Opens(_scene.Nadeem);
        var results = await Task.WhenAll(Task.Run(() => Desk.Confirm(_scene.Ritu, Photo, Stop)), Task.Run(() => Desk.Refuse(_scene.Nadeem, Photo, "not his", Stop)));
        Assert.Equal([StaffResult.Done, StaffResult.AlreadyDecided], results.Order());
        Assert.Single(await _scene.Notices());
    }

    [Fact]
    public async Task Nobody_confirms_for_himself_for_another_office_for_an_account_on_hold_or_one_that_there_is_not()
    {
        await Sent();
        foreach (var actor in new[] { _scene.Ritu, _scene.OfNorth })
            await Opens(actor);
        await _scene.Write(db => db.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.AccountNumber, South), Stop));
        Assert.Equal(StaffResult.NoSuch, await Desk.Confirm(_scene.OfNorth, Photo, Stop));
        Assert.Equal(StaffResult.NotAllowed, await Desk.Confirm(_scene.Lineman, Photo, Stop));

        await _scene.Write(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.OnHold, true), Stop));
        Assert.Equal(StaffResult.DecideFirst, await Desk.Confirm(_scene.Ritu, Photo, Stop));
        await _scene.Write(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.OnHold, false), Stop));
        await _scene.Write(db => db.Conversations.Where(c => c.Id == "c1").ExecuteUpdateAsync(set => set.SetProperty(c => c.Address, Protection.Encrypt(AgentMobile)), Stop));
        Assert.Equal(StaffResult.OwnWork, await Desk.Confirm(_scene.Ritu, Photo, Stop));
        await _scene.Write(db => db.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.AccountNumber, "1042219999"), Stop));
        Assert.Equal(StaffResult.NoSuch, await Desk.Confirm(_scene.Ritu, Photo, Stop));
        Assert.Equal(StaffResult.NoSuch, (await Desk.Facts(_scene.Ritu, Photo, Stop)).Result);
        Assert.Empty(await _scene.Read(db => db.PaperTries.ToListAsync(Stop)));
        Assert.Empty(await _scene.Notices());
    }

    private async Task Sent()
    {
        var message = _scene.NextMessage();
        await _scene.Add(
            new Ticket { Number = Photo, Reason = TicketReason.BillPhoto, ConversationId = "c1", AccountNumber = North, OpenedAt = _scene.Now, InboundId = message },
            new Picture { ConversationId = "c1", InboundId = message, Ticket = Photo, State = PictureState.Kept, Address = [], ContentType = "image/jpeg", Language = Language.English });
    }

    private Task Opens(StaffActor actor) => _scene.Add(new AuditEntry { At = _scene.Now, StaffId = actor.Id, Code = actor.Code, Action = AuditAction.PictureOpened, Subject = Photo });
}
