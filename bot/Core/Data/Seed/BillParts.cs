using BijliMitra.Core.Billing;

namespace BijliMitra.Core.Data.Seed;

/// <summary>What the amount of a sample bill is made up of: to the paisa, whatever the amount.</summary>
internal static class BillParts
{
    private const int MostUnitsSubsidised = 150;
    private const decimal FixedPerKw = 110;

    /// <summary>Fills the parts of <paramref name="bill"/>; the energy charge is what the others leave.</summary>
    public static void Fill(Bill bill, int row, int loadKw)
    {
        var current = bill.Amount - bill.Arrears;
        bill.FixedCharge = Math.Min(loadKw * FixedPerKw, decimal.Round(current / 2));
        bill.ElectricityDuty = Share(current, 4.7619m);
        bill.FuelSurcharge = Share(current, 1.2m);
        bill.LateFee = bill.Arrears > 0 ? Share(bill.Arrears, 1.25m) : 0;
        bill.Subsidy = bill.Units <= MostUnitsSubsidised ? Share(current, 6) : 0;
        bill.Rebate = row % 3 == 0 ? Share(current, 1) : 0;
        bill.EnergyCharge = current - bill.FixedCharge - bill.ElectricityDuty - bill.FuelSurcharge - bill.LateFee + bill.Subsidy + bill.Rebate;
    }

    private static decimal Share(decimal amount, decimal percent) =>
        decimal.Round(amount * percent / 100, 2, MidpointRounding.AwayFromZero);
}
