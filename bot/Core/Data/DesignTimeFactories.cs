using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BijliMitra.Core.Data;

/// <summary>
/// For <c>dotnet ef</c> only. Until the first release there is one migration per provider, made anew when the model changes: delete
/// <c>bot/Core/Data/Migrations/Sqlite</c>, then
/// <code>
/// dotnet tool restore
/// dotnet ef migrations add Initial -p bot/Core -c SqliteDbContext -o Data/Migrations/Sqlite
/// </code>
/// </summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>
/// For <c>dotnet ef</c> only. No server is needed. To make the migration anew: delete <c>bot/Core/Data/Migrations/Postgres</c>, then
/// <code>
/// dotnet tool restore
/// dotnet ef migrations add Initial -p bot/Core -c PostgresDbContext -o Data/Migrations/Postgres
/// </code>
/// </summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresDbContext>
{
    public PostgresDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=localhost;Database=bijlimitra").Options);
}
