using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace BijliMitra.Core.Data.Seed;

/// <summary>
/// Inserts many rows in the current transaction with a prepared statement, by the model's names and conversions; keys are left to the
/// database. Several times as fast as tracking the rows.
/// </summary>
internal static class BulkInsert
{
    // SQLite looks each parameter up by name, so long statements cost more than they save; a server's round trip costs more.
    private const int RowsOnServer = 100;

    public static async Task Insert<T>(this BotDbContext db, IEnumerable<T> rows, CancellationToken stop) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => new Column(p)).ToArray();
        await db.Database.OpenConnectionAsync(stop);
        DbCommand? command = null;
        try
        {
            foreach (var chunk in rows.Chunk(db.Database.IsSqlite() ? 1 : RowsOnServer))
            {
                if (command?.Parameters.Count != chunk.Length * columns.Length)
                {
                    await (command?.DisposeAsync() ?? ValueTask.CompletedTask);
                    command = Prepare(db, type, columns, chunk.Length);
                }
                for (var i = 0; i < command.Parameters.Count; i++)
                {
                    command.Parameters[i].Value = columns[i % columns.Length].Value(chunk[i / columns.Length]);
                }
                await command.ExecuteNonQueryAsync(stop);
            }
        }
        finally
        {
            await (command?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private static DbCommand Prepare(BotDbContext db, IEntityType type, Column[] columns, int atOnce)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var quote = db.GetService<ISqlGenerationHelper>();
        var text = new StringBuilder("INSERT INTO ").Append(quote.DelimitIdentifier(type.GetTableName()!)).Append(" (")
            .AppendJoin(", ", columns.Select(column => quote.DelimitIdentifier(column.Name))).Append(") VALUES ");
        for (var row = 0; row < atOnce; row++)
        {
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, i) => $"@p{row}_{i}")).Append(')');
            for (var i = 0; i < columns.Length; i++)
            {
                command.Parameters.Add(columns[i].Parameter(command, $"@p{row}_{i}"));
            }
        }
        command.CommandText = text.ToString();
        return command;
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName();

        public DbParameter Parameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, null, property.IsNullable);

        public object Value(object row)
        {
            var value = _getter.GetClrValue(row);
            return (_mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
