using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Setup;

/// <summary>Settings at the root: <c>DataDirectory</c>, <c>PublicUrl</c>, <c>Urls</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>Where the program listens, separated by semicolons.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Folder of the embedded database, state, keys and mail. One program at a time.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Address the world knows us by; webhook signatures are checked against it. Empty: the first of <c>Urls</c>.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary><see cref="PublicUrl"/> in force, without trailing slash.</summary>
    public string PublicBase => ServerAddress.WithoutWildcard(PublicUrl.Length > 0 ? PublicUrl : Urls.Split(';')[0]);
}

/// <summary>Section <c>Redis</c>.</summary>
public sealed class RedisOptions
{
    /// <summary>StackExchange.Redis connection string. Empty: Garnet inside the process.</summary>
    public string Connection { get; set; } = "";
}

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>PostgreSQL connection string. Empty: SQLite in the data directory.</summary>
    public string Connection { get; set; } = "";
}

/// <summary>Section <c>SampleData</c>.</summary>
public sealed class SampleDataOptions
{
    /// <summary>How many consumers a new embedded database is filled with. 0: none.</summary>
    [Range(0, 1_000_000)]
    public int Consumers { get; set; } = 1000;
}

/// <summary>Section <c>Protection</c>: secrets, from the environment or user secrets only.</summary>
public sealed class ProtectionOptions
{
    /// <summary>Cipher keys by version (1 to 255), 32 bytes in Base64. Empty: made in the data directory when embedded.</summary>
    public Dictionary<string, string> Keys { get; } = [];

    /// <summary>Key of the hashes that contacts are looked up by, 32 bytes in Base64.</summary>
    public string HashKey { get; set; } = "";
}

/// <summary>Section <c>Networks</c>.</summary>
public sealed class NetworkOptions
{
    /// <summary>Networks (CIDR) that may see the simulator, <c>/metrics</c> and the console. Others get 404.</summary>
    public List<string> Staff { get; } = [];

    /// <summary>Networks (CIDR) of reverse proxies whose forwarded headers count.</summary>
    public List<string> Proxies { get; } = [];
}

/// <summary>Section <c>Rates</c>.</summary>
public sealed class RateOptions
{
    /// <summary>WhatsApp messages per second of our sender.</summary>
    [Range(1, 10_000)]
    public int WhatsAppPerSecond { get; set; } = 80;

    /// <summary>SMS per second of our sender.</summary>
    [Range(1, 10_000)]
    public int SmsPerSecond { get; set; } = 50;

    /// <summary>Pause between two messages to one person.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PairDelay { get; set; }
}

/// <summary>Section <c>Logs</c>.</summary>
public sealed class LogOptions
{
    /// <summary>True: one JSON object a line. False: text for people.</summary>
    public bool Json { get; set; }

    /// <summary>Least level written: Verbose, Debug, Information, Warning, Error or Fatal.</summary>
    public Serilog.Events.LogEventLevel Level { get; set; } = Serilog.Events.LogEventLevel.Information;
}
