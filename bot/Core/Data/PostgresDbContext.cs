using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BijliMitra.Core.Data;

/// <summary>On PostgreSQL instants are <c>timestamptz</c> in UTC and money is <c>numeric(14,2)</c>.</summary>
internal sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : BotDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configuration.Properties<decimal>().HavePrecision(14, 2);
    }

    // The driver takes offsets of zero only.
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
}
