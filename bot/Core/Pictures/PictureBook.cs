using BijliMitra.Core.Complaints;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Pictures;

/// <summary>
/// Records what becomes of pictures after their turn. Who works on a picture has it for <see cref="Held"/>; a node that stood still for longer finds that
/// somebody else has taken it over, and what it brings then changes nothing.
/// </summary>
internal sealed class PictureBook(Writer writer, Readers readers, Protection protection, Lease lease, TimeProvider clock)
{
    /// <summary>Longer than fetching, opening and deleting one takes.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(3);

    /// <summary>So often it is asked for: over some seven minutes.</summary>
    public const int MostTries = 5;

    private const int ErasedAtATime = 50;

    // Added to a picture's place: what is said later comes after the answers of the turn.
    private const int Late = 1_000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Takes up to <paramref name="most"/> pictures on which there is something to do.</summary>
    public async Task<IReadOnlyList<Picture>> Claim(int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        List<long> due;
        await using (var db = readers.Open())
        {
            due = await Due(db, now).OrderBy(p => p.DueAt).Take(most).Select(p => p.Id).ToListAsync(stop);
        }
        return due.Count == 0 ? [] : await writer.Write((scope, token) => Take(scope, due, now, token), stop);
    }

    /// <summary>Keeps <paramref name="jpeg"/>. False where the picture is not this node's any more, or nobody wants it any more.</summary>
    public Task<bool> Keep(Picture picture, byte[] jpeg, CancellationToken stop)
    {
        var (sealedBytes, now) = (protection.Encrypt(jpeg.AsSpan()), clock.GetUtcNow());
        return writer.Write(
            async (scope, token) => await Mine(await scope.Db(token), picture).Where(p => p.State == PictureState.Wanted).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PictureState.Kept).SetProperty(p => p.Bytes, sealedBytes).SetProperty(p => p.Size, jpeg.Length)
                    .SetProperty(p => p.SettledAt, now),
                token) > 0,
            stop);
    }

    /// <summary>
    /// Refuses or gives up a picture that was asked for, and leaves the words in which the person hears of it, leased to this node. Null where
    /// the picture is not this node's any more, or nobody wants it any more.
    /// </summary>
    public Task<OutboxMessage?> Refuse(Picture picture, PictureReason why, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, now) = (await scope.Db(token), clock.GetUtcNow());
            var state = why == PictureReason.Identity ? PictureState.Refused : PictureState.Failed;
            var refused = await Mine(db, picture).Where(p => p.State == PictureState.Wanted).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, state).SetProperty(p => p.Reason, why).SetProperty(p => p.SettledAt, now), token);
            if (refused == 0)
            {
                return null;
            }
            var chat = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == picture.ConversationId, token);
            var isOfBill = !(picture.Ticket is { } ticket && ComplaintDesk.IsNumber(ticket)) && !await db.Handoffs.AnyAsync(h => h.Number == picture.Ticket, token);
            var message = Answer(picture, chat, why, isOfBill, now);
            db.Add(message);
            await db.SaveChangesAsync(token);
            return message;
        },
        stop);

    /// <summary>Leaves it for later, each time for longer.</summary>
    public Task PutOff(Picture picture, CancellationToken stop)
    {
        var due = clock.GetUtcNow() + Wait(picture.Attempts);
        return writer.Write(
            async (scope, token) => await Mine(await scope.Db(token), picture).ExecuteUpdateAsync(set => set.SetProperty(p => p.DueAt, due), token), stop);
    }

    /// <summary>The provider has it no more: nothing is left to do.</summary>
    public Task Removed(Picture picture, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return writer.Write(
            async (scope, token) => await Mine(await scope.Db(token), picture).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.RemovedAt, now).SetProperty(p => p.Address, Array.Empty<byte>()), token),
            stop);
    }

    /// <summary>Erases pictures whose messages came before <paramref name="before"/>, some at a time, and returns how many.</summary>
    public Task<int> EraseSome(DateTimeOffset before, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, now) = (await scope.Db(token), clock.GetUtcNow());
            var old = await db.Pictures.Where(p => p.Bytes != null && p.AskedAt <= before).OrderBy(p => p.AskedAt).Take(ErasedAtATime).Select(p => p.Id).ToListAsync(token);
            return old.Count == 0 ? 0 : await db.Pictures.Where(p => old.Contains(p.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PictureState.Erased).SetProperty(p => p.Bytes, (byte[]?)null).SetProperty(p => p.SettledAt, now), token);
        },
        stop);

    /// <summary>How long to wait after so many attempts.</summary>
    internal static TimeSpan Wait(int attempts) =>
        TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(2 * (attempts - 1), 20)));

    // The same condition where it is written: of two nodes that found it due, the second one takes nothing.
    private static async Task<List<Picture>> Take(WriteScope scope, List<long> due, DateTimeOffset now, CancellationToken stop)
    {
        var (db, until, taken) = (await scope.Db(stop), now + Held, new List<long>());
        foreach (var id in due)
        {
            var mine = await Due(db, now).Where(p => p.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.DueAt, until).SetProperty(p => p.Attempts, p => p.Attempts + 1), stop);
            taken.AddRange(mine > 0 ? [id] : []);
        }
        return await db.Pictures.AsNoTracking().Where(p => taken.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop);
    }

    private OutboxMessage Answer(Picture picture, Conversation chat, PictureReason why, bool isOfBill, DateTimeOffset now)
    {
        var text = (why == PictureReason.Identity, isOfBill) switch
        {
            (true, true) => TextKey.BillPictureRefused,
            (false, true) => TextKey.BillPictureFailed,
            (true, false) => TextKey.ComplaintPictureRefused,
            _ => TextKey.ComplaintPictureFailed,
        };
        var message = new OutboxMessage
        {
            InboundId = picture.InboundId,
            N = Late + picture.Position,
            ConversationId = chat.Id,
            Channel = chat.Channel,
            Address = chat.Address,
            Kind = OutboxKind.Reply,
            Body = protection.Encrypt(Catalogue.Text(text, picture.Language)),
            Language = picture.Language,
            CreatedAt = now,
            DueAt = now,
        };
        lease.Take(message, now);
        return message;
    }

    private static IQueryable<Picture> Due(BotDbContext db, DateTimeOffset now) => db.Pictures.Where(p => p.RemovedAt == null && p.DueAt <= now);

    private static IQueryable<Picture> Mine(BotDbContext db, Picture picture) => db.Pictures.Where(p => p.Id == picture.Id && p.Attempts == picture.Attempts);
}
