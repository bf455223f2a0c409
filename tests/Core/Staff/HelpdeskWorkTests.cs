using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Staff.DeskScene;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>Messages that were set aside, tickets, and pictures beside them.</summary>
public sealed class HelpdeskWorkTests : IAsyncLifetime
{
    private DeskScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await DeskScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_message_that_is_replayed_waits_again_and_the_numbers_of_its_answers_and_effects_are_free()
    {
        var id = await Parked();
        var listed = Assert.Single((await _scene.Desks.Parked.List(_scene.Ritu, Stop))!);
        Assert.Equal((id, "stopped at try 3", "T-7", false), (listed.Id, listed.Reason, listed.Ticket, listed.IsErased));
        Assert.Equal("c1", await _scene.Desks.Parked.ConversationOf(_scene.Ritu, id, Stop));
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(StaffResult.Done, await _scene.Desks.Parked.Replay(_scene.Ritu, id, Stop));
            Assert.Equal(StaffResult.AlreadyDecided, await _scene.Desks.Parked.Replay(_scene.Nadeem, id, Stop));
            Assert.Equal(0, await _scene.Read(db => db.Outbox.CountAsync(m => m.InboundId == id && m.N >= 0, Stop)));
            Assert.Equal(0, await _scene.Read(db => db.Tickets.CountAsync(t => t.InboundId == id && (t.Effect >= 0 || t.ClosedAt == null), Stop)));
            // It fails again.
            await _scene.Write(db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, InboxState.Parked), Stop));
            await _scene.Add(Apology(id), Ticket(id, $"T-8{times}"));
        }
        Assert.Equal([AuditAction.MessageReplayed, AuditAction.MessageReplayed], (await _scene.Audit()).Select(line => line.Action));
    }

    [Fact]
    public async Task A_message_that_is_dropped_or_erased_is_not_replayed_and_a_lineman_does_neither()
    {
        var id = await Parked();
        Assert.Equal(StaffResult.NotAllowed, await _scene.Desks.Parked.Replay(_scene.Lineman, id, Stop));
        Assert.Null(await _scene.Desks.Parked.ConversationOf(_scene.Lineman, id, Stop));
        Assert.Equal(StaffResult.ReasonMissing, await _scene.Desks.Parked.Drop(_scene.Ritu, id, null, Stop));
        await _scene.Write(db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, Array.Empty<byte>()), Stop));
        Assert.Equal(StaffResult.Erased, await _scene.Desks.Parked.Replay(_scene.Ritu, id, Stop));
        Assert.True(Assert.Single((await _scene.Desks.Parked.List(_scene.Ritu, Stop))!).IsErased);
        Assert.Equal(StaffResult.Done, await _scene.Desks.Parked.Drop(_scene.Ritu, id, "an advertisement", Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await _scene.Desks.Parked.Replay(_scene.Ritu, id, Stop));
        Assert.Equal(StaffResult.NoSuch, await _scene.Desks.Parked.Replay(_scene.Ritu, 999, Stop));
        Assert.Empty((await _scene.Desks.Parked.List(_scene.Ritu, Stop))!);
        Assert.Equal("an advertisement", (await _scene.Audit())[^1].Detail);
    }

    [Fact]
    public async Task Danger_stands_before_everything_and_then_the_oldest_and_an_office_sees_its_own_and_what_has_no_place()
    {
        await _scene.Add(
            Ticket(1, "T-1", TicketReason.Asked, minutes: -30), Ticket(2, "T-2", TicketReason.Hazard, minutes: -5, area: _scene.SouthOffice),
            Ticket(3, "T-3", TicketReason.Hazard, minutes: -10, area: _scene.NorthOffice), Ticket(4, "T-4", TicketReason.NumberChanged, minutes: -40, account: South));
        Assert.Equal(["T-3", "T-2", "T-4", "T-1"], (await _scene.Desks.Tickets.List(_scene.Ritu, Stop))!.Select(t => t.Number));
        Assert.Null((await _scene.Desks.Tickets.List(_scene.Ritu, Stop))![^1].AreaId);
        Assert.Equal(["T-3", "T-1"], (await _scene.Desks.Tickets.List(_scene.OfNorth, Stop))!.Select(t => t.Number));
        Assert.Equal(StaffResult.NoSuch, await _scene.Desks.Tickets.Close(_scene.OfNorth, "T-2", "crew was there", Stop));
        Assert.Equal(StaffResult.Done, await _scene.Desks.Tickets.Close(_scene.OfNorth, "T-3", "crew was there", Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await _scene.Desks.Tickets.Close(_scene.Ritu, "T-3", "crew was there", Stop));
        Assert.Equal((AuditAction.TicketClosed, "T-3", "crew was there"), Assert.Single(await _scene.Audit()));
    }

    [Fact]
    public async Task A_ticket_whose_chat_waits_for_a_person_is_closed_there_and_not_beside_it()
    {
        await _scene.Add(Ticket(1, "T-1", TicketReason.Asked), new Handoff { Number = "T-1", ConversationId = "c1", AskedAt = _scene.Now });
        Assert.True(Assert.Single((await _scene.Desks.Tickets.List(_scene.Ritu, Stop))!).IsInQueue);
        Assert.Equal(StaffResult.DecideFirst, await _scene.Desks.Tickets.Close(_scene.Ritu, "T-1", "answered", Stop));
        await _scene.Write(db => db.Handoffs.ExecuteUpdateAsync(set => set.SetProperty(h => h.EndedAt, _scene.Now), Stop));
        Assert.Equal(StaffResult.Done, await _scene.Desks.Tickets.Close(_scene.Ritu, "T-1", "answered", Stop));
    }

    [Fact]
    public async Task Each_look_at_a_picture_stands_in_the_audit_and_once_deleted_it_is_gone()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 1];
        await _scene.Add(Ticket(1, "T-1", TicketReason.BillPhoto, account: South), Picture("T-1", jpeg));
        var id = Assert.Single((await _scene.Desks.Pictures.List(_scene.Ritu, "T-1", Stop))!).Id;
        Assert.Equal(1, (await _scene.Desks.Tickets.List(_scene.Ritu, Stop))![0].Pictures);
        Assert.Empty((await _scene.Desks.Pictures.List(_scene.OfNorth, "T-1", Stop))!);
        Assert.Equal(StaffResult.NoSuch, (await _scene.Desks.Pictures.Open(_scene.OfNorth, "T-1", id, Stop)).Result);
        var (result, seen) = await _scene.Desks.Pictures.Open(_scene.Ritu, "T-1", id, Stop);
        Assert.Equal((StaffResult.Done, jpeg.Length), (result, seen.Length));
        Assert.Equal(jpeg, seen);
        Assert.Equal(StaffResult.Done, await _scene.Desks.Pictures.Erase(_scene.Ritu, "T-1", id, Stop));
        Assert.Equal((StaffResult.AlreadyDecided, 0), await Length(_scene.Desks.Pictures.Open(_scene.Ritu, "T-1", id, Stop)));
        Assert.Equal(StaffResult.AlreadyDecided, await _scene.Desks.Pictures.Erase(_scene.Ritu, "T-1", id, Stop));
        Assert.Equal([(AuditAction.PictureOpened, "T-1"), (AuditAction.PictureErased, "T-1")], (await _scene.Audit()).Select(line => (line.Action, line.Subject)));
        Assert.Null(await _scene.Read(db => db.Pictures.Select(p => p.Bytes).SingleAsync(Stop)));
    }

    private static async Task<(StaffResult, int)> Length(Task<(StaffResult Result, byte[] Jpeg)> look) => ((await look).Result, (await look).Jpeg.Length);

    private async Task<long> Parked()
    {
        var row = new InboxMessage
        {
            ProviderId = "SM1",
            ConversationId = "c1",
            Payload = Protection.Encrypt("{}"),
            State = InboxState.Parked,
            Note = "stopped at try 3",
            ReceivedAt = _scene.Now,
            HandledAt = _scene.Now,
        };
        await _scene.Add(row);
        await _scene.Add(Apology(row.Id), Ticket(row.Id, "T-7"));
        return row.Id;
    }

    private OutboxMessage Apology(long inbound) => new()
    {
        InboundId = inbound,
        ConversationId = "c1",
        Address = [],
        Kind = OutboxKind.Reply,
        Body = [],
        CreatedAt = _scene.Now,
        DueAt = _scene.Now,
    };

    private Ticket Ticket(long inbound, string number, TicketReason reason = TicketReason.ParkedMessage, int minutes = 0, long? area = null, string? account = null) => new()
    {
        Number = number,
        Reason = reason,
        ConversationId = "c1",
        InboundId = inbound,
        AreaId = area,
        AccountNumber = account,
        OpenedAt = _scene.Now.AddMinutes(minutes),
    };

    private Picture Picture(string ticket, byte[] jpeg) => new()
    {
        ConversationId = "c1",
        Ticket = ticket,
        State = PictureState.Kept,
        Address = [],
        ContentType = "image/jpeg",
        Size = jpeg.Length,
        Bytes = Protection.Encrypt(jpeg.AsSpan()),
        AskedAt = _scene.Now,
        DueAt = _scene.Now,
    };
}
