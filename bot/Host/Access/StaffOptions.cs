using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Access;

/// <summary>Section <c>Staff</c>: how staff log in to the console.</summary>
public sealed class StaffOptions
{
    /// <summary>Shortest password taken, in characters (NIST SP 800-63B asks for 8 and no rules of composition).</summary>
    public const int ShortestPassword = 10;

    /// <summary>Longest password taken, in characters: hashing a long one costs the server.</summary>
    public const int LongestPassword = 128;

    /// <summary>A secret: the first password of all who have none. Empty: random ones in development, none in production.</summary>
    [MaxLength(LongestPassword)]
    public string InitialPassword { get; set; } = "";

    /// <summary>How long a log-in lasts without a page being loaded.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionLife { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Wrong log-ins in a row that lock a member of staff out.</summary>
    [Range(3, 100)]
    public int WrongLogIns { get; set; } = 5;

    /// <summary>Wrong log-ins from one network address within the time of a lock, after which it waits for the rest of it. An office may have one for all.</summary>
    [Range(3, 10_000)]
    public int WrongLogInsPerAddress { get; set; } = 30;

    /// <summary>How long a lock lasts.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LockFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The same as it is told.</summary>
    public int LockMinutes => (int)Math.Ceiling(LockFor.TotalMinutes);

    /// <summary>How often an open page looks whether its member of staff may still be in.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan RecheckEvery { get; set; } = TimeSpan.FromSeconds(30);
}
