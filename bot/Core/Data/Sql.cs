using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;

namespace BijliMitra.Core.Data;

/// <summary>A statement written by hand, for both providers.</summary>
/// <param name="Text">With parameters by name.</param>
/// <param name="Parameters">Their names, in the order in which values are given.</param>
internal sealed partial record Sql(string Text, params string[] Parameters)
{
    // Numbered, so that the driver need not read the text at each call.
    private readonly string _numbered = Name().Replace(Text, name => $"${Array.IndexOf(Parameters, name.Value) + 1}");

    /// <summary>The statement with its values.</summary>
    public Call With(params object?[] values) => new(this, values);

    /// <summary>A command to be kept and used again and again.</summary>
    public DbCommand ToCommand(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = command is NpgsqlCommand ? _numbered : Text;
        foreach (var name in Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = command is NpgsqlCommand ? "" : name;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>One of several commands that go to PostgreSQL together.</summary>
    public NpgsqlBatchCommand ToBatchCommand(object?[] values)
    {
        var command = new NpgsqlBatchCommand(_numbered);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }
        return command;
    }

    [GeneratedRegex("@[a-z]+")]
    private static partial Regex Name();
}

/// <summary>A statement with its values.</summary>
internal readonly record struct Call(Sql Sql, object?[] Values);
