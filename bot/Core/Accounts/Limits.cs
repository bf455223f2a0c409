using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Accounts;

/// <summary>Section <c>Otp</c>.</summary>
public sealed class OtpOptions
{
    /// <summary>How long a code may be used.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:30:00")]
    public TimeSpan Life { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Section <c>Sessions</c>.</summary>
public sealed class SessionsOptions
{
    /// <summary>How long a verified chat is remembered without use.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "365.00:00:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromDays(30);
}

/// <summary>Section <c>Limits</c>. The company's ceilings are off at 0; all others are at least 1.</summary>
public sealed class LimitOptions
{
    /// <summary>Replies to one sender in five minutes; one more line says so, then silence.</summary>
    [Range(1, 1000)]
    public int RepliesPer5Minutes { get; set; } = 20;

    /// <summary>Codes for one account in a day.</summary>
    [Range(1, 1000)]
    public int CodesPerAccountPerDay { get; set; } = 5;

    /// <summary>Codes to one address in a day.</summary>
    [Range(1, 1000)]
    public int CodesPerAddressPerDay { get; set; } = 5;

    /// <summary>Wrong codes from one chat in a day, over all accounts.</summary>
    [Range(1, 1000)]
    public int WrongCodesPerSenderPerDay { get; set; } = 5;

    /// <summary>Codes by SMS for chats that typed an account, for the whole company in an hour. 0: no ceiling.</summary>
    [Range(0, 1_000_000)]
    public int CodesPerCompanyPerHour { get; set; } = 3000;

    /// <summary>Wrong codes of such chats, for the whole company in an hour. 0: no ceiling.</summary>
    [Range(0, 1_000_000)]
    public int WrongCodesPerCompanyPerHour { get; set; } = 600;
}
