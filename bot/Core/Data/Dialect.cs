using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>How the two providers keep instants in statements written by hand.</summary>
internal abstract class Dialect
{
    public static readonly Dialect Sqlite = new SqliteDialect();
    public static readonly Dialect Postgres = new PostgresDialect();

    /// <summary>A parameter's value for an instant.</summary>
    public abstract object Instant(DateTimeOffset instant);

    /// <summary>Reads an instant.</summary>
    public abstract DateTimeOffset Instant(DbDataReader reader, int column);

    /// <summary>
    /// Waits until no other transaction holds <c>@job</c>, and holds it to the transaction's end, however that comes. Null where there is
    /// one writer anyway.
    /// </summary>
    public virtual Sql? Alone => null;

    /// <summary>True where the driver keeps connections for all who ask: one that is kept here would be missing there.</summary>
    public virtual bool DriverPools => false;

    private sealed class SqliteDialect : Dialect
    {
        public override object Instant(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

        public override DateTimeOffset Instant(DbDataReader reader, int column) =>
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));
    }

    private sealed class PostgresDialect : Dialect
    {
        public override bool DriverPools => true;

        public override Sql Alone { get; } = new("SELECT pg_advisory_xact_lock(hashtextextended(@job, 0)) IS NULL", "@job");

        public override object Instant(DateTimeOffset instant) => instant.UtcDateTime;

        public override DateTimeOffset Instant(DbDataReader reader, int column) =>
            new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));
    }
}
