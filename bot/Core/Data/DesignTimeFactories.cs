using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BijliMitra.Core.Data;

/// <summary>
/// For <c>dotnet ef</c> only. A change of the model is a migration of each provider, never a change of one that is there:
/// <code>
/// dotnet tool restore
/// dotnet ef migrations add Name -p bot/Core -s bot/Core -c SqliteDbContext -o Data/Migrations/Sqlite
/// dotnet ef migrations add Name -p bot/Core -s bot/Core -c PostgresDbContext -o Data/Migrations/Postgres
/// </code>
/// </summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The same for PostgreSQL; no server is needed.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresDbContext>
{
    public PostgresDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=localhost;Database=bijlimitra").Options);
}
