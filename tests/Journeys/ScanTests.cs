using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>On PostgreSQL with some history nothing that a conversation asks reads a table from end to end.</summary>
[NotOnServers("it makes its database itself")]
public sealed class ScanTests
{
    private const string Consumers = "3000";
    private const int Most = 2000;

    [Fact]
    public async Task No_conversation_scans_a_table()
    {
        await using var scene = await Scene.StartOn(await Stores.On(await Servers.Empty()));
        Assert.Equal(0, (await BotProcess.Run(scene.Settings, ["seed", "--consumers", Consumers])).ExitCode);
        await scene.Database.Write(History);
        await scene.Bot.Stop();
        await scene.Bot.DisposeAsync();
        var before = await Scanned(scene);
        await scene.Restart();

        await Everything(scene);

        await scene.Bot.Stop();
        // A connection of the program tells what it read when it ends.
        await Eventually.Holds(async () => await scene.Database.Number(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()") == 0);
        var after = await Scanned(scene);
        Assert.Empty(after.Where(table => table.Value - before[table.Key] > Most).Select(table => $"{table.Key}: {table.Value - before[table.Key]} rows"));
    }

    // 20,000 messages of other people, long answered.
    private const string History =
        """
        INSERT INTO conversations (id, channel, address, sequence, state, owner, started_at, last_message_at)
            SELECT 'c' || n, 0, '\x01', 1, '\x01', 0, now(), now() FROM generate_series(1, 20000) n;
        INSERT INTO inbox (channel, provider_id, conversation_id, payload, state, received_at, handled_at)
            SELECT 0, 'SMin' || n, 'c' || n, '\x01', 1, now(), now() FROM generate_series(1, 20000) n;
        INSERT INTO outbox (inbound_id, n, conversation_id, channel, address, kind, body, state, status, provider_id, due_at, attempts, in_doubt, created_at)
            SELECT n, 1, 'c' || n, 0, '\x01', 0, '\x01', 1, 4, 'SMout' || n, now(), 0, FALSE, now() FROM generate_series(1, 20000) n;
        INSERT INTO account_links (conversation_id, contact_hash, account_id, verified_at, last_used_at, inbound_id)
            SELECT 'c' || n, 'h' || n, 1 + n % 3000, now(), now(), -n FROM generate_series(1, 20000) n;
        INSERT INTO code_requests (inbound_id, effect, conversation_id, asked_by, recognised, purpose, account_number, hindi, requested_at, outcome, account_id, contact_hash)
            SELECT -n, 0, 'c' || n, '0000', FALSE, 0, '1', FALSE, now() - n * interval '1 minute', 1, 1 + n % 3000, 'h' || n FROM generate_series(1, 20000) n;
        INSERT INTO wrong_codes (inbound_id, conversation_id, recognised, at)
            SELECT -n, 'c' || n, FALSE, now() - n * interval '1 minute' FROM generate_series(1, 20000) n;
        INSERT INTO bill_links (token_hash, account_id, conversation_id, made_at, expires_at, inbound_id, effect)
            SELECT 't' || n, 1 + n % 3000, 'c' || n, now(), now() + interval '1 day', -n, 0 FROM generate_series(1, 20000) n;
        INSERT INTO tickets (number, reason, inbound_id, effect, opened_at)
            SELECT 'T' || n, 0, -n, 0, now() FROM generate_series(1, 20000) n;
        ANALYZE;
        """;

    private static async Task Everything(Scene scene)
    {
        var (stranger, asha) = (scene.Stranger(), scene.Somebody(Cast.Asha.Mobile));
        await stranger.Asks($"Bill {Cast.Asha.Account}");
        var code = await stranger.CodeOnAshasPhone();
        await stranger.Asks(code == "000000" ? "000001" : "000000");
        await stranger.Asks(code);
        using var http = new HttpClient();
        (await http.GetAsync(scene.Settings["Urls"] + new Uri((await stranger.Gets()).MediaUrls[0]).PathAndQuery)).Dispose();
        foreach (var words in new[] { "last month's bill", "bill history", "did you get my payment", "mail it to me", "this is wrong", "human", "this is not me", "forget me", "yes" })
            await stranger.Asks(words);
        await asha.Asks("bill");
        await asha.Asks(Cast.Asha.Account[^4..]);
        await Eventually.Holds(async () => await scene.Pending() == 0);
        (await scene.Twilio.SendStatus(scene.Twilio.Messages.First(message => message.To == stranger.Address), "delivered")).Dispose();
    }

    // Tables of some size only: of a small one the server reads all rather than look at an index.
    private static async Task<Dictionary<string, long>> Scanned(Scene scene) => (await scene.Database.Rows(
        "SELECT relname, seq_tup_read FROM pg_stat_user_tables WHERE n_live_tup > 1000", row => (row.GetString(0), row.GetInt64(1))))
        .ToDictionary(row => row.Item1, row => row.Item2);
}
