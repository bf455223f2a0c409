using BijliMitra.Core.Data;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Data;

public sealed class MigrationTests
{
    [Fact]
    public void The_SQLite_migration_is_the_model()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), "Make the migration anew: see DesignTimeFactories.cs.");
        Assert.Single(db.Database.GetMigrations());
    }

    [Fact]
    public void The_PostgreSQL_migration_is_the_model()
    {
        using var db = new PostgresDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), "Make the migration anew: see DesignTimeFactories.cs.");
        Assert.Single(db.Database.GetMigrations());
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
