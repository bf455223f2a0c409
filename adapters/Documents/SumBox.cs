using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.Documents;

/// <summary>What people look for first: how much, until when, and how it stands; and the way to the chat.</summary>
internal sealed class SumBox(Form form, BillPaper paper)
{
    /// <summary>Draws it and returns where it ends.</summary>
    public float Draw(float y, string chatAddress)
    {
        const float height = 122;
        const float code = 90;
        form.Sheet.Box(Form.Left, y, Form.Right - Form.Left, height, Ink.Tint, 5);
        var codeLeft = Form.Right - code - 10;
        form.Sheet.Box(codeLeft, y + 5, code, code, SkiaSharp.SKColors.White, 3);
        QrSquare.Draw(form.Sheet, chatAddress, codeLeft, y + 5, code);
        var width = codeLeft - Form.Left - 42;
        foreach (var (line, text) in (form.WithHindi ? new[] { Labels.Scan.English, Labels.Scan.Hindi } : [Labels.Scan.English]).Index())
        {
            form.Sheet.WriteTo(text, Form.Right - 10, y + 104 + (line * 10), new Ink(7, Quiet: true));
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

    /// <summary>What the amount of a bill is called: one that is paid is not to be paid again.</summary>
    public static Label NameOfAmount(Bill bill) => bill.Status == BillStatus.Paid ? Labels.BillAmount : Labels.AmountToPay;

    private void Owed(Bill bill, float y, float width)
    {
        var owed = bill.Amount > 0;
        form.Sheet.WriteWithin(form.Both(owed ? NameOfAmount(bill) : Labels.NothingToPay), Form.Left + 14, y + 27, width, new Ink(11.5f, Quiet: true));
        if (bill.Amount == 0)
        {
            return;
        }
        var amount = $"₹ {Money.Figure(Math.Abs(bill.Amount))}";
        var end = form.Sheet.Write(amount, Form.Left + 14, y + 60, new Ink(owed ? 27 : 21, Bold: true));
        if (!owed)
        {
            form.Sheet.WriteWithin(form.Both(Labels.InYourFavour), end + 8, y + 60, Form.Left + 14 + width - end - 8, Form.Plain);
            return;
        }
        form.Fact(Labels.DueDate, bill.DueOn.ToString(Form.DayForm), Form.Left + 14, y + 86, 110, new Ink(11, Bold: true));
        form.Fact(Labels.Status, form.Both(Status(bill)), Form.Left + 134, y + 86, width - 120, new Ink(11, Bold: true));
    }

    private void Balance(float y, float width)
    {
        form.Sheet.WriteWithin(form.Both(Labels.Balance), Form.Left + 14, y + 27, width, new Ink(11.5f, Quiet: true));
        if (paper.Account is not { PrepaidBalance: { } balance, PrepaidReadAt: { } read })
        {
            form.Sheet.WriteWithin(form.Both(Labels.BalanceUnknown), Form.Left + 14, y + 60, width, new Ink(11, Bold: true));
            return;
        }
        form.Sheet.Write($"₹ {Money.Figure(balance)}", Form.Left + 14, y + 60, new Ink(27, Bold: true));
        form.Fact(Labels.ReadOn, IndianTime.Day(read).ToString(Form.DayForm), Form.Left + 14, y + 86, 200, new Ink(11, Bold: true));
    }

    private static Label Status(Bill bill) => bill.Status switch
    {
        BillStatus.Paid => Labels.Paid,
        BillStatus.PartPaid => Labels.PartPaid,
        _ => Labels.Unpaid,
    };
}
