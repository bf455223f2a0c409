using BijliMitra.Core.Data;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace BijliMitra.Tests.Core.Data;

[NotOnServers("it is about both databases by name")]
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_empty_database_is_migrated_and_every_table_can_be_read(bool onServer)
    {
        await using var database = new TestDatabase(onServer);
        await using var db = database.Open();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!))
            Assert.Equal(0, await Count(db, table));
    }

    [Fact]
    public async Task A_SQLite_file_of_the_first_release_is_brought_up_to_date_with_what_is_in_it()
    {
        var folder = Directory.CreateTempSubdirectory("bm-");
        await using var db = new SqliteDbContext(
            new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={folder}/old.db;Pooling=false").Options);
        await IsBroughtUpToDate(db);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_PostgreSQL_database_of_the_first_release_is_brought_up_to_date_with_what_is_in_it()
    {
        await using var database = await (await Servers.Postgres.Value).Create();
        await using var db = new PostgresDbContext(
            new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(database.Connection).Options);
        await IsBroughtUpToDate(db);
    }

    [Theory]
    [InlineData(false, "SELECT substr(sql, instr(sql, 'WHERE')) AS \"Value\" FROM sqlite_master WHERE sql LIKE 'CREATE %INDEX % WHERE %'")]
    [InlineData(true, "SELECT translate(substr(indexdef, strpos(indexdef, 'WHERE')), '()', '') AS \"Value\" FROM pg_indexes WHERE indexdef LIKE '%WHERE%' AND schemaname = 'public'")]
    public async Task Partial_indexes_stand_on_columns_in_snake_case(bool onServer, string statement)
    {
        await using var database = new TestDatabase(onServer);
        await using var db = database.Open();

        var filters = await db.Database.SqlQueryRaw<string>(statement).ToListAsync();

        string[] expected =
        [
            "WHERE answer_hash IS NOT NULL", "WHERE bytes IS NOT NULL", "WHERE due_at IS NOT NULL", "WHERE instead_of IS NOT NULL", "WHERE outcome = 0", "WHERE removed_at IS NULL", "WHERE secret IS NOT NULL",
            "WHERE state < 2", "WHERE state < 2", "WHERE state < 2", "WHERE state = 0", "WHERE state = 0", "WHERE state = 0", "WHERE state = 0", "WHERE state = 0 AND incident_id IS NULL", "WHERE state = 1",
            "WHERE state = 3",
            "WHERE written_at IS NULL",
        ];
        Assert.Equal(expected, filters.Order(StringComparer.Ordinal));
    }

    // A row of every table of the first release goes through each later one, and another row of a release that added its table.
    private static async Task IsBroughtUpToDate(BotDbContext db)
    {
        var filled = new HashSet<string>();
        foreach (var name in db.Database.GetMigrations())
        {
            await db.GetService<IMigrator>().MigrateAsync(name);
            foreach (var (table, statement) in OneRowEach.Of(db, name).Where(row => filled.Add(row.Table)))
                await db.Database.ExecuteSqlRawAsync(statement);
        }
        Assert.Contains("accounts", filled);
        foreach (var table in filled)
            Assert.Equal((table, 1), (table, await Count(db, table)));
        Assert.Equal("x", (await db.Accounts.SingleAsync()).Number);
        Assert.Null((await db.Outbox.SingleAsync()).MediaUrl);
    }

    private static Task<long> Count(BotDbContext db, string table)
    {
        var statement = $"SELECT count(*) AS \"Value\" FROM {table}";
        return db.Database.SqlQueryRaw<long>(statement).SingleAsync();
    }
}
