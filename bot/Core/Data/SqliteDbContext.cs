using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BijliMitra.Core.Data;

/// <summary>On SQLite, which has neither, instants are integer Unix milliseconds and money integer paise, so that both compare and sort.</summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : BotDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<Instants>();
        configuration.Properties<decimal>().HaveConversion<Paise>();
        configuration.Properties<DateOnly>().HaveConversion<Days>();
    }

    private sealed class Instants() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    private sealed class Paise() : ValueConverter<decimal, long>(
        rupees => (long)decimal.Round(rupees * 100, 0, MidpointRounding.AwayFromZero),
        paise => paise / 100m);

    private sealed class Days() : ValueConverter<DateOnly, int>(day => day.DayNumber, number => DateOnly.FromDayNumber(number));
}
