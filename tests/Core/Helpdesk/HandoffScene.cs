using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Attachments;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BijliMitra.Tests.Core.Helpdesk;

/// <summary>A queue of chats, and staff of two offices.</summary>
internal sealed class HandoffScene : IAsyncDisposable
{
    private const long Zone = 1;
    private const long West = 2;
    private const long East = 3;
    private const string Url = "https://bijli.example.in";
    private readonly TestDatabase _database = new();
    private readonly HandoffSetup _setup;
    private readonly FakeTimeProvider _clock = new();
    private int _chats;

    public HandoffScene(HelpdeskOptions? options = null)
    {
        var protection = SampleDatabase.Protection;
        var areas = new AreaBook(_database.Open, TimeProvider.System);
        _setup = new HandoffSetup(
            _database.Open, _database.Writer, protection, new Ids(seed: 1), areas, new NoticeDesk(protection, () => Url), options ?? new HelpdeskOptions(),
            () => Url, _clock);
        Console = new HelpdeskConsole(_database.Writer, _database.Open, protection, areas, _setup, _clock);
        var accounts = new AccountDesk(_database.Open, protection, new SessionsOptions());
        Codes = new CodeConsole(
            _database.Open, _database.Writer, protection, new CodeDesk(_database.Open, protection, new Ids(seed: 2), new OtpOptions(), new LimitOptions()), accounts,
            new ContactDesk(_database.Open, protection, new ContactsOptions()), _clock);
        Cases = new CaseSetup(_database.Open, _database.Writer, protection, areas, _setup, options ?? new HelpdeskOptions(), _clock);
        _clock.SetUtcNow(Now);
    }

    public static StaffActor Ritu { get; } = new(1, "agent1", StaffRole.Agent, null);

    public static StaffActor Aman { get; } = new(2, "agent2", StaffRole.Agent, West);

    public static StaffActor Neha { get; } = new(3, "supervisor1", StaffRole.Supervisor, null);

    public static StaffActor Officer { get; } = new(4, "officer1", StaffRole.Officer, null);

    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(5.5));

    /// <summary>As the pages use it; its clock stands at the beginning.</summary>
    public HelpdeskConsole Console { get; }

    /// <summary>The same for codes.</summary>
    public CodeConsole Codes { get; }

    /// <summary>Notes, replies, search and figures; with the same clock.</summary>
    public CaseSetup Cases { get; }

    public HandoffBook Book => _setup.Book;

    public StaffWords Words => _setup.Words;

    public AttachmentDesk Attachments => _setup.Attachments;

    public HandoffRounds Rounds => _setup.Rounds;

    public async Task<HandoffScene> Begin()
    {
        await _database.Add(Office(Zone, null, "Z"), Office(West, Zone, "W"), Office(East, Zone, "E"));
        return this;
    }

    public BotDbContext Open() => _database.Open();

    public Task<T> Write<T>(Func<BotDbContext, Task<T>> unit) => _database.Writer.Write(async (scope, stop) => await unit(await scope.Db(stop)), CancellationToken.None);

    /// <summary>The clock of the console goes on.</summary>
    public void Passes(TimeSpan time) => _clock.Advance(time);

    public Task<StaffResult> Take(StaffActor actor, long id) => Write(db => Book.Take(db, actor, id, Now, default));

    public Task<StaffResult> Say(StaffActor actor, long id, string text, string key) => Write(db => Words.Say(db, actor, id, key, text, Now, default));

    /// <summary>A chat that waits. <paramref name="office"/>: W, E or null.</summary>
    public async Task<long> Waits(bool urgent = false, char? office = null, Language language = Language.Hindi, Channel channel = Channel.WhatsApp)
    {
        var n = ++_chats;
        var handoff = new Handoff
        {
            Number = $"T-{n:d8}",
            ConversationId = $"c{n}",
            IsUrgent = urgent,
            Language = language,
            AreaId = office switch { 'W' => West, 'E' => East, _ => null },
            AskedAt = Now.AddSeconds(n),
            WaitingSince = Now,
            DueAt = Now.AddMinutes(5),
        };
        await _database.Add(
            new Conversation
            {
                Id = $"c{n}",
                Channel = channel,
                Address = SampleDatabase.Protection.Encrypt($"+9198990{n:d5}"),
                Owner = ChatOwner.Waiting,
                Sequence = 1,
                StartedAt = Now,
                LastMessageAt = Now,
            },
            handoff);
        return handoff.Id;
    }

    /// <summary>The consumer writes, and the turn is over.</summary>
    public Task Writes(string conversation, string text) => _database.Add(new InboxMessage
    {
        Channel = Channel.WhatsApp,
        ProviderId = $"SM{conversation}",
        ConversationId = conversation,
        Payload = SampleDatabase.Protection.Encrypt(new InboundPayload { Address = "+919899000001", Fields = [KeyValuePair.Create("Body", text)] }.ToBytes()),
        State = InboxState.Handled,
        ReceivedAt = Now.AddSeconds(-1),
    });

    /// <summary>The chat proves a connection by a code to this number.</summary>
    public async Task Proves(string conversation, string mobile)
    {
        var (protection, account) = (SampleDatabase.Protection, new Account { Number = "1042210011", Name = "Asha Verma", MeterNumber = "GJ0011417", Tariff = "LMV-1" });
        account.Contacts.Add(new Contact { Kind = ContactKind.Mobile, Value = protection.Encrypt(mobile), Hash = protection.ContactHash(mobile) });
        await _database.Add(account);
        await _database.Add(new AccountLink
        {
            ConversationId = conversation,
            ContactHash = protection.ContactHash(mobile),
            AccountId = account.Id,
            VerifiedAt = Now,
            LastUsedAt = Now,
        });
    }

    /// <summary>They are staff, with the keys they have here.</summary>
    public Task Hires(params StaffActor[] actors) => _database.Add([.. actors.Select(actor => new StaffMember
    {
        Id = actor.Id,
        Code = actor.Code,
        Name = actor.Code,
        Role = actor.Role,
        AreaId = actor.AreaId,
        Mobile = [],
        MobileHash = actor.Code,
    })]);

    public async Task<Handoff> Case(long id)
    {
        await using var db = Open();
        return await db.Handoffs.AsNoTracking().Include(h => h.Events).SingleAsync(h => h.Id == id);
    }

    public async Task<IReadOnlyList<string>> Said()
    {
        await using var db = Open();
        return [.. (await db.Outbox.OrderBy(m => m.Id).ToListAsync()).Select(m => SampleDatabase.Protection.DecryptText(m.Body))];
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static Area Office(long id, long? parent, string code) => new() { Id = id, ParentId = parent, Kind = AreaKind.Circle, Code = code, NameEnglish = code, NameHindi = code };
}
