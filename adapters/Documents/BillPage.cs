using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.Documents;

/// <summary>Lays the page out, from the top to the bottom.</summary>
internal sealed class BillPage(Sheet sheet, BillPaper paper)
{
    private const float Left = 40;
    private const float Right = Sheet.Width - Left;
    private const float Middle = 306;
    private const float Gap = 20;
    private const string DayForm = "dd-MM-yyyy";
    private static readonly Ink Plain = new(10);
    private static readonly Ink Strong = new(10, Bold: true);
    private static readonly Ink Small = new(8.5f, Quiet: true);

    public void Draw(string chatAddress)
    {
        Head();
        var y = Sum(96, chatAddress);
        y = Facts(y + 30);
        y = paper.Bill is { } bill ? Amounts(bill, y + Gap) : y;
        Months(y + Gap);
        Payments(y + Gap);
        Foot();
    }

    private void Head()
    {
        sheet.Box(0, 0, Sheet.Width, 8, Ink.Blue);
        var name = new Ink(13, Bold: true) { Colour = Ink.Blue };
        sheet.Write(Labels.Company.English, Left, 38, name);
        Hindi(Labels.Company.Hindi, Left, 56, new Ink(11) { Colour = Ink.Blue });
        var title = paper.Bill is null ? Labels.StatementTitle : Labels.BillTitle;
        sheet.WriteTo(Both(title), Right, 38, new Ink(12, Bold: true));
        var month = paper.Bill?.Month ?? paper.On;
        var english = paper.Bill is null ? paper.On.ToString(DayForm) : IndianTime.Month(month, Language.English);
        sheet.WriteTo(paper.Bill is null ? english : Both(new(english, IndianTime.Month(month, Language.Hindi))), Right, 56, new Ink(11));
        sheet.Line(Left, 68, Right, Ink.Blue, 1);
        sheet.Write(Both(Labels.Copy), Left, 82, Small);
    }

    // What people look for first, in a box: how much, until when, and how it stands.
    private float Sum(float y, string chatAddress)
    {
        const float height = 122;
        const float code = 90;
        sheet.Box(Left, y, Right - Left, height, Ink.Tint, 5);
        var codeLeft = Right - code - 10;
        sheet.Box(codeLeft, y + 5, code, code, SkiaSharp.SKColors.White, 3);
        QrSquare.Draw(sheet, chatAddress, codeLeft, y + 5, code);
        var width = codeLeft - Left - 42;
        foreach (var (line, text) in (sheet.Hindi ? new[] { Labels.Scan.English, Labels.Scan.Hindi } : [Labels.Scan.English]).Index())
        {
            sheet.WriteTo(text, Right - 10, y + 104 + (line * 10), new Ink(7, Quiet: true));
        }
        if (paper.Bill is { } bill)
        {
            Owed(bill, y, width);
        }
        else
        {
            Balance(y, width);
        }
        return y + height;
    }

    private void Owed(Bill bill, float y, float width)
    {
        var owed = bill.Amount > 0;
        sheet.WriteWithin(Both(owed ? Labels.AmountToPay : Labels.NothingToPay), Left + 14, y + 27, width, new Ink(11.5f, Quiet: true));
        var amount = $"₹ {Money.Figure(Math.Abs(bill.Amount))}";
        var end = sheet.Write(amount, Left + 14, y + 60, new Ink(owed ? 27 : 21, Bold: true));
        if (!owed)
        {
            sheet.WriteWithin(Both(Labels.InYourFavour), end + 8, y + 60, Left + 14 + width - end - 8, Plain);
            return;
        }
        Fact(Labels.DueDate, bill.DueOn.ToString(DayForm), Left + 14, y + 86, 110, new Ink(11, Bold: true));
        Fact(Labels.Status, Both(Status(bill)), Left + 134, y + 86, width - 120, new Ink(11, Bold: true));
    }

