using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;

namespace BijliMitra.Tests.Support;

/// <summary>Bills of all sorts, as documents are made of them.</summary>
internal static class BillSamples
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly int[] Units = [205, 210, 140, 150, 180, 320, 356, 343, 298, 264, 201, 269];

    private static readonly PaymentFigures[] Payments =
    [
        new(1419, new(2026, 10, 23), "UPI", "R1000012345"),
        new(1815, new(2026, 9, 20), "Counter", "R1000012312"),
        new(200_030.5m, new(2026, 8, 23), "by hand", "R1000012300"),
    ];

    public static IReadOnlyDictionary<string, BillPaper> All { get; } = new Dictionary<string, BillPaper>
    {
        ["usual"] = new(Account("Asha Verma", "आशा वर्मा", "House 14, A Block, Sector 16, Noida"), Bill(1842, 0, BillStatus.Unpaid), History(6), Payments, Today),
        ["arrears"] = new(Long(), Bill(1_234_567.5m, 45_678.9m, BillStatus.PartPaid), History(12), Payments, Today),
        ["credit"] = new(Account("Ravi Kumar", null, "House 9, B Block, Dadri"), Bill(-150.5m, -1992.5m, BillStatus.Unpaid), History(1), [], Today),
        ["prepaid"] = new(Prepaid(), null, History(7), [new(500, new(2026, 11, 11), "UPI", "R1")], Today),
        ["gaps"] = new(Account("Sunita Devi", "सुनीता देवी", "House 2, C Block, Harola"), Bill(967, 0, BillStatus.Paid), Gaps(), Payments, Today),
        ["bare"] = new(Bare(), BareBill(), [], [], Today),
    };

    public static Account Account(string name, string? hindi, string address) => new()
    {
        Number = "1042210011",
        Name = name,
        NameHindi = hindi,
        Address = address,
        MeterNumber = "GJ0011417",
        Tariff = "LMV-1",
        SanctionedLoadKw = 2,
    };

    private static Account Long()
    {
        var account = Account(
            "Thiruvenkatanathan Venkatasubramanian Srivastava Chaturvedi and Sons",
            "श्रीमती लक्ष्मीनारायण चतुर्वेदी एवं त्रिपाठी श्रीवास्तव ब्रदर्स एंटरप्राइजेज प्राइवेट लिमिटेड",
            "Flat 1204, Tower C, Emerald Court Phase II, Plot No. GH-04, Near Sector 93A Market, Expressway, Sector 93, Noida, Uttar Pradesh 201304");
        account.LegacyNumber = "104221000330";
        return account;
    }

    private static Account Prepaid()
    {
        var account = Account("Farida Begum", "फरीदा बेगम", "House 3, C Block, Sector 62, Noida");
        (account.Prepaid, account.PrepaidBalance, account.PrepaidReadAt) = (true, 212, new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
        return account;
    }

    private static Account Bare() => new() { Number = "1042210099", Name = "A", MeterNumber = "M", Tariff = "LMV-1" };

    private static Bill BareBill() => new()
    {
        Number = "250400011099",
        Month = new(2026, 11, 1),
        PeriodFrom = new(2026, 10, 18),
        PeriodTo = new(2026, 11, 17),
        Amount = 100,
        IssuedOn = new(2026, 11, 18),
        DueOn = new(2026, 12, 3),
        Status = BillStatus.Paid,
    };

    private static Bill Bill(decimal amount, decimal arrears, BillStatus status)
    {
        var bill = BareBill();
        (bill.Number, bill.Units, bill.Amount, bill.Arrears, bill.Status) = ("250400011017", 269, amount, arrears, status);
        (bill.ReadingBefore, bill.ReadingNow) = (12_345, 12_614);
        (bill.FixedCharge, bill.ElectricityDuty, bill.FuelSurcharge) = (220, 87.71m, 22.1m);
        (bill.Subsidy, bill.Rebate, bill.LateFee) = (110.52m, 18.42m, arrears > 0 ? 21.5m : 0);
        bill.EnergyCharge = amount - arrears - 220 - 87.71m - 22.1m + 110.52m + 18.42m - bill.LateFee;
        return bill;
    }

    // Thirteen months with three of them not billed, and one without use.
    private static List<MonthUnits> Gaps() => [.. new[] { 13, 11, 10, 9, 6, 4, 3, 2, 1, 0 }
        .Select(ago => new MonthUnits(new DateOnly(2026, 11, 1).AddMonths(-ago), ago == 3 ? 0 : 100 + (ago * 9), 0))];

    private static List<MonthUnits> History(int months) =>
        [.. Units.TakeLast(months).Select((units, at) => new MonthUnits(new DateOnly(2026, 11, 1).AddMonths(at + 1 - months), units, 0))];
}
