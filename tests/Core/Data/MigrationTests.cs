using BijliMitra.Core.Data;
using BijliMitra.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace BijliMitra.Tests.Core.Data;

public sealed class MigrationTests
{
    [Fact]
    public void The_SQLite_migrations_come_to_the_model()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration: see DesignTimeFactories.cs.");
    }

    [Fact]
    public void The_PostgreSQL_migrations_come_to_the_model()
    {
        using var db = new PostgresDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration: see DesignTimeFactories.cs.");
    }

    [Fact]
    public async Task An_empty_file_is_migrated_and_every_table_can_be_read()
    {
        await using var database = new TestDatabase();
        await using var db = database.Open();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()))
        {
            var statement = $"SELECT count(*) AS Value FROM {table}";
            Assert.Equal(0, await db.Database.SqlQueryRaw<int>(statement).SingleAsync());
        }
    }

    [Fact]
    public async Task A_database_of_the_first_release_is_brought_up_to_date_with_what_is_in_it()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection).Options);
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO accounts (number, name, meter_number, tariff, sanctioned_load_kw, status, prepaid, on_hold, transformer_id)
            VALUES ('1042210011', 'Asha Verma', 'GJ0011417', 'LMV-1', 2000, 0, 0, 0, 1);
            INSERT INTO outbox (n, conversation_id, channel, address, kind, body, state, status, due_at, attempts, in_doubt, created_at)
            VALUES (0, 'c', 0, x'01', 1, x'02', 0, 0, 0, 0, 0, 0);
            """);
        await db.Database.MigrateAsync();
        Assert.Equal("1042210011", (await db.Accounts.SingleAsync()).Number);
        Assert.Null((await db.Outbox.SingleAsync()).MediaUrl);
    }

    [Fact]
    public async Task Partial_indexes_stand_on_columns_in_snake_case()
    {
        await using var database = new TestDatabase();
        await using var db = database.Open();

        var filters = await db.Database
            .SqlQueryRaw<string>(
                "SELECT substr(sql, instr(sql, 'WHERE')) AS Value FROM sqlite_master WHERE sql LIKE 'CREATE INDEX % WHERE %'")
            .ToListAsync();

        Assert.Equal(["WHERE outcome = 0", "WHERE secret IS NOT NULL", "WHERE state = 0", "WHERE state = 0"], filters.Order(StringComparer.Ordinal));
    }
}