    private void Balance(float y, float width)
    {
        sheet.WriteWithin(Both(Labels.Balance), Left + 14, y + 27, width, new Ink(11.5f, Quiet: true));
        if (paper.Account is not { PrepaidBalance: { } balance, PrepaidReadAt: { } read })
        {
            sheet.WriteWithin(Both(Labels.BalanceUnknown), Left + 14, y + 60, width, new Ink(11, Bold: true));
            return;
        }
        sheet.Write($"₹ {Money.Figure(balance)}", Left + 14, y + 60, new Ink(27, Bold: true));
        Fact(Labels.ReadOn, IndianTime.Day(read).ToString(DayForm), Left + 14, y + 86, 200, new Ink(11, Bold: true));
    }

    private static Label Status(Bill bill) => bill.Status switch
    {
        BillStatus.Paid => Labels.Paid,
        BillStatus.PartPaid => Labels.PartPaid,
        _ => Labels.Unpaid,
    };

    private float Facts(float y) => Math.Max(ConsumerFacts(y), ConnectionFacts(y));

    private float ConsumerFacts(float y)
    {
        var width = Middle - Gap - Left;
        y = Heading(Labels.Consumer, Left, y, width);
        y += (sheet.WriteLines(paper.Account.Name, Left, y, width, 14, 2, new Ink(12, Bold: true)) - 1) * 14;
        if (sheet.Hindi && paper.Account.NameHindi is { Length: > 0 } name)
        {
            y += 16;
            y += (sheet.WriteLines(name, Left, y, width, 14, 2, new Ink(11)) - 1) * 14;
        }
        if (paper.Account.Address is { Length: > 0 } address)
        {
            y += 15;
            y += (sheet.WriteLines(address, Left, y, width, 13, 3, Plain) - 1) * 13;
        }
        y = Row(Labels.Account, Spaced(paper.Account.Number), Left, y + 18, width, Strong);
        return paper.Account.LegacyNumber is { } old ? Row(Labels.OldAccount, Spaced(old), Left, y, width, Plain) : y;
    }

    private float ConnectionFacts(float y)
    {
        var (account, width) = (paper.Account, Right - Middle);
        y = Heading(paper.Bill is null ? Labels.Connection : Labels.ThisBill, Middle, y, width);
        if (paper.Bill is { } bill)
        {
            y = Row(Labels.BillNumber, bill.Number, Middle, y, width, Strong);
            y = Row(Labels.IssuedOn, bill.IssuedOn.ToString(DayForm), Middle, y, width, Plain);
            y = Row(Labels.Period, $"{bill.PeriodFrom.ToString(DayForm)} – {bill.PeriodTo.ToString(DayForm)}", Middle, y, width, Plain);
            y = bill is { ReadingBefore: { } before, ReadingNow: { } now }
                ? Row(Labels.Readings, $"{before} – {now}", Middle, y, width, Plain)
                : y;
            y = Row(Labels.Units, $"{bill.Units} kWh", Middle, y, width, Strong);
        }
        y = Row(Labels.Meter, account.MeterNumber, Middle, y, width, Plain);
        y = Row(Labels.Tariff, account.Tariff, Middle, y, width, Plain);
        return Row(Labels.Load, $"{account.SanctionedLoadKw:0.##} kW", Middle, y, width, Plain);
    }

