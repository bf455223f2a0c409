using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>A zone with two offices, staff of each, a connection in each, and the desks of staff as the program has them.</summary>
internal sealed class DeskScene : IAsyncDisposable
{
    public const string North = "1042210011";
    public const string South = "1042210022";
    public const string OldMobile = "+919810000011";
    public const string NewMobile = "+919899123450";
    public const string AgentMobile = "+919810000901";
    private readonly TestDatabase _database = new();
    private long _messages = 100;

    private DeskScene()
    {
        var (ids, areas) = (new Ids(seed: 1), new AreaBook(_database.Open, Clock));
        var contacts = new ContactsSetup(
            _database.Open, _database.Writer, Protection, ids, new AccountDesk(_database.Open, Protection, new SessionsOptions()), new ContactsOptions(), () => "https://bijli.example.in");
        Complaints = new ComplaintsSetup(_database.Open, _database.Writer, Protection, ids, areas, contacts.Notices, OwnSettings.All.Complaints, Clock);
        Outages = new OutagesSetup(_database.Open, _database.Writer, Protection, ids, areas, contacts.Notices, new OutagesOptions(), Clock);
        Contacts = contacts;
        Desks = new StaffDesks(_database.Open, _database.Writer, Protection, ids, areas, contacts, Complaints, Outages, Clock);
    }

    public static Protection Protection => SampleDatabase.Protection;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5)));

    public DateTimeOffset Now => Clock.GetUtcNow();

    public StaffDesks Desks { get; }

    public ContactsSetup Contacts { get; }

    public ComplaintsSetup Complaints { get; }

    public OutagesSetup Outages { get; }

    /// <summary>Works for all offices.</summary>
    public StaffActor Ritu { get; private set; } = null!;

    /// <summary>The same role for all offices, another person.</summary>
    public StaffActor Nadeem { get; private set; } = null!;

    /// <summary>Works for the northern office.</summary>
    public StaffActor OfNorth { get; private set; } = null!;

    /// <summary>Has no work here.</summary>
    public StaffActor Lineman { get; private set; } = null!;

    public long NorthOffice { get; private set; }

    public long SouthOffice { get; private set; }

    public static async Task<DeskScene> Start()
    {
        var scene = new DeskScene();
        var zone = await scene.Area(AreaKind.Zone, "Z", null);
        scene.NorthOffice = await scene.Area(AreaKind.SubDivision, "N", zone);
        scene.SouthOffice = await scene.Area(AreaKind.SubDivision, "S", zone);
        foreach (var (office, account, phone) in new[] { (scene.NorthOffice, North, OldMobile), (scene.SouthOffice, South, "+919810000022") })
        {
            var code = office == scene.NorthOffice ? "N" : "S";
            var feeder = await scene.Area(AreaKind.Feeder, $"{code}-F1", await scene.Area(AreaKind.Substation, $"{code}-SS", office));
            var row = new Account { Number = account, Name = "A", MeterNumber = "M", Tariff = "LMV-1", TransformerId = await scene.Area(AreaKind.Transformer, $"{code}-T1", feeder) };
            row.Contacts.Add(new Contact { Kind = ContactKind.Mobile, Value = Protection.Encrypt(phone), Hash = Protection.ContactHash(phone) });
            await scene.Add(row);
        }
        scene.Ritu = await scene.Member("agent1", StaffRole.Agent, null, AgentMobile);
        scene.Nadeem = await scene.Member("agent2", StaffRole.Supervisor, null, "+919810000902");
        scene.OfNorth = await scene.Member("agent3", StaffRole.Agent, scene.NorthOffice, "+919810000903");
        scene.Lineman = await scene.Member("JE-1", StaffRole.Lineman, null, "+919810000904");
        foreach (var (chat, phone) in new[] { ("c1", "+919899000001"), ("c2", "+919899000002") })
            await scene.Add(new Conversation { Id = chat, Channel = Channel.WhatsApp, Address = Protection.Encrypt(phone), StartedAt = scene.Now, LastMessageAt = scene.Now });
        return scene;
    }

    public BotDbContext Open() => _database.Open();

    public Writer Writer => _database.Writer;

    public Task Add(params object[] rows) => _database.Add(rows);

    public Task Write(Func<BotDbContext, Task> unit) => _database.Write((db, _) => unit(db), Stop);

    public long NextMessage() => ++_messages;

    public async Task<T> Read<T>(Func<BotDbContext, Task<T>> query)
    {
        await using var db = Open();
        return await query(db);
    }

    /// <summary>What stands in the audit, in order: action, subject, detail.</summary>
    public Task<List<(AuditAction Action, string Subject, string? Detail)>> Audit() => Read(async db =>
        (await db.Audit.OrderBy(a => a.Id).ToListAsync(Stop)).ConvertAll(a => (a.Action, a.Subject, a.Detail)));

    /// <summary>Which notices went to whom, in order.</summary>
    public Task<List<string>> Notices() => Read(async db => (await db.Outbox.Where(m => m.Kind == OutboxKind.Notice).OrderBy(m => m.Id).ToListAsync(Stop))
        .ConvertAll(row => $"{row.Notice} {Protection.DecryptText(row.Address)}"));

    public Task<string> NoticeText(string notice) => Read(async db => Protection.DecryptText((await db.Outbox.OrderByDescending(m => m.Id).FirstAsync(m => m.Notice == notice, Stop)).Body));

    public Task Leaves(StaffActor actor) => Write(db => db.Staff.Where(s => s.Id == actor.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false), Stop));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<long> Area(AreaKind kind, string code, long? parent)
    {
        var area = new Area { Kind = kind, Code = code, ParentId = parent, NameEnglish = code, NameHindi = code };
        await Add(area);
        return area.Id;
    }

    private async Task<StaffActor> Member(string code, StaffRole role, long? office, string mobile)
    {
        var member = new StaffMember { Code = code, Name = code, Role = role, AreaId = office, Mobile = Protection.Encrypt(mobile), MobileHash = Protection.ContactHash(mobile) };
        await Add(member);
        return new StaffActor(member.Id, code, role, office);
    }
}
