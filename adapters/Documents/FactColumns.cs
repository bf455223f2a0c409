using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;

namespace BijliMitra.Adapters.Documents;

/// <summary>Whose bill it is, and what it is of.</summary>
internal sealed class FactColumns(Form form, BillPaper paper)
{
    /// <summary>Draws them and returns where the longer one ends.</summary>
    public float Draw(float y) => Math.Max(ConsumerFacts(y), ConnectionFacts(y));

    private float ConsumerFacts(float y)
    {
        var width = Form.Middle - Form.Gap - Form.Left;
        y = form.Heading(Labels.Consumer, Form.Left, y, width);
        y += (form.Sheet.WriteLines(paper.Account.Name, Form.Left, y, width, 14, 2, new Ink(12, Bold: true)) - 1) * 14;
        if (form.WithHindi && paper.Account.NameHindi is { Length: > 0 } name)
        {
            y += 16;
            y += (form.Sheet.WriteLines(name, Form.Left, y, width, 14, 2, new Ink(11)) - 1) * 14;
        }
        if (paper.Account.Address is { Length: > 0 } address)
        {
            y += 15;
            y += (form.Sheet.WriteLines(address, Form.Left, y, width, 13, 3, Form.Plain) - 1) * 13;
        }
        y = form.Row(Labels.Account, Spaced(paper.Account.Number), Form.Left, y + 18, width, Form.Strong);
        return paper.Account.LegacyNumber is { } old ? form.Row(Labels.OldAccount, Spaced(old), Form.Left, y, width, Form.Plain) : y;
    }

    private float ConnectionFacts(float y)
    {
        var (account, width) = (paper.Account, Form.Right - Form.Middle);
        y = form.Heading(paper.Bill is null ? Labels.Connection : Labels.ThisBill, Form.Middle, y, width);
        if (paper.Bill is { } bill)
        {
            y = form.Row(Labels.BillNumber, bill.Number, Form.Middle, y, width, Form.Strong);
            y = form.Row(Labels.IssuedOn, bill.IssuedOn.ToString(Form.DayForm), Form.Middle, y, width, Form.Plain);
            y = form.Row(Labels.Period, $"{bill.PeriodFrom.ToString(Form.DayForm)} – {bill.PeriodTo.ToString(Form.DayForm)}", Form.Middle, y, width, Form.Plain);
            y = bill is { ReadingBefore: { } before, ReadingNow: { } now }
                ? form.Row(Labels.Readings, $"{before} – {now}", Form.Middle, y, width, Form.Plain)
                : y;
            y = form.Row(Labels.Units, $"{bill.Units} kWh", Form.Middle, y, width, Form.Strong);
        }
        y = form.Row(Labels.Meter, account.MeterNumber, Form.Middle, y, width, Form.Plain);
        y = form.Row(Labels.Tariff, account.Tariff, Form.Middle, y, width, Form.Plain);
        return form.Row(Labels.Load, $"{account.SanctionedLoadKw:0.##} kW", Form.Middle, y, width, Form.Plain);
    }

    private static string Spaced(string number) => AccountNumber.TryParse(number, out var account) ? account.Spaced : number;
}