    private float Amounts(Bill bill, float y)
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
            return y - Gap;
        }
        y = Heading(Labels.Amounts, Left, y, Right - Left);
        foreach (var (label, amount) in given)
        {
            sheet.Write(label.English, Left, y, Plain);
            Hindi(label.Hindi, Left + 190, y, Plain);
            sheet.WriteTo(Money.Figure(amount!.Value), Right - 8, y, Plain);
            sheet.Line(Left, y + 5, Right, Ink.Rule, 0.4f);
            y += 17;
        }
        sheet.Box(Left, y - 11, Right - Left, 20, Ink.Tint);
        sheet.Write(Labels.AmountToPay.English, Left + 4, y + 3, new Ink(10.5f, Bold: true));
        Hindi(Labels.AmountToPay.Hindi, Left + 190, y + 3, new Ink(10.5f, Bold: true));
        sheet.WriteTo($"₹ {Money.Figure(bill.Amount)}", Right - 8, y + 3, new Ink(10.5f, Bold: true));
        return y + 14;
    }

    private void Months(float y)
    {
        var width = Middle - Gap - Left;
        y = Heading(Labels.UnitsByMonth, Left, y, width);
        if (paper.History.Count == 0)
        {
            Said(Labels.NoMonths, Left, y, width);
            return;
        }
        UnitsChart.Draw(sheet, paper.History, Left, y - 8, width, 120);
    }

    private void Payments(float y)
    {
        var width = Right - Middle;
        y = Heading(paper.Bill is null ? Labels.Recharges : Labels.Payments, Middle, y, width);
        if (paper.Payments.Count == 0)
        {
            Said(Labels.NoPayments, Middle, y, width);
            return;
        }
        foreach (var payment in paper.Payments)
        {
            sheet.Write(payment.PaidOn.ToString(DayForm), Middle, y, Plain);
            sheet.WriteWithin(Mode(payment.Mode), Middle + 66, y, 104, Plain);
            sheet.WriteTo(Money.Figure(payment.Amount), Right - 8, y, Plain);
            sheet.WriteWithin(payment.Receipt, Middle + 66, y + 11, 104, new Ink(7.5f, Quiet: true));
            sheet.Line(Middle, y + 17, Right, Ink.Rule, 0.4f);
            y += 29;
        }
    }

    private string Mode(string mode)
    {
        var (english, hindi) = (PaymentMode.Word(mode, Language.English), PaymentMode.Word(mode, Language.Hindi));
        return english == hindi ? english : Both(new(english, hindi));
    }

    private void Foot()
    {
        var y = Sheet.Height - 62;
        sheet.Line(Left, y, Right, Ink.Blue, 1);
        sheet.Write(Labels.Questions.English, Left, y + 15, Small);
        sheet.Write(Labels.NeverAsk.English, Left, y + 28, Small);
        sheet.Write($"{Labels.MadeOn.English} {paper.On.ToString(DayForm)}.", Left, y + 41, Small);
        if (!sheet.Hindi)
        {
            sheet.WriteTo(Labels.EnglishOnly, Right, y + 41, Small);
            return;
        }
        Hindi(Labels.Questions.Hindi, Middle, y + 15, Small);
        Hindi(Labels.NeverAsk.Hindi, Middle, y + 28, Small);
        Hindi($"{Labels.MadeOn.Hindi} {paper.On.ToString(DayForm)}", Middle, y + 41, Small);
    }

    private float Heading(Label label, float x, float y, float width)
    {
        sheet.WriteWithin(Both(label), x, y, width, new Ink(10, Bold: true) { Colour = Ink.Blue });
        sheet.Line(x, y + 6, x + width, Ink.Blue);
        return y + 22;
    }

    // A label above its value.
    private void Fact(Label label, string value, float x, float y, float width, Ink ink)
    {
        sheet.WriteWithin(Both(label), x, y, width, Small);
        sheet.WriteWithin(value, x, y + 15, width, ink);
    }

    // A label with its value at the right.
    private float Row(Label label, string value, float x, float y, float width, Ink ink)
    {
        var end = sheet.Write(Both(label), x, y, Small);
        sheet.WriteToWithin(value, x + width, y, x + width - end - 8, ink);
        return y + 16;
    }

    private void Said(Label label, float x, float y, float width)
    {
        sheet.WriteWithin(label.English, x, y, width, Plain);
        if (sheet.Hindi)
        {
            sheet.WriteWithin(label.Hindi, x, y + 14, width, Plain);
        }
    }

    private void Hindi(string text, float x, float y, Ink ink)
    {
        if (sheet.Hindi)
        {
            sheet.Write(text, x, y, ink);
        }
    }

    private string Both(Label label) => sheet.Hindi ? $"{label.English} · {label.Hindi}" : label.English;

    private static string Spaced(string number) => AccountNumber.TryParse(number, out var account) ? account.Spaced : number;
}
