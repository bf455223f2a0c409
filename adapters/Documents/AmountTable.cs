using BijliMitra.Core.Billing;

namespace BijliMitra.Adapters.Documents;

/// <summary>What the amount is made up of, as the billing system gave it.</summary>
internal sealed class AmountTable(Form form, Bill bill)
{
    /// <summary>Draws the parts that were given and returns where they end; nothing where none was.</summary>
    public float Draw(float y)
    {
        var parts = new (Label Label, decimal? Amount)[]
        {
            (Labels.Energy, bill.EnergyCharge),
            (Labels.Fixed, bill.FixedCharge),
            (Labels.Duty, bill.ElectricityDuty),
            (Labels.FuelSurcharge, bill.FuelSurcharge),
            (Labels.Subsidy, -bill.Subsidy),
            (Labels.Rebate, -bill.Rebate),
            (Labels.LateFee, bill.LateFee),
            (bill.Arrears < 0 ? Labels.Credit : Labels.Arrears, bill.Arrears == 0 ? null : bill.Arrears),
        };
        var given = parts.Where(part => part.Amount is not null and not 0).ToList();
        if (given.Count == 0)
        {
            return y - Form.Gap;
        }
        y = form.Heading(Labels.Amounts, Form.Left, y, Form.Right - Form.Left);
        foreach (var (label, amount) in given)
        {
            form.Sheet.Write(label.English, Form.Left, y, Form.Plain);
            form.Hindi(label.Hindi, Form.Left + 190, y, Form.Plain);
            form.Sheet.WriteTo(Money.Figure(amount!.Value), Form.Right - 8, y, Form.Plain);
            form.Sheet.Line(Form.Left, y + 5, Form.Right, Ink.Rule, 0.4f);
            y += 17;
        }
        form.Sheet.Box(Form.Left, y - 11, Form.Right - Form.Left, 20, Ink.Tint);
        form.Sheet.Write(SumBox.NameOfAmount(bill).English, Form.Left + 4, y + 3, new Ink(10.5f, Bold: true));
        form.Hindi(SumBox.NameOfAmount(bill).Hindi, Form.Left + 190, y + 3, new Ink(10.5f, Bold: true));
        form.Sheet.WriteTo($"₹ {Money.Figure(bill.Amount)}", Form.Right - 8, y + 3, new Ink(10.5f, Bold: true));
        return y + 14;
    }
}
