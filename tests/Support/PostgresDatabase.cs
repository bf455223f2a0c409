namespace BijliMitra.Tests.Support;

/// <summary>A database on a server of the tests; it goes when it is disposed.</summary>
internal sealed class PostgresDatabase(PostgresServer server, string name) : IAsyncDisposable
{
    public string Name => name;

    /// <summary>For <c>Database:Connection</c>.</summary>
    public string Connection => server.Connection(name);

    public async ValueTask DisposeAsync() => await server.Drop(name);
}
