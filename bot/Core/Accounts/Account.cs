using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Accounts;

/// <summary>Whether a connection is served.</summary>
public enum AccountStatus
{
    /// <summary>In service.</summary>
    Live,

    /// <summary>Permanently disconnected or closed.</summary>
    Closed,
}

/// <summary>A connection and its consumer, as the billing system describes them.</summary>
public sealed class Account
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The 10-digit account number.</summary>
    public required string Number { get; set; }

    /// <summary>The 12-digit number of before the migration, if it had one.</summary>
    public string? LegacyNumber { get; set; }

    /// <summary>Consumer's name in English letters.</summary>
    public required string Name { get; set; }

    /// <summary>Consumer's name in Devanagari, where known.</summary>
    public string? NameHindi { get; set; }

    /// <summary>Address of the connection in one line, where the billing system gives one.</summary>
    public string? Address { get; set; }

    /// <summary>Meter number.</summary>
    public required string MeterNumber { get; set; }

    /// <summary>Tariff category, such as LMV-1.</summary>
    public required string Tariff { get; set; }

    /// <summary>Sanctioned load in kW.</summary>
    public decimal SanctionedLoadKw { get; set; }

    /// <summary>In service or closed.</summary>
    public AccountStatus Status { get; set; }

    /// <summary>True for a prepaid smart meter, which has a balance and no monthly bill.</summary>
    public bool Prepaid { get; set; }

    /// <summary>Balance of a prepaid meter in rupees.</summary>
    public decimal? PrepaidBalance { get; set; }

    /// <summary>When the balance was read.</summary>
    public DateTimeOffset? PrepaidReadAt { get; set; }

    /// <summary>True while the account is on hold: no personal data and no notices to anybody.</summary>
    public bool OnHold { get; set; }

    /// <summary>Grows with each change of the contacts: of two changes at once the second looks again.</summary>
    public long ContactsVersion { get; set; }

    /// <summary>The distribution transformer it hangs on.</summary>
    public long TransformerId { get; set; }

    /// <summary>How the consumer may be reached.</summary>
    public List<Contact> Contacts { get; } = [];
}

/// <summary>Connections in the database.</summary>
internal static class Accounts
{
    /// <summary>The one with this number, be it the one of today or the one it had before.</summary>
    public static IQueryable<Account> WithNumber(this IQueryable<Account> accounts, string number) => accounts.Where(a => a.Number == number || a.LegacyNumber == number);
}
