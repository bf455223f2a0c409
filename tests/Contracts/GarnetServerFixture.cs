using System.Diagnostics;
using BijliMitra.Setup;
using BijliMitra.State;
using StackExchange.Redis;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>The Garnet that the program starts inside itself, on a folder of its own.</summary>
public sealed class GarnetServerFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");
    private EmbeddedGarnet? _garnet;

    public IConnectionMultiplexer Redis { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _garnet = new EmbeddedGarnet(_folder.FullName);
        Redis = await RedisSetup.Connect(new RedisOptions(), _garnet);
    }

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        _garnet?.Dispose();
        _folder.Delete(recursive: true);
    }
}

public sealed class ConversationCacheOnGarnetTests(GarnetServerFixture garnet) : ConversationCacheContract, IClassFixture<GarnetServerFixture>
{
    protected override IConnectionMultiplexer Redis => garnet.Redis;

    [Fact]
    public void What_is_traced_in_the_process_stays_off_the_console() => Assert.Empty(Trace.Listeners.OfType<ConsoleTraceListener>());
}
