using BijliMitra.Core.Messaging;

namespace BijliMitra.Tests.Support;

/// <summary>A scene in which the program is stopped between two given steps, from outside.</summary>
internal sealed class KillScene : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private readonly RedisServer? _server;

    private KillScene(Scene scene, RedisServer? server) => (Scene, _server) = (scene, server);

    public Scene Scene { get; }

    /// <summary>The server; only where the store is one.</summary>
    public RedisServer Server => _server!;

    public static async Task<KillScene> Start(Store store, params (string Setting, string Value)[] settings)
    {
        var server = store == Store.Redis ? await RedisServer.Start() : null;
        try
        {
            return new KillScene(await Scene.Start(server is null ? settings : [.. settings, ("Redis:Connection", server.Connection)]), server);
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync();
            throw;
        }
    }

    public string Conversation(Person person)
    {
        if (!ChannelAddress.TryParseTwilio(person.Address, out var address, out var reason))
            throw new InvalidOperationException(reason);
        return Scene.Database.Keys().ConversationId(address);
    }

    public Task<BotRedis> Redis() => BotRedis.Open(Scene.Folder, Scene.Settings.GetValueOrDefault("Redis:Connection"));

    /// <summary>Has the message accepted, and kept from being claimed as another node holds its conversation.</summary>
    public async Task Accepted(Person person, string text)
    {
        await Hold(person);
        await person.Writes(text);
    }

    /// <summary>Puts another node's lock on the person's conversation.</summary>
    public async Task Hold(Person person)
    {
        await using var redis = await Redis();
        await redis.Lock(Conversation(person), BotRedis.OtherNode, Long);
    }

    /// <summary>Ends the other node's lock.</summary>
    public async Task LetGo(Person person)
    {
        await using var redis = await Redis();
        await redis.Unlock(Conversation(person));
    }

    /// <summary>
    /// Lets an accepted message be claimed and run, but not committed, as somebody else holds the database's write lock; then kills the
    /// program. With <paramref name="holdAgain"/> another node seems to have the conversation afterwards.
    /// </summary>
    public async Task KillInTurn(Person person, bool holdAgain = false)
    {
        var conversation = Conversation(person);
        await using (await Scene.Database.LockWrites())
        {
            await using var redis = await Redis();
            await redis.Unlock(conversation);
            // A turn runs in milliseconds: after half a second under lock it waits for its commit.
            await Eventually.Holds(async () =>
                await redis.Holder(conversation) is { } holder && holder != BotRedis.OtherNode
                && await redis.LockLeft(conversation) < State.ConversationCache.LockLife - TimeSpan.FromSeconds(0.5));
            if (holdAgain)
                await redis.Lock(conversation, BotRedis.OtherNode, Long);
            await Scene.Bot.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Scene.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
