using System.Diagnostics;
using System.Globalization;
using BijliMitra.Core;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Bench;

/// <summary>
/// <c>console</c>: what a look of an open page of chats costs on the embedded database, in the night of a blackout. The floor is one row by its key.
/// </summary>
internal static class ConsoleBench
{
    private const int Chats = 80;
    private const int Agents = 20;
    private const int Lines = 40;
    private const int Rounds = 200;
    private static readonly Protection Keys = new(new Dictionary<byte, byte[]> { [1] = new byte[32] }, new byte[32]);

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("bm-bench-");
        var connection = SqliteSetup.ConnectionString(Path.Combine(folder.FullName, "console.db"));
        BotDbContext Open() => new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection).Options);
        await Fill(Open, TimeProvider.System.GetUtcNow());

        var (clock, ids, options, areas) = (TimeProvider.System, new Ids(seed: 1), new HelpdeskOptions(), new AreaBook(Open, TimeProvider.System));
        var setup = new HandoffSetup(Open, null!, Keys, ids, areas, new NoticeDesk(Keys, () => ""), options, () => "", clock);
        var console = new HelpdeskConsole(null!, Open, Keys, areas, setup, clock);
        var actor = new StaffActor(1, "agent1", StaffRole.Agent, null);
        var floor = await Measure("one row", async () =>
        {
            await using var db = Open();
            _ = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == "c1");
        });
        var queue = await Measure($"queue of {Chats}", async () => _ = await console.Queue(actor, Language.Hindi, default));
        var chat = await Measure($"chat of {Lines} lines", async () => _ = await console.Open(actor, 1, default) ?? throw new InvalidOperationException("The chat is not the agent's."));
        var look = queue + chat;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a look {look.TotalMilliseconds:F2} ms, {look / floor:F0} times one row; {Agents} pages that look every 1.5 s take {Agents * look.TotalSeconds / 1.5:P1} of a core"));
        folder.Delete(recursive: true);
    }

    private static async Task Fill(Func<BotDbContext> open, DateTimeOffset now)
    {
        await using (var db = open())
        {
            await db.Database.MigrateAsync();
        }
        await new SampleData(Keys, IndianTime.Day(now)).Fill((unit, stop) => Write(open, unit, stop), 1_000, default);
        await Write(open, (db, _) =>
        {
            for (var n = 1; n <= Chats; n++)
            {
                Add(db, n, now);
            }
            return Task.CompletedTask;
        }, default);
    }

    // The first twenty are with an agent each, the others wait.
    private static void Add(BotDbContext db, int n, DateTimeOffset now)
    {
        var (chat, address) = ($"c{n}", Keys.Encrypt($"+9198990{n:d5}"));
        db.Add(new Conversation { Id = chat, Channel = Channel.WhatsApp, Address = address, StartedAt = now, LastMessageAt = now });
        db.Add(new Handoff
        {
            Number = $"T-{n:d8}",
            ConversationId = chat,
            State = n <= Agents ? HandoffState.Agent : HandoffState.Waiting,
            AgentId = n <= Agents ? n : null,
            AskedAt = now,
            WaitingSince = now,
        });
        for (var line = 0; line < Lines / 2; line++)
        {
            var payload = new InboundPayload { Address = "+919899000001", Fields = [KeyValuePair.Create("Body", "बिजली कब आएगी?")] };
            db.Add(new InboxMessage
            {
                Channel = Channel.WhatsApp,
                ProviderId = $"SM{n}-{line}",
                ConversationId = chat,
                Payload = Keys.Encrypt(payload.ToBytes()),
                State = InboxState.Handled,
                ReceivedAt = now,
            });
            db.Add(new OutboxMessage
            {
                ConversationId = chat,
                Channel = Channel.WhatsApp,
                Address = address,
                Kind = OutboxKind.Reply,
                Body = Keys.Encrypt("सेक्टर 16: लाइन पर काम चल रहा है, 21:30 तक।"),
                CreatedAt = now,
                DueAt = now,
            });
        }
    }

    private static async Task Write(Func<BotDbContext> open, Func<BotDbContext, CancellationToken, Task> unit, CancellationToken stop)
    {
        await using var db = open();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await unit(db, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    // The median, after a first round that is not counted.
    private static async Task<TimeSpan> Measure(string what, Func<Task> look)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await look();
            times.Add(Stopwatch.GetElapsedTime(start));
        }
        var counted = times.Skip(Rounds).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-20}p50 {counted[Rounds / 2].TotalMilliseconds:F2} ms, p99 {counted[Rounds * 99 / 100].TotalMilliseconds:F2} ms"));
        return counted[Rounds / 2];
    }
}
