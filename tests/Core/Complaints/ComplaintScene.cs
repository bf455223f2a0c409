using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Portal;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Complaints;

/// <summary>A database with two chats, a zone with a chief engineer, and complaints as the program has them.</summary>
internal sealed class ComplaintScene : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly ComplaintsSetup _complaints;
    private long _messages;
    private int _events;

    public ComplaintScene()
    {
        _complaints = new ComplaintsSetup(
            _database.Open, _database.Writer, Protection, new Ids(seed: 1), new AreaBook(_database.Open, TimeProvider.System), new NoticeDesk(Protection, () => ""),
            OwnSettings.All.Complaints, TimeProvider.System);
    }

    public static Protection Protection => SampleDatabase.Protection;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5));

    public ComplaintDesk Desk => _complaints.Complaints;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ComplaintScene> Start()
    {
        var scene = new ComplaintScene();
        var zone = new Area { Kind = AreaKind.Zone, Code = "Z", NameEnglish = "Zone", NameHindi = "जोन" };
        var chief = new StaffMember
        {
            Code = "CE",
            Name = "Chief",
            Role = StaffRole.Officer,
            Mobile = Protection.Encrypt("+919810001500"),
            MobileHash = Protection.ContactHash("+919810001500"),
        };
        await scene._database.Add(zone, chief, Chat("c1", "+919899000001"), Chat("c2", "+919899000002"), new Account { Number = "1042210011", Name = "Asha", MeterNumber = "G", Tariff = "L" });
        await scene._database.Add(new Post { AreaId = zone.Id, Level = PostLevel.ChiefEngineer, StaffId = chief.Id });
        return scene;
    }

    /// <summary>Files and commits.</summary>
    public async Task<FiledComplaint> Files(string chat, ComplaintKind kind = ComplaintKind.MeterFault, AccountProof proof = AccountProof.Typed, string? account = "1042210011")
    {
        var turn = Turn(chat);
        var filed = await File(turn, kind, proof, account);
        await Commit(turn);
        return filed;
    }

    public Task<FiledComplaint> File(Turn turn, ComplaintKind kind, AccountProof proof, string? account) => Desk.File(
        turn, new NewComplaint(Desk.NewNumber(), kind, "It is broken.") { AccountNumber = account, Proof = proof }, Stop);

    /// <summary>Answers and commits.</summary>
    public async Task<ComplaintAnswer> Says(string chat, string number, bool solved)
    {
        var turn = Turn(chat);
        var answer = await Desk.Answer(turn, number, solved, Stop);
        await Commit(turn);
        return answer.Result;
    }

    /// <summary>Staff or 1912 say something; the same event where <paramref name="again"/>.</summary>
    public async Task<PortalResult> Update(string number, ComplaintStatus status, bool again = false, DateTimeOffset? at = null, string? number1912 = null)
    {
        _events += again ? 0 : 1;
        var (update, result) = (new ComplaintUpdate { EventId = $"e{_events}", OccurredAt = at ?? Now, Complaint = number, Status = status, Number1912 = number1912 }, PortalResult.Taken);
        await _database.Write(async (db, stop) => result = await _complaints.Updates.Take(db, update, Now, stop), Stop);
        return result;
    }

    /// <summary>Lets time pass and has done what is due.</summary>
    public async Task Pass(TimeSpan time)
    {
        Now += time;
        while (await _complaints.Rounds.Go(Now, Stop) > 0)
        {
        }
    }

    public async Task<Complaint> Row(string number)
    {
        await using var db = _database.Open();
        return await db.Complaints.AsNoTracking().SingleAsync(c => c.Number == number, Stop);
    }

    public async Task<IReadOnlyList<ComplaintHappening>> History(string number)
    {
        await using var db = _database.Open();
        var id = (await db.Complaints.SingleAsync(c => c.Number == number, Stop)).Id;
        return await db.ComplaintEvents.Where(e => e.ComplaintId == id).OrderBy(e => e.Id).Select(e => e.What).ToListAsync(Stop);
    }

    /// <summary>Which notices went to whom, in order.</summary>
    public async Task<IReadOnlyList<string>> Notices()
    {
        await using var db = _database.Open();
        var rows = await db.Outbox.AsNoTracking().Where(m => m.Kind == OutboxKind.Notice).OrderBy(m => m.Id).ToListAsync(Stop);
        return rows.ConvertAll(row => $"{row.Notice} {Protection.DecryptText(row.Address)}");
    }

    /// <summary>The chat's person wants no notices.</summary>
    public Task Stops(string phone) => _database.Add(new Consent
    {
        ContactHash = Protection.ContactHash(phone),
        Kind = ContactKind.WhatsApp,
        Wording = "StopDone",
        Language = Language.English,
        At = Now,
    });

    public async Task<int> Count()
    {
        await using var db = _database.Open();
        return await db.Complaints.CountAsync(Stop);
    }

    public Turn Turn(string chat) => new()
    {
        Message = new InboundMessage
        {
            Id = ++_messages,
            ProviderId = $"SM{_messages}",
            ConversationId = chat,
            Address = ChatHarness.Address("whatsapp", $"+91989900000{chat[^1]}"),
            ReceivedAt = Now,
        },
        Links = [],
        Owner = ChatOwner.Bot,
        FirstTurn = false,
        Now = Now,
    };

    public Task Commit(Turn turn) => _database.Write(async (db, stop) =>
    {
        foreach (var change in turn.Changes)
        {
            await change(db, stop);
        }
    });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static Conversation Chat(string id, string phone) => new()
    {
        Id = id,
        Channel = Channel.WhatsApp,
        Address = Protection.Encrypt(phone),
        StartedAt = DateTimeOffset.UnixEpoch,
        LastMessageAt = DateTimeOffset.UnixEpoch,
    };
}
