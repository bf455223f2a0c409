using BijliMitra.Core;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Staff.DeskScene;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>Waves of frauds, and what the next one hears.</summary>
public sealed class FraudWorkTests : IAsyncLifetime
{
    private const string Number = "number:9831120457";
    private const FraudMarks Marks = FraudMarks.CutSoon | FraudMarks.OtherNumber | FraudMarks.Electricity;
    private DeskScene _scene = null!;
    private FraudDesk _desk = null!;

    private FraudWork Work => _scene.Desks.Frauds;

    public async ValueTask InitializeAsync()
    {
        _scene = await DeskScene.Start();
        _desk = new FraudDesk(_scene.Open, Protection);
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_wave_shows_its_days_its_marks_and_its_messages_without_numbers_or_links_to_tap()
    {
        await Wave("Your power is cut tonight at 9.30, call 9831120457 or open http://evil.example/pay", "shape:a", Number);
        var wave = Assert.Single((await Work.List(_scene.Ritu, Stop))!);
        Assert.Equal((WaveVerdict.None, 3, 3, FraudMarks.CutSoon | FraudMarks.OtherNumber), (wave.Verdict, wave.Chats, wave.Reports, wave.Marks));
        Assert.Equal([(new DateOnly(2026, 11, 23), 1), (new DateOnly(2026, 11, 24), 2)], wave.Days.Select(day => (day.Day, day.Reports)));
        Assert.Equal("Your power is cut tonight at 9.30, call … or open http[:]//evil[.]example/pay", Assert.Single(wave.Samples));
        Assert.Null(await Work.List(_scene.Lineman, Stop));
    }

    [Fact]
    public async Task Once_judged_a_fraud_any_sign_of_it_is_known_and_the_ticket_is_closed()
    {
        await Wave("", "shape:a", Number);
        Assert.Null(await Known(Number));
        Assert.Equal(StaffResult.Done, await Judge(_scene.Ritu, WaveVerdict.Fraud));
        Assert.Equal(StaffResult.AlreadyDecided, await Judge(_scene.Nadeem, WaveVerdict.Ours));
        Assert.Equal(FraudVerdict.Scam, await Known("shape:other", Number));
        Assert.Null(await Known("shape:other"));
        Assert.NotNull(await _scene.Read(db => db.Tickets.Select(t => t.ClosedAt).SingleAsync(Stop)));
        Assert.Equal((AuditAction.FraudJudged, "Fraud: seen it"), (await _scene.Audit()).Select(line => (line.Action, line.Detail)).Single());
    }

    [Fact]
    public async Task Once_judged_ours_the_same_message_is_ours_but_not_with_another_number_in_it_or_a_code_asked_for()
    {
        await Wave("", "shape:a", Number);
        await Judge(_scene.Ritu, WaveVerdict.Ours);
        Assert.Equal(FraudVerdict.LooksOurs, await Known("shape:a", Number));
        Assert.Null(await Known("shape:a", "number:9000000001"));
        Assert.Null(await _desk.Known(Marks | FraudMarks.SecretAsked, ["shape:a", Number], Stop));
        // Who changes his mind says that he saw the first verdict.
        Assert.Equal(StaffResult.AlreadyDecided, await Judge(_scene.Nadeem, WaveVerdict.Fraud));
        Assert.Equal(StaffResult.Done, await Judge(_scene.Nadeem, WaveVerdict.Fraud, WaveVerdict.Ours));
        Assert.Equal(FraudVerdict.Scam, await Known(Number));
    }

    [Fact]
    public async Task What_is_nothing_changes_nothing_and_a_verdict_needs_its_reason_and_role()
    {
        await Wave("", "shape:a", Number);
        Assert.Equal(StaffResult.BadValue, await Judge(_scene.Ritu, WaveVerdict.None));
        Assert.Equal(StaffResult.NotAllowed, await Judge(_scene.Lineman, WaveVerdict.Fraud));
        Assert.Equal(StaffResult.NoSuch, await Work.Judge(_scene.Ritu, "T-0", WaveVerdict.Fraud, WaveVerdict.None, "seen it", Stop));
        Assert.Equal(StaffResult.ReasonMissing, await Work.Judge(_scene.Ritu, "T-1", WaveVerdict.Fraud, WaveVerdict.None, "", Stop));
        Assert.Equal(StaffResult.Done, await Judge(_scene.Ritu, WaveVerdict.Nothing));
        Assert.Null(await Known("shape:a", Number));
    }

    private Task<FraudVerdict?> Known(params string[] signs) => _desk.Known(Marks, signs, Stop);

    private async Task<StaffResult> Judge(StaffActor actor, WaveVerdict verdict, WaveVerdict seen = WaveVerdict.None) =>
        await Work.Judge(actor, await _scene.Read(db => db.Tickets.Select(t => t.Number).SingleAsync(Stop)), verdict, seen, "seen it", Stop);

    // Three chats show it, the first the day before.
    private async Task Wave(string text, params string[] signs)
    {
        foreach (var (n, hours) in new[] { (1, -13), (2, -1), (3, 0) })
        {
            var message = new InboxMessage
            {
                ProviderId = $"SM{n}",
                ConversationId = $"c{n}",
                Payload = Protection.Encrypt(new InboundPayload { Address = "", Fields = [KeyValuePair.Create("Body", text)] }.ToBytes().AsSpan()),
                State = InboxState.Handled,
                ReceivedAt = _scene.Now,
            };
            await _scene.Add(message);
            var turn = new Turn
            {
                Message = new InboundMessage { Id = message.Id, ProviderId = message.ProviderId, ConversationId = $"c{n}", Address = ChatHarness.Address("whatsapp", "+919899000001"), ReceivedAt = _scene.Now },
                Links = [],
                Owner = ChatOwner.Bot,
                FirstTurn = false,
                Now = _scene.Now.AddHours(hours),
            };
            _desk.Report(turn, FraudVerdict.Scam, Marks, signs);
            await _scene.Write(async db =>
            {
                foreach (var change in turn.Changes)
                    await change(db, Stop);
            });
        }
        await new FraudWaves(_scene.Writer, new Ids(seed: 2), new FraudOptions { WaveChats = 3 }).Look(_scene.Now, Stop);
    }
}
