using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>
/// During a rolling restart the older release works on the tables of the newer one. So a migration only adds, and what it adds the older
/// release need not know of.
/// </summary>
public sealed class MigrationRules
{
    // Nothing was running anywhere before.
    private const string LastBeforeTheRule = "20261124162833_ChoicesAndTemplates";

    [Fact]
    public void Migrations_of_PostgreSQL_leave_what_a_running_older_release_uses()
    {
        using var db = new PostgresDesignTimeFactory().CreateDbContext([]);
        var migrations = db.GetService<IMigrationsAssembly>();
        var bound = migrations.Migrations.Where(migration => string.CompareOrdinal(migration.Key, LastBeforeTheRule) > 0).ToList();
        Assert.NotEmpty(bound);
        foreach (var (name, type) in bound)
        {
            var operations = migrations.CreateMigration(type, db.Database.ProviderName!).UpOperations;
            var made = operations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet();
            Assert.All(operations, operation =>
                Assert.True(IsBearable(operation, made), $"{name}: {operation.GetType().Name} would break a running older release"));
        }
    }

    private static bool IsBearable(MigrationOperation operation, HashSet<string> made) => operation switch
    {
        CreateTableOperation => true,
        CreateIndexOperation index => !index.IsUnique || made.Contains(index.Table),
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        // A trigger of a new table.
        SqlOperation sql => made.Any(table => sql.Sql.Contains($" ON {table} ", StringComparison.Ordinal)),
        _ => false,
    };
}
