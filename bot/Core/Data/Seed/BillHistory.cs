using BijliMitra.Core.Billing;

namespace BijliMitra.Core.Data.Seed;

/// <summary>How a consumer's bills stand.</summary>
internal enum BillEnding
{
    /// <summary>The last bill is paid.</summary>
    Paid,

    /// <summary>The last bill is unpaid and its day has not come.</summary>
    Open,

    /// <summary>The last bill is unpaid after its day.</summary>
    Overdue,

    /// <summary>The last two bills are unpaid; the older one stands in the last as arrears.</summary>
    InArrears,

    /// <summary>A part of the last bill is paid.</summary>
    PartPaid,

    /// <summary>The last bill is a credit after a correction.</summary>
    Credit,
}

/// <summary>What a history of bills is made from.</summary>
/// <param name="Row">The consumer's row.</param>
/// <param name="LastIssued">Day of issue of the last bill.</param>
/// <param name="Ending">How they stand.</param>
/// <param name="MonthlyUnits">Units of a mean month.</param>
/// <param name="LoadKw">Sanctioned load.</param>
internal sealed record BillPlan(int Row, DateOnly LastIssued, BillEnding Ending, int MonthlyUnits, int LoadKw)
{
    /// <summary>Number of the last bill, where it is given.</summary>
    public string? LastNumber { get; init; }

    /// <summary>Amount of the last bill, where it is given.</summary>
    public decimal? LastAmount { get; init; }
}

/// <summary>Six monthly bills with units as the seasons of Noida have them, and the payments of those that are paid.</summary>
internal sealed class BillHistory(Chance chance)
{
    /// <summary>Days from issue to the last day to pay.</summary>
    public const int DaysToPay = 15;

    private const int Months = 6;
    private const int FirstReading = 1_000;

    // Fans from April, coolers and air conditioners to September, geysers in December and January.
    private static readonly double[] Season = [0.80, 0.65, 0.65, 0.90, 1.30, 1.50, 1.50, 1.40, 1.20, 0.90, 0.60, 0.70];
    private static readonly string[] Modes = ["UPI", "UPI", "UPI", "BBPS", "Net banking", "Debit card", "Counter", "Counter"];

    /// <summary>Adds bills and payments to <paramref name="consumer"/>, the oldest first.</summary>
    public void AddTo(SampleConsumer consumer, BillPlan plan, Ids draws)
    {
        for (var ago = Months - 1; ago >= 0; ago--)
        {
            var reading = consumer.Bills is [.., { ReadingNow: { } now }] ? now : FirstReading + (plan.Row * 37 % 9_000);
            var bill = Make(plan, ago, ago == 0 ? consumer.Bills[^1].Amount : 0, reading, draws);
            consumer.Bills.Add(bill);
            var paid = bill.Status switch
            {
                BillStatus.Paid => bill.Amount,
                BillStatus.PartPaid => decimal.Round(bill.Amount / 2),
                _ => 0,
            };
            if (paid > 0)
            {
                consumer.Payments.Add(Payment(plan.Row, ago, paid, bill.IssuedOn.AddDays(draws.Number(1, 6)), draws));
            }
        }
    }

    /// <summary>A payment. <paramref name="slot"/> below 16 tells a row's payments apart.</summary>
    public Payment Payment(int row, int slot, decimal amount, DateOnly day, Ids draws) => new()
    {
        Receipt = chance.Receipt(row, slot),
        Amount = amount,
        PaidOn = day,
        Mode = Modes[draws.Number(0, Modes.Length)],
    };

    private Bill Make(BillPlan plan, int ago, decimal amountBefore, int readingBefore, Ids draws)
    {
        var (issued, before) = (plan.LastIssued.AddMonths(-ago), plan.LastIssued.AddMonths(-ago - 1));
        var (month, last) = (new DateOnly(issued.Year, issued.Month, 1), ago == 0);
        var units = Math.Max(5, (int)(plan.MonthlyUnits * Season[month.Month - 1] * draws.Number(85, 116) / 100));
        var arrears = last && plan.Ending == BillEnding.InArrears ? amountBefore : 0;
        var amount = arrears + Charge(units, plan.LoadKw);
        if (last && plan.LastAmount is { } given)
        {
            (units, amount) = (UnitsFor(given - arrears, plan.LoadKw), given);
        }
        else if (last && plan.Ending == BillEnding.Credit)
        {
            arrears = -decimal.Round(amount * 1.2m);
            amount += arrears;
        }
        var bill = new Bill
        {
            Number = (last ? plan.LastNumber : null) ?? chance.BillNumber(plan.Row, month),
            Month = month,
            PeriodFrom = before,
            PeriodTo = issued.AddDays(-1),
            Units = units,
            Amount = amount,
            Arrears = arrears,
            IssuedOn = issued,
            DueOn = issued.AddDays(DaysToPay),
            Status = Status(plan.Ending, ago),
            ReadingBefore = readingBefore,
            ReadingNow = readingBefore + units,
        };
        BillParts.Fill(bill, plan.Row, plan.LoadKw);
        return bill;
    }

    private static BillStatus Status(BillEnding ending, int ago) => (ending, ago) switch
    {
        (BillEnding.InArrears, 0 or 1) => BillStatus.Unpaid,
        (BillEnding.Open or BillEnding.Overdue, 0) => BillStatus.Unpaid,
        (BillEnding.PartPaid, 0) => BillStatus.PartPaid,
        _ => BillStatus.Paid,
    };

    // Sample figures near the domestic tariff: slabs, a fixed charge per kW, 5 % duty; in whole rupees. No bill is computed in use.
    private static decimal Charge(int units, int loadKw)
    {
        var energy = (Math.Min(units, 150) * 5.5m) + (Math.Clamp(units - 150, 0, 150) * 6m) + (Math.Max(units - 300, 0) * 6.5m);
        return decimal.Round((energy + (loadKw * 110)) * 1.05m);
    }

    private static int UnitsFor(decimal amount, int loadKw)
    {
        var units = 5;
        while (Charge(units, loadKw) < amount)
        {
            units++;
        }
        return units;
    }
}
