using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BijliMitra.Tests.Support;

/// <summary>Statements that insert a row into each table as a migration left it, with a value where one is needed.</summary>
internal static class OneRowEach
{
    public static IEnumerable<(string Table, string Statement)> Of(BotDbContext db, string migration)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        var target = migrations.CreateMigration(migrations.Migrations[migration], db.Database.ProviderName!).TargetModel;
        var model = db.GetService<IModelRuntimeInitializer>().Initialize(target, designTime: false);
        // What others refer to comes first.
        return model.GetEntityTypes().OrderBy(type => type.GetForeignKeys().Count()).Select(type => (type.GetTableName()!, Insert(type)));
    }

    private static string Insert(IEntityType type)
    {
        var needed = type.GetProperties().Where(property => !property.IsNullable).ToList();
        return $"""
            INSERT INTO {type.GetTableName()} ({string.Join(", ", needed.Select(property => property.GetColumnName()))})
            VALUES ({string.Join(", ", needed.Select(Literal))})
            """;
    }

    private static string Literal(IProperty property)
    {
        object value = property.ClrType switch
        {
            var type when type == typeof(string) => "x",
            var type when type == typeof(byte[]) => new byte[] { 1 },
            var type => Activator.CreateInstance(type)!,
        };
        // Keys and what refers to them meet at 1.
        return value is long ? "1" : property.GetRelationalTypeMapping().GenerateSqlLiteral(value);
    }
}
