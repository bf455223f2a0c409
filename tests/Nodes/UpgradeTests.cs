using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Nodes;

/// <summary>The database's tables are made and changed while programs start and run.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task Four_nodes_that_start_at_once_on_an_empty_database_make_its_tables_once()
    {
        await using var server = await PostgresServer.Start();
        var database = await server.Create();
        await using var stores = await Stores.On(database);
        var folders = Enumerable.Range(0, 4).Select(_ => Directory.CreateTempSubdirectory("bm-")).ToList();
        var nodes = folders.ConvertAll(folder => BotProcess.Start(new Dictionary<string, string>(stores.Settings)
        {
            ["DataDirectory"] = folder.FullName,
            ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}",
        }));
        await Task.WhenAll(nodes.Select(node => node.Ready()));
        Assert.Equal(4, await stores.Database.Number("SELECT COUNT(*) FROM heartbeats"));
        foreach (var node in nodes)
            await node.DisposeAsync();
        folders.ForEach(folder => folder.Delete(recursive: true));
    }

    // What a later release may do: add, never take away or rename (a rule holds the migrations to it).
    [Fact]
    public async Task While_a_later_release_changes_the_tables_under_load_this_one_goes_on()
    {
        await using var nodes = await NodeScene.Start(2, ("Rates:WhatsAppPerSecond", "1000"));
        var scene = nodes.Scene;
        using var over = new CancellationTokenSource();
        var writing = nodes.Load(20, over.Token);
        string[] changes =
        [
            "ALTER TABLE inbox ADD COLUMN later text NULL",
            "ALTER TABLE outbox ADD COLUMN later integer NOT NULL DEFAULT 7",
            "ALTER TABLE conversations ADD COLUMN later timestamptz NULL",
            "ALTER TABLE account_links ADD COLUMN later boolean NOT NULL DEFAULT FALSE",
            "CREATE TABLE later (id bigint PRIMARY KEY, inbox_id bigint REFERENCES inbox (id))",
            "CREATE INDEX CONCURRENTLY ix_later ON outbox (later, id)",
        ];
        foreach (var change in changes)
        {
            var known = scene.Twilio.Messages.Count;
            await Eventually.Holds(() => scene.Twilio.Messages.Count > known + 40);
            await scene.Database.Write(change);
        }
        var sent = scene.Twilio.Messages.Count;
        await Eventually.Holds(() => scene.Twilio.Messages.Count > sent + 40);
        await over.CancelAsync();
        Assert.Equal(0, await writing);
        await scene.Settled();
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM inbox WHERE state = 2"));
    }
}
