namespace BijliMitra.Core.Billing;

/// <summary>Whether a bill is paid, as the billing system says.</summary>
public enum BillStatus
{
    /// <summary>Nothing paid yet.</summary>
    Unpaid,

    /// <summary>A part is paid.</summary>
    PartPaid,

    /// <summary>Paid in full.</summary>
    Paid,
}

/// <summary>A monthly bill.</summary>
public sealed class Bill
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The account billed.</summary>
    public long AccountId { get; set; }

    /// <summary>Bill number, 12 digits.</summary>
    public required string Number { get; set; }

    /// <summary>First day of the billing month.</summary>
    public DateOnly Month { get; set; }

    /// <summary>First day of the period.</summary>
    public DateOnly PeriodFrom { get; set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly PeriodTo { get; set; }

    /// <summary>Units (kWh) billed.</summary>
    public int Units { get; set; }

    /// <summary>Amount to be paid, arrears included, in rupees; negative for a credit.</summary>
    public decimal Amount { get; set; }

    /// <summary>Arrears contained in the amount, in rupees; negative for a credit brought forward.</summary>
    public decimal Arrears { get; set; }

    /// <summary>Meter reading at the beginning of the period, where the billing system gives it.</summary>
    public int? ReadingBefore { get; set; }

    /// <summary>Meter reading at its end.</summary>
    public int? ReadingNow { get; set; }

    // The parts of the amount in rupees (domain C4), each null where the billing system does not give it.

    /// <summary>Energy charge.</summary>
    public decimal? EnergyCharge { get; set; }

    /// <summary>Fixed charge for the sanctioned load.</summary>
    public decimal? FixedCharge { get; set; }

    /// <summary>Electricity duty.</summary>
    public decimal? ElectricityDuty { get; set; }

    /// <summary>Fuel surcharge (FPPA).</summary>
    public decimal? FuelSurcharge { get; set; }

    /// <summary>Subsidy of the government, by which the amount is less.</summary>
    public decimal? Subsidy { get; set; }

    /// <summary>Rebate, by which the amount is less.</summary>
    public decimal? Rebate { get; set; }

    /// <summary>Surcharge for late payment.</summary>
    public decimal? LateFee { get; set; }

    /// <summary>Day it was issued.</summary>
    public DateOnly IssuedOn { get; set; }

    /// <summary>Last day to pay.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Paid or not.</summary>
    public BillStatus Status { get; set; }
}

/// <summary>A payment received.</summary>
public sealed class Payment
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The account paid for.</summary>
    public long AccountId { get; set; }

    /// <summary>Receipt number.</summary>
    public required string Receipt { get; set; }

    /// <summary>Rupees.</summary>
    public decimal Amount { get; set; }

    /// <summary>Day of the payment.</summary>
    public DateOnly PaidOn { get; set; }

    /// <summary>How: UPI, counter, net banking, as the billing system words it.</summary>
    public required string Mode { get; set; }
}
