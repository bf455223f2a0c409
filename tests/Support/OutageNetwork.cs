using BijliMitra.Core;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Tests.Support;

/// <summary>A substation of three feeders with ten transformers each, on a database of its own, and chats that report from it.</summary>
internal sealed class OutageNetwork : IAsyncDisposable
{
    private const int Feeders = 3;
    private const int TransformersOfFeeder = 10;
    private readonly TestDatabase _database = new();
    private readonly AreaBook _areas;
    private long _messages;

    private OutageNetwork()
    {
        _areas = new AreaBook(_database.Open, TimeProvider.System);
        var notices = new NoticeDesk(SampleDatabase.Protection, () => "https://bijli.example.in");
        Outages = new OutagesSetup(
            _database.Open, _database.Writer, SampleDatabase.Protection, new Ids(seed: 1), _areas, notices, Options, TimeProvider.System);
    }

    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5));

    public OutagesOptions Options { get; } = new();

    public OutagesSetup Outages { get; }

    /// <summary>The substation.</summary>
    public long Substation { get; private set; }

    /// <summary>Its feeders, and the transformers of each.</summary>
    public List<(long Feeder, List<long> Transformers)> Parts { get; } = [];

    public static async Task<OutageNetwork> Build()
    {
        var network = new OutageNetwork();
        network.Substation = await network.Add(AreaKind.Substation, "SS01", null);
        for (var feeder = 1; feeder <= Feeders; feeder++)
        {
            var id = await network.Add(AreaKind.Feeder, $"SS01-F{feeder}", network.Substation);
            var transformers = new List<long>();
            for (var number = 1; number <= TransformersOfFeeder; number++)
            {
                transformers.Add(await network.Add(AreaKind.Transformer, $"SS01-F{feeder}-T{number:00}", id));
            }
            network.Parts.Add((id, transformers));
        }
        return network;
    }

    public BotDbContext Open() => _database.Open();

    /// <summary>A chat reports from a part of the network.</summary>
    public Task Report(string chat, long area, DateTimeOffset at, OutageKind kind = OutageKind.NoSupply, ReportTrust trust = ReportTrust.Recognised) =>
        Report([Row(chat, area, at, kind, trust)]);

    /// <summary>Many at once.</summary>
    public Task Report(IEnumerable<OutageReport> reports) => _database.Add([.. reports]);

    public OutageReport Row(string chat, long area, DateTimeOffset at, OutageKind kind = OutageKind.NoSupply, ReportTrust trust = ReportTrust.Recognised) => new()
    {
        InboundId = ++_messages,
        ConversationId = chat,
        AreaId = area,
        Kind = kind,
        Class = kind.ToClass(),
        Trust = trust,
        Language = Language.English,
        ReportedAt = at,
    };

    /// <summary>Somebody with this chat can be written to.</summary>
    public Task Know(string chat, string mobile, Channel channel = Channel.WhatsApp) => _database.Add(new Conversation
    {
        Id = chat,
        Channel = channel,
        Address = SampleDatabase.Protection.Encrypt(mobile),
        StartedAt = Morning,
        LastMessageAt = Morning,
    });

    /// <summary>Adds a row of any kind.</summary>
    public Task Add(object row) => _database.Add(row);

    public Task<int> Group(DateTimeOffset at) => Outages.Grouper.Group(at, default);

    /// <summary>The feed tells something.</summary>
    public Task<BijliMitra.Core.Portal.PortalResult> Tell(string eventId, OutageNewsKind kind, string outage, DateTimeOffset at, Func<OutageNews, OutageNews>? more = null)
    {
        var news = new OutageNews { EventId = eventId, Kind = kind, OutageId = outage, OccurredAt = at, Source = OutageNews.ControlRoom };
        return Outages.Feed.Take(more?.Invoke(news) ?? news, default);
    }

    public async Task<List<Incident>> Incidents(params IncidentState[] states)
    {
        await using var db = Open();
        return await db.Incidents.AsNoTracking().Where(i => states.Length == 0 || states.Contains(i.State)).OrderBy(i => i.Id).ToListAsync();
    }

    public async Task<List<OutageReport>> Reports()
    {
        await using var db = Open();
        return await db.OutageReports.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<long> Add(AreaKind kind, string code, long? parent)
    {
        var area = new Area { Kind = kind, Code = code, ParentId = parent, NameEnglish = code, NameHindi = code };
        await _database.Add(area);
        return area.Id;
    }
}
