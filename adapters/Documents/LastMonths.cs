using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.Documents;

/// <summary>Units of the last months and the last payments.</summary>
internal sealed class LastMonths(Form form, BillPaper paper)
{
    /// <summary>Draws them side by side.</summary>
    public void Draw(float y)
    {
        Months(y);
        Payments(y);
    }

    private void Months(float y)
    {
        var width = Form.Middle - Form.Gap - Form.Left;
        y = form.Heading(Labels.UnitsByMonth, Form.Left, y, width);
        if (paper.History.Count == 0)
        {
            form.Said(Labels.NoMonths, Form.Left, y, width);
            return;
        }
        UnitsChart.Draw(form.Sheet, paper.History, Form.Left, y - 8, width, 120);
    }

    private void Payments(float y)
    {
        var width = Form.Right - Form.Middle;
        y = form.Heading(paper.Bill is null ? Labels.Recharges : Labels.Payments, Form.Middle, y, width);
        if (paper.Payments.Count == 0)
        {
            form.Said(Labels.NoPayments, Form.Middle, y, width);
            return;
        }
        foreach (var payment in paper.Payments)
        {
            form.Sheet.Write(payment.PaidOn.ToString(Form.DayForm), Form.Middle, y, Form.Plain);
            form.Sheet.WriteWithin(Mode(payment.Mode), Form.Middle + 66, y, 104, Form.Plain);
            form.Sheet.WriteTo(Money.Figure(payment.Amount), Form.Right - 8, y, Form.Plain);
            form.Sheet.WriteWithin(payment.Receipt, Form.Middle + 66, y + 11, 104, new Ink(7.5f, Quiet: true));
            form.Sheet.Line(Form.Middle, y + 17, Form.Right, Ink.Rule, 0.4f);
            y += 29;
        }
    }

    private string Mode(string mode)
    {
        var (english, hindi) = (PaymentMode.Word(mode, Language.English), PaymentMode.Word(mode, Language.Hindi));
        return english == hindi ? english : form.Both(new(english, hindi));
    }
}
