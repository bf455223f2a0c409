using System.Globalization;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Replies;
using Microsoft.EntityFrameworkCore;
using WriteUnit = System.Func<
    System.Func<BijliMitra.Core.Data.BotDbContext, System.Threading.CancellationToken, System.Threading.Tasks.Task>,
    System.Threading.CancellationToken,
    System.Threading.Tasks.Task>;

namespace BijliMitra.Core.Data.Seed;

/// <summary>
/// Sample data: the area tree, staff, ready replies, the named people and any number of generated consumers, the same for the same seed and day. Written in
/// short units, each of which leaves the mark that says how far it came; so filling goes on where it stopped, and may be asked
/// for more later.
/// </summary>
internal sealed class SampleData(Protection protection, DateOnly today, int seed = SampleData.UsualSeed)
{
    /// <summary>The seed where no other is given.</summary>
    public const int UsualSeed = 2504;

    private const string Mark = "sample-data";
    private const int ConsumersInUnit = 100;
    private const int AreasInUnit = 1000;

    private readonly Chance _chance = new(seed);
    private readonly ContactMaker _contacts = new(protection, Texts.IndianTime.StartOf(today));

    /// <summary>Whether a database holds sample data, be it a part only.</summary>
    public static Task<bool> IsIn(BotDbContext db, CancellationToken stop) =>
        db.Facts.AnyAsync(fact => fact.Key == Mark, stop);

    /// <summary>
    /// Fills up to <paramref name="consumers"/> connections, the named people among them; does nothing for 0. Each call of
    /// <paramref name="write"/> is one transaction. <paramref name="progress"/> hears the number of connections there are.
    /// </summary>
    public async Task Fill(
        WriteUnit write, int consumers, CancellationToken stop, IProgress<int>? progress = null)
    {
        if (consumers <= 0)
        {
            return;
        }
        var done = 0;
        await write(async (db, token) => done = await Begin(db, token), stop);
        if (done >= consumers)
        {
            return;
        }
        var transformers = await PlantAreas(write, consumers, stop);
        await write(LocalityPlanter.Add, stop);
        await write(OfficePlanter.Add, stop);
        await write(new StaffMaker(_chance, protection).Add, stop);
        await write(new PostPlanter(_chance, protection).Add, stop);
        await write(AddReplies, stop);
        var crowd = new Crowd(_chance, _contacts, today);
        if (done == 0)
        {
            await Save(write, new CastMaker(_chance, _contacts, today).Make(), transformers, done = Cast.Connections, stop);
            await write(new OutageMaker(today).Add, stop);
            progress?.Report(done);
        }
        while (done < consumers)
        {
            var upTo = Math.Min(consumers, done + ConsumersInUnit);
            var batch = Enumerable.Range(done, upTo - done).Select(crowd.Make).ToList();
            await Save(write, batch, transformers, done = upTo, stop);
            progress?.Report(done);
        }
    }

    private async Task AddReplies(BotDbContext db, CancellationToken stop)
    {
        var present = await db.CannedReplies.Select(reply => reply.Shortcut).ToListAsync(stop);
        await db.Insert(UsualReplies.All(Texts.IndianTime.StartOf(today)).Where(reply => !present.Contains(reply.Shortcut)), stop);
    }

    private static async Task<int> Begin(BotDbContext db, CancellationToken stop)
    {
        var mark = await db.Facts.AsNoTracking().SingleOrDefaultAsync(fact => fact.Key == Mark, stop);
        if (mark is null)
        {
            db.Add(new Fact { Key = Mark, Value = "0" });
            await db.SaveChangesAsync(stop);
            return 0;
        }
        return int.Parse(mark.Value, CultureInfo.InvariantCulture);
    }

    private static async Task<Dictionary<string, long>> PlantAreas(
        WriteUnit write, int consumers, CancellationToken stop)
    {
        var transformers = Math.Max(CastMaker.Transformers, 1 + ((consumers - 1) / AreaPlan.ConsumersPerTransformer));
        foreach (var level in AreaPlan.For(transformers).GroupBy(area => area.Kind))
        {
            foreach (var areas in level.Chunk(AreasInUnit))
            {
                await write((db, token) => AreaPlanter.Add(db, level.Key, areas, token), stop);
            }
        }
        var keys = new Dictionary<string, long>();
        await write(async (db, token) => keys = await AreaPlanter.Keys(db, AreaKind.Transformer, token), stop);
        return keys;
    }

    private static Task Save(
        WriteUnit write,
        IReadOnlyList<SampleConsumer> consumers,
        Dictionary<string, long> transformers,
        int done,
        CancellationToken stop)
    {
        foreach (var consumer in consumers)
        {
            consumer.Account.TransformerId = transformers[AreaPlan.TransformerCode(consumer.Transformer)];
        }
        return write(async (db, token) =>
        {
            await db.Insert(consumers.Select(consumer => consumer.Account), token);
            var numbers = consumers.Select(consumer => consumer.Account.Number).ToList();
            var keys = await db.Accounts.Where(account => numbers.Contains(account.Number))
                .ToDictionaryAsync(account => account.Number, account => account.Id, token);
            foreach (var consumer in consumers)
            {
                consumer.SetKey(keys[consumer.Account.Number]);
            }
            await db.Insert(consumers.SelectMany(consumer => consumer.Contacts), token);
            await db.Insert(consumers.SelectMany(consumer => consumer.Bills), token);
            await db.Insert(consumers.SelectMany(consumer => consumer.Payments), token);
            await db.Facts.Where(fact => fact.Key == Mark).ExecuteUpdateAsync(
                set => set.SetProperty(fact => fact.Value, done.ToString(CultureInfo.InvariantCulture)), token);
        }, stop);
    }
}
