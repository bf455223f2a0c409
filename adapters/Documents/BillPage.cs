using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.Documents;

/// <summary>Lays the page out, from the top to the bottom.</summary>
internal sealed class BillPage(Form form, BillPaper paper)
{
    private const float Top = 96;

    public void Draw(string chatAddress)
    {
        Head();
        var y = new SumBox(form, paper).Draw(Top, chatAddress);
        y = new FactColumns(form, paper).Draw(y + 30);
        y = paper.Bill is { } bill ? new AmountTable(form, bill).Draw(y + Form.Gap) : y;
        new LastMonths(form, paper).Draw(y + Form.Gap);
        Foot();
    }

    private void Head()
    {
        form.Sheet.Box(0, 0, Sheet.Width, 8, Ink.Blue);
        var name = new Ink(13, Bold: true) { Colour = Ink.Blue };
        form.Sheet.Write(Labels.Company.English, Form.Left, 38, name);
        form.Hindi(Labels.Company.Hindi, Form.Left, 56, new Ink(11) { Colour = Ink.Blue });
        var title = paper.Bill is null ? Labels.StatementTitle : Labels.BillTitle;
        form.Sheet.WriteTo(form.Both(title), Form.Right, 38, new Ink(12, Bold: true));
        var month = paper.Bill?.Month ?? paper.On;
        var english = paper.Bill is null ? paper.On.ToString(Form.DayForm) : IndianTime.Month(month, Language.English);
        form.Sheet.WriteTo(paper.Bill is null ? english : form.Both(new(english, IndianTime.Month(month, Language.Hindi))), Form.Right, 56, new Ink(11));
        form.Sheet.Line(Form.Left, 68, Form.Right, Ink.Blue, 1);
        form.Sheet.Write(form.Both(Labels.Copy), Form.Left, 82, Form.Small);
    }

    private void Foot()
    {
        var y = Sheet.Height - 62;
        form.Sheet.Line(Form.Left, y, Form.Right, Ink.Blue, 1);
        form.Sheet.Write(Labels.Questions.English, Form.Left, y + 15, Form.Small);
        form.Sheet.Write(Labels.NeverAsk.English, Form.Left, y + 28, Form.Small);
        form.Sheet.Write($"{Labels.MadeOn.English} {paper.On.ToString(Form.DayForm)}.", Form.Left, y + 41, Form.Small);
        if (!form.WithHindi)
        {
            form.Sheet.WriteTo(Labels.EnglishOnly, Form.Right, y + 41, Form.Small);
            return;
        }
        form.Hindi(Labels.Questions.Hindi, Form.Middle, y + 15, Form.Small);
        form.Hindi(Labels.NeverAsk.Hindi, Form.Middle, y + 28, Form.Small);
        form.Hindi($"{Labels.MadeOn.Hindi} {paper.On.ToString(Form.DayForm)}", Form.Middle, y + 41, Form.Small);
    }
}
