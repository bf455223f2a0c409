using System.Globalization;
using BijliMitra.Access;
using BijliMitra.Core;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Staff;
using BijliMitra.Setup;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace BijliMitra.Cli.Doctor;

/// <summary>The system of record with its keys, and Redis.</summary>
internal static class StoreChecks
{
    private static readonly TimeSpan SmallSkew = TimeSpan.FromSeconds(2);

    public static async IAsyncEnumerable<Finding> Look(
        Settings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var finding in await Database(settings, stop))
        {
            yield return finding;
        }
        yield return settings.Redis.Connection.Length == 0
            ? Finding.Ok("redis", "Garnet inside the program")
            : await Redis(settings.Redis);
    }

    private static async Task<List<Finding>> Database(Settings settings, CancellationToken stop)
    {
        using var data = DataDirectory.Share(settings.Site.DataDirectory);
        if (settings.Database.Connection.Length == 0 && !File.Exists(data.File(DataDirectory.DatabaseFile)))
        {
            return [Finding.Note("database", "not there yet; the first start makes it")];
        }
        try
        {
            await using var storage = Storage.OpenAsIs(settings.Database, data);
            await using var db = storage.Readers.Open();
            var behind = (await db.Database.GetPendingMigrationsAsync(stop)).Count();
            return behind > 0
                ? [Finding.Note("database", $"{behind} migrations behind this release; the next start makes up for them")]
                : await Contents(settings, data, db, stop);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return [Finding.Mend("database", $"cannot be read ({fault.Message}): check Database:Connection and that the server runs")];
        }
    }

    private static async Task<List<Finding>> Contents(Settings settings, DataDirectory data, BotDbContext db, CancellationToken stop)
    {
        var consumers = await db.Accounts.CountAsync(stop);
        var sample = await SampleData.IsIn(db, stop);
        return
        [
            .. await Server(db, stop),
            sample && !settings.IsDevelopment
                ? Finding.Mend("database", "it holds invented consumers beside a real Twilio account: give production a database of its own")
                : Finding.Ok("database", $"{consumers:N0} connections{(sample ? " (sample data)" : "")}"),
            await Keys.Load(settings.Protection, settings.Database, data, new Ids()).Reads(db, stop)
                ? Finding.Ok("keys", "they read the contacts on record")
                : Finding.Mend("keys", "they do not read the contacts on record: put back the keys (keys.json or Protection:*) that belong to this database"),
            await LogIns(settings, db, stop),
        ];
    }

    private static async Task<Finding> LogIns(Settings settings, BotDbContext db, CancellationToken stop)
    {
        var admins = await db.Staff.AtConsole().Where(s => s.Role == StaffRole.Admin).Select(s => new { s.Code, HasPassword = s.PasswordHash != null }).ToListAsync(stop);
        return admins switch
        {
            _ when settings.IsDevelopment && !admins.Exists(admin => admin.HasPassword) => Finding.Note("console", "nobody can log in yet: the next start gives passwords and shows them"),
            [] => Finding.Mend("console", "no active admin is on the staff list, so nobody can let staff in: put one on it"),
            _ when !admins.Exists(admin => admin.HasPassword) => Finding.Mend(
                "console", $"no admin has a password yet: staff password {admins[0].Code} shows one, or set Staff__InitialPassword for all before the next start"),
            _ => Finding.Ok("console", "an admin can log in"),
        };
    }

    // Leases and lives of codes are instants that several nodes write; each node wants its connections.
    private static async Task<List<Finding>> Server(BotDbContext db, CancellationToken stop)
    {
        if (db is not PostgresDbContext)
        {
            return [];
        }
        var theirs = await db.Database.SqlQueryRaw<DateTime>("SELECT clock_timestamp() AT TIME ZONE 'UTC' AS \"Value\"").SingleAsync(stop);
        var skew = (TimeProvider.System.GetUtcNow().UtcDateTime - theirs).Duration();
        var most = int.Parse(await db.Database.SqlQueryRaw<string>("SELECT current_setting('max_connections') AS \"Value\"").SingleAsync(stop), CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow();
        var nodes = await db.Heartbeats.CountAsync(h => h.AliveUntil > now, stop);
        return
        [
            skew <= SmallSkew
                ? Finding.Ok("database clock", "agrees with ours")
                : Finding.Mend("database clock", $"is {skew.TotalSeconds:0} seconds off ours: switch time synchronisation on, on both (timedatectl set-ntp true)"),
            most >= Storage.ConnectionsOfNode * Math.Max(nodes, 1)
                ? Finding.Ok("nodes", $"{nodes} running on this database")
                : Finding.Note("nodes", $"{nodes} running, which may open {Storage.ConnectionsOfNode} connections each, but the server allows {most}: raise max_connections, or set Maximum Pool Size in Database:Connection"),
        ];
    }

    private static async Task<Finding> Redis(RedisOptions options)
    {
        await using var redis = await RedisSetup.Connect(options, null);
        try
        {
            await redis.GetDatabase().PingAsync();
            var facts = (await redis.GetServers().First(server => server.IsConnected).InfoAsync())
                .SelectMany(section => section).DistinctBy(fact => fact.Key).ToDictionary(fact => fact.Key, fact => fact.Value);
            var version = facts.GetValueOrDefault("redis_version", "version unknown");
            var policy = facts.GetValueOrDefault("maxmemory_policy", "noeviction");
            return policy == "noeviction"
                ? Finding.Ok("redis", version)
                : Finding.Note("redis", $"{version}, maxmemory-policy {policy}: noeviction is safer, evicted counts of tries and locks are lost");
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return Finding.Mend("redis", $"does not answer ({fault.GetType().Name}): check Redis:Connection and that the server runs");
        }
    }
}
