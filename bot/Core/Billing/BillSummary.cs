using BijliMitra.Core.Accounts;

namespace BijliMitra.Core.Billing;

/// <summary>What may be told of a connection's bill to a chat that is let in.</summary>
public sealed record BillSummary
{
    /// <summary>Key of the account.</summary>
    public required long AccountId { get; init; }

    /// <summary>The account.</summary>
    public required AccountNumber AccountNumber { get; init; }

    /// <summary>True for a prepaid meter, which has a balance and no monthly bill.</summary>
    public required bool Prepaid { get; init; }

    /// <summary>Balance of a prepaid meter in rupees, where it was read.</summary>
    public decimal? PrepaidBalance { get; init; }

    /// <summary>When the balance was read.</summary>
    public DateTimeOffset? PrepaidReadAt { get; init; }

    /// <summary>Key of the bill; null where there is none.</summary>
    public long? BillId { get; init; }

    /// <summary>The bill asked for; null where there is none.</summary>
    public BillFigures? Bill { get; init; }

    /// <summary>Up to three payments, the newest first.</summary>
    public IReadOnlyList<PaymentFigures> LastPayments { get; init; } = [];
}

/// <summary>The figures of a bill, as the billing system gave them.</summary>
/// <param name="Number">Bill number.</param>
/// <param name="Month">First day of the billing month.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Units">Units (kWh) billed.</param>
/// <param name="Amount">Rupees to be paid, arrears included; negative for a credit.</param>
/// <param name="Arrears">Arrears contained in the amount.</param>
/// <param name="DueOn">Last day to pay.</param>
/// <param name="Status">Paid or not.</param>
public sealed record BillFigures(
    string Number,
    DateOnly Month,
    DateOnly From,
    DateOnly To,
    int Units,
    decimal Amount,
    decimal Arrears,
    DateOnly DueOn,
    BillStatus Status);

/// <summary>A payment received.</summary>
/// <param name="Amount">Rupees.</param>
/// <param name="PaidOn">Day of the payment.</param>
/// <param name="Mode">How, as the billing system words it.</param>
/// <param name="Receipt">Receipt number.</param>
public sealed record PaymentFigures(decimal Amount, DateOnly PaidOn, string Mode, string Receipt);

/// <summary>A month of a history.</summary>
/// <param name="Month">First day of the billing month.</param>
/// <param name="Units">Units (kWh) billed.</param>
/// <param name="Amount">Rupees billed.</param>
public sealed record MonthUnits(DateOnly Month, int Units, decimal Amount);
