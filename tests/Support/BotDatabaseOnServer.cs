using System.Data.Common;
using BijliMitra.Core.Data;
using Npgsql;

namespace BijliMitra.Tests.Support;

/// <summary>A database on a PostgreSQL server.</summary>
internal sealed class BotDatabaseOnServer(string connectionString) : BotDatabase
{
    public override Protection Keys() => SampleDatabase.Protection;

    public override Dialect Dialect => Dialect.Postgres;

    protected override string Lock => "BEGIN; LOCK TABLE inbox, outbox, conversations IN SHARE MODE";

    protected override async Task<DbConnection> Open(bool toWrite)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
