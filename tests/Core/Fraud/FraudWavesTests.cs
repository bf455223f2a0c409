using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Fraud;

/// <summary>Many who report the same fraud are a wave with one ticket.</summary>
public sealed class FraudWavesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(5.5));
    private readonly FraudOptions _options = new() { WaveChats = 3, WaveWindow = TimeSpan.FromHours(6) };
    private ChatDatabase _database = null!;
    private FraudDesk _desk = null!;
    private FraudWaves _waves = null!;
    private long _messages;

    public async ValueTask InitializeAsync()
    {
        _database = await ChatDatabase.Open();
        _desk = new FraudDesk(_database.Context, SampleDatabase.Protection);
        _waves = new FraudWaves(null!, new Ids(seed: 1), _options);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task One_chat_that_reports_again_and_again_is_no_wave()
    {
        for (var time = 0; time < 5; time++)
            await Reports("asha", Noon.AddMinutes(time), "number:9831120457");

        Assert.Equal(0, await Looks(Noon.AddMinutes(5)));
        Assert.Equal(5, Assert.Single(await _desk.Campaigns(Noon, 1, CancellationToken.None)).Reports);
    }

    [Fact]
    public async Task Three_chats_with_one_number_and_other_words_are_a_wave_and_its_number_and_link_make_no_second_ticket()
    {
        await Reports("asha", Noon, "shape:a", "number:9831120457", "link:evil.example");
        await Reports("ravi", Noon.AddMinutes(1), "shape:b", "number:9831120457", "link:evil.example");
        await Reports("sunita", Noon.AddMinutes(2), "shape:b", "number:9831120457", "link:evil.example");

        Assert.Equal(1, await Looks(Noon.AddMinutes(3)));
        Assert.Equal(1, await Tickets());
        await Reports("imran", Noon.AddHours(1), "shape:b", "number:9831120457");
        Assert.Equal(0, await Looks(Noon.AddHours(1)));
        Assert.Equal(4, (await _desk.Campaigns(Noon, 3, CancellationToken.None))[0].Chats);
    }

    [Fact]
    public async Task Reports_outside_the_window_do_not_count_and_a_wave_that_comes_back_gets_another_ticket()
    {
        await Reports("asha", Noon.AddHours(-7), "link:evil.example");
        await Reports("ravi", Noon, "link:evil.example");
        await Reports("sunita", Noon, "link:evil.example");
        Assert.Equal(0, await Looks(Noon));

        await Reports("imran", Noon, "link:evil.example");
        Assert.Equal(1, await Looks(Noon));
        foreach (var chat in new[] { "asha", "ravi", "sunita" })
            await Reports(chat, Noon.AddDays(2), "link:evil.example");
        Assert.Equal(1, await Looks(Noon.AddDays(2)));
        Assert.Equal(2, await Tickets());
    }

    [Fact]
    public async Task What_only_might_be_one_is_no_wave_and_nothing_is_kept_in_clear()
    {
        foreach (var chat in new[] { "asha", "ravi", "sunita" })
            await Reports(chat, Noon, FraudMarks.OtherNumber, "number:9831120457");

        Assert.Equal(0, await Looks(Noon));
        await using var db = _database.Context();
        Assert.DoesNotContain(await db.FraudSigns.Select(sign => sign.Hash).ToListAsync(), hash => hash.Contains("9831120457", StringComparison.Ordinal));
    }

    private Task Reports(string chat, DateTimeOffset at, params string[] signs) => Reports(chat, at, FraudMarks.CutSoon, signs);

    private async Task Reports(string chat, DateTimeOffset at, FraudMarks marks, params string[] signs)
    {
        var turn = new Turn
        {
            Message = new InboundMessage
            {
                Id = ++_messages,
                ProviderId = $"SM{_messages}",
                ConversationId = chat,
                Address = ChatHarness.Address("whatsapp", "+919899000001"),
                ReceivedAt = at,
            },
            Links = [],
            Owner = ChatOwner.Bot,
            FirstTurn = false,
            Now = at,
        };
        _desk.Report(turn, FraudRules.Judge(marks), marks, signs);
        await _database.Write(
            async (db, stop) =>
            {
                foreach (var change in turn.Changes)
                    await change(db, stop);
            },
            CancellationToken.None);
    }

    private async Task<int> Looks(DateTimeOffset now)
    {
        var found = 0;
        await _database.Write(async (db, stop) => found = await _waves.Look(db, now, stop), CancellationToken.None);
        return found;
    }

    private async Task<int> Tickets()
    {
        await using var db = _database.Context();
        return await db.Tickets.CountAsync(ticket => ticket.Reason == TicketReason.FraudWave);
    }
}
