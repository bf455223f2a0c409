using System.Diagnostics;
using Npgsql;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A real PostgreSQL on a loopback port, with a folder of its own, which can stop, die and come back.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The server refuses to run as root.
    private const string Nobody = "65534";
    private const string Superuser = "bijli";
    private static int s_databases;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-postgres-");
    private readonly int _port = FreePort.Next();
    private ServerProcess? _process;
    private bool _runs;

    private PostgresServer()
    {
    }

    /// <summary>Null where PostgreSQL is not installed. Debian keeps the servers out of the search path, a folder for each version.</summary>
    private static string? Programs { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(version => version).Select(version => version + "/bin")
            : [])
        .FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) && File.Exists(Path.Combine(place, "pg_dump")));

    /// <summary>Why there can be none; null where PostgreSQL is installed.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL is not installed: apt-get install postgresql" : null;

    /// <summary>Starts one, without any database of ours; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<PostgresServer> Start()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var server = new PostgresServer();
        if (Environment.IsPrivilegedProcess)
            await Run("chown", Nobody, server._folder.FullName);
        await Run(Unprivileged("initdb", "-D", server.Data, "--username", Superuser, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"));
        await server.Restart();
        return server;
    }

    /// <summary>Of a database, for <c>Database:Connection</c>.</summary>
    public string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username={Superuser};Database={database}";

    /// <summary>Makes a database, as a copy of another one where that is given.</summary>
    public async Task<PostgresDatabase> Create(string template = "template0")
    {
        var name = $"bm_{Interlocked.Increment(ref s_databases)}";
        await Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return new PostgresDatabase(this, name);
    }

    /// <summary>Removes a database, whoever uses it.</summary>
    public Task Drop(string database) => _runs ? Execute($"DROP DATABASE IF EXISTS {database} WITH (FORCE)") : Task.CompletedTask;

    /// <summary>Backs a database up, as README says.</summary>
    public Task Dump(string database, string file) => Run(Program("pg_dump"), "--format=custom", $"--file={file}", Uri(database));

    /// <summary>Puts a backup into an empty database.</summary>
    public Task Restore(string file, string database) => Run(Program("pg_restore"), $"--dbname={Uri(database)}", file);

    /// <summary>Ends it at once, like a crash; what was committed is there at the next start.</summary>
    public Task Kill() => End(Signals.Quit);

    /// <summary>Ends it as an administrator does: whoever is connected is thrown out.</summary>
    public Task Stop() => End(Signals.Interrupt);

    /// <summary>Starts it (again) on the same port and data.</summary>
    public async Task Restart()
    {
        // What is committed survives a crash of the server without fsync, though not one of the machine.
        string[] options = [$"port={_port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=400", "fsync=off", "full_page_writes=off"];
        _process = await ServerProcess.Start(_folder, Unprivileged("postgres", ["-D", Data, .. options.SelectMany(option => new[] { "-c", option })]));
        await Eventually.Holds(Answers);
        _runs = true;
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task End(int signal)
    {
        _runs = false;
        return _process!.End(signal);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Uri(string database) => $"postgresql://{Superuser}@127.0.0.1:{_port}/{database}";

    private static string Program(string name) => Path.Combine(Programs!, name);

    private static string[] Unprivileged(string program, params string[] arguments)
    {
        string[] command = [Program(program), .. arguments];
        return Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups", .. command] : command;
    }

    private static async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command[0]}: {await output}{await errors}");
    }

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<bool> Answers()
    {
        try
        {
            await Execute("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
