using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The database goes away and comes back: nothing is lost or done twice, and nobody has to restart the program.</summary>
[NotOnServers("each has a PostgreSQL of its own")]
public sealed class DatabaseTests
{
    private const int People = 10;

    [Fact]
    public async Task Stopped_for_ten_seconds_under_load_it_delays_answers_and_loses_none()
    {
        await using var server = await PostgresServer.Start();
        await using var scene = await Scene.StartOn(await Stores.On(await Servers.Seed(server)));
        await Talking(scene, "stopped for ten seconds", async () =>
        {
            await server.Stop();
            await Task.Delay(TimeSpan.FromSeconds(10));
            await server.Restart();
        });
    }

    [Fact]
    public async Task Crashing_again_and_again_under_load_it_loses_nothing_and_does_nothing_twice()
    {
        await using var server = await PostgresServer.Start();
        await using var scene = await Scene.StartOn(await Stores.On(await Servers.Seed(server)));
        await Talking(scene, "crashed five times", async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await server.Kill();
                await server.Restart();
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        });
    }

    [Fact]
    public async Task Full_for_a_while_it_sets_no_message_aside()
    {
        await using var scene = await Scene.StartOn(await Stores.On(await Servers.Sample()));
        await scene.Database.Write(
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space left' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON conversations EXECUTE FUNCTION full_disk();
            """);
        var person = scene.Stranger();
        await person.Writes("help");
        await Eventually.Holds(() => scene.Bot.Output.Count(line => line.Contains("Try 1 failed", StringComparison.Ordinal)) > 3);
        await scene.Database.Write("DROP TRIGGER full_disk ON conversations");
        Assert.StartsWith(Catalogue.Text(TextKey.Help, Language.English), await person.Hears());
        await scene.Settled();
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM tickets"));
    }

    [Fact]
    public async Task While_it_is_away_the_program_stops_in_time_and_says_at_a_start_what_is_missing()
    {
        await using var server = await PostgresServer.Start();
        await using var scene = await Scene.StartOn(await Stores.On(await Servers.Seed(server)));
        await scene.Stranger().Asks("help");
        await server.Stop();
        Measured.Report("From SIGTERM with the database away to the end", await scene.Bot.Stop());
        var (code, _, errors) = await BotProcess.Run(scene.Settings, []);
        Assert.Equal(1, code);
        Assert.StartsWith("Database:Connection: ", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task Backed_up_with_its_own_tools_and_put_into_another_one_conversations_go_on()
    {
        var (server, file) = (await Servers.Postgres.Value, Path.GetTempFileName());
        await using var lost = await Servers.Sample();
        await using var scene = await Scene.StartOn(await Stores.On(lost));
        var (known, midway) = (scene.Stranger(), scene.Stranger());
        await known.Verifies();
        await midway.Asks($"Bill {Cast.Asha.Account}");
        var code = await midway.CodeOnAshasPhone();
        await scene.Settled();
        Assert.Contains("pg_dump --format=custom", (await BotProcess.Run(scene.Settings, ["backup"])).Errors);
        await server.Dump(lost.Name, file);
        await scene.Bot.Kill();

        await using var elsewhere = await server.Create();
        Assert.Contains("pg_restore", (await BotProcess.Run(scene.Settings, ["restore", file])).Errors);
        await server.Restore(file, elsewhere.Name);
        scene.Settings["Database:Connection"] = elsewhere.Connection;
        scene.Settings["Redis:Connection"] = await Servers.RedisDatabase();
        await scene.Restart();
        Assert.Contains("1,842", await known.Asks("bill"));
        Assert.Contains("1,842", await midway.Asks(code));
        await scene.Bot.Stop();
        File.Delete(file);
    }

    // Everybody writes again as soon as an answer came; meanwhile it happens.
    private static async Task Talking(Scene scene, string what, Func<Task> happens)
    {
        var people = Enumerable.Range(0, People).Select(_ => scene.Stranger()).ToList();
        await Task.WhenAll(people.Select(person => person.Verifies()));
        using var over = new CancellationTokenSource();
        var webhooks = new ConcurrentBag<(TimeSpan Took, HttpStatusCode? Status)>();
        var talking = people.ConvertAll(person => Talk(scene, person, webhooks, over.Token));
        await Eventually.Holds(() => people.TrueForAll(person => person.Written > 10));
        await happens();
        var back = Stopwatch.GetTimestamp();
        await Eventually.Holds(async () => await scene.Pending() < People, TimeSpan.FromMinutes(1));
        await over.CancelAsync();
        await Task.WhenAll(talking);
        await scene.Settled(TimeSpan.FromMinutes(1));
        Measured.Report($"Database {what}: from its return to everything answered", Stopwatch.GetElapsedTime(back));
        Measured.Report($"Database {what}: slowest webhook", webhooks.Max(webhook => webhook.Took));
        Measured.Report($"Database {what}: webhooks {webhooks.Count}, not accepted {webhooks.Count(webhook => webhook.Status != HttpStatusCode.OK)}");
        Assert.Null(scene.Bot.ExitCode);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM tickets"));
        Assert.Equal(people.Sum(person => person.Written), await scene.Database.Number("SELECT COUNT(*) FROM inbox"));
    }

    private static async Task Talk(
        Scene scene, Person person, ConcurrentBag<(TimeSpan Took, HttpStatusCode? Status)> webhooks, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var thanks = person.Written % 2 == 0;
            await person.WritesUntilAccepted(thanks ? "thanks" : "help", TimeSpan.FromMinutes(1), (took, status) => webhooks.Add((took, status)));
            Assert.Equal(Catalogue.Text(thanks ? TextKey.Thanks : TextKey.Help, Language.English), await person.Hears(TimeSpan.FromMinutes(1)));
            // Nobody writes faster than he reads, and a thousand answers in five minutes are the most that the settings allow.
            await Task.Delay(100, CancellationToken.None);
        }
    }
}
