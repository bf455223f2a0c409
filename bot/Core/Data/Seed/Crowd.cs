using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Data.Seed;

/// <summary>
/// The generated consumers. Row numbers go on where the named people's end; a row is the same whatever number of rows is made.
/// </summary>
internal sealed class Crowd(Chance chance, ContactMaker contacts, DateOnly today)
{
    private readonly BillHistory _history = new(chance);

    /// <summary>The consumer of a row.</summary>
    public SampleConsumer Make(int row)
    {
        var draws = chance.For(row);
        var name = PersonNames.Draw(chance.ForFamily(Head(row)), draws);
        var account = Account(row, name, draws);
        var consumer = new SampleConsumer(account, row / AreaPlan.ConsumersPerTransformer);
        AddContacts(consumer, row, name.English, draws);
        AddBills(consumer, row, draws);
        return consumer;
    }

    /// <summary>Whether nobody can be told anything: 17 of a hundred rows, on each transformer some more or less.</summary>
    public bool Unreachable(int row)
    {
        var transformer = row / AreaPlan.ConsumersPerTransformer;
        var more = chance.Fixed(transformer / 2, 9);
        return chance.PlaceInHundred(row) < 17 + (transformer % 2 == 0 ? more : -more);
    }

    // Some families have one mobile: the row whose number it is.
    private int Head(int row)
    {
        var head = (row % 60) switch
        {
            11 or 23 or 35 or 58 => row - 1,
            59 => row - 2,
            _ => row,
        };
        return head >= Cast.Connections && HasMobile(row) && HasMobile(head) ? head : row;
    }

    private bool HasMobile(int row) => !Unreachable(row) && chance.Fixed(row, 100) < 96;

    private Account Account(int row, TwoScripts name, Ids draws)
    {
        var shop = draws.Number(0, 100) < 7;
        var account = new Account
        {
            Number = chance.AccountNumber(row),
            LegacyNumber = draws.Number(0, 100) < 35 ? chance.LegacyNumber(row) : null,
            Name = name.English,
            NameHindi = draws.Number(0, 100) < 95 ? name.Hindi : null,
            Address = chance.Address(row, row / AreaPlan.ConsumersPerTransformer),
            MeterNumber = chance.MeterNumber(row),
            Tariff = shop ? "LMV-2" : "LMV-1",
            SanctionedLoadKw = shop ? draws.Number(2, 11) : draws.Number(1, 6),
            Status = draws.Number(0, 1000) < 15 ? AccountStatus.Closed : AccountStatus.Live,
        };
        if (account.Status == AccountStatus.Live && draws.Number(0, 100) < 12)
        {
            account.Prepaid = true;
            account.PrepaidBalance = draws.Number(-150, 2500);
            account.PrepaidReadAt = IndianTime.StartOf(today);
        }
        return account;
    }

    private void AddContacts(SampleConsumer consumer, int row, string name, Ids draws)
    {
        var mail = $"{name.ToLowerInvariant().Replace(' ', '.')}{row}@example.in";
        var (lot, days) = (draws.Number(0, 100), draws.Number(1, 46));
        if (Unreachable(row))
        {
            if (lot < 70)
            {
                consumer.Contacts.Add(contacts.Dead(ContactKind.Mobile, chance.Mobile(row), days));
            }
            if (lot is < 10 or >= 95)
            {
                consumer.Contacts.Add(contacts.Dead(ContactKind.Email, mail, days));
            }
            return;
        }
        var hasMobile = HasMobile(row);
        if (hasMobile)
        {
            var mobile = chance.Mobile(Head(row));
            var verified = draws.Number(0, 100) < 68;
            consumer.Contacts.Add(contacts.Live(ContactKind.Mobile, mobile, days, verified));
            if (lot < 45)
            {
                consumer.Contacts.Add(contacts.Live(ContactKind.WhatsApp, mobile, days, verified));
            }
        }
        if (!hasMobile || lot % 5 == 0)
        {
            consumer.Contacts.Add(contacts.Live(ContactKind.Email, mail, days));
        }
    }

    private void AddBills(SampleConsumer consumer, int row, Ids draws)
    {
        var account = consumer.Account;
        var load = (int)account.SanctionedLoadKw;
        var units = load * draws.Number(50, 110);
        var (ending, issued) = Ending(draws);
        if (account.Status == AccountStatus.Closed || account.Prepaid)
        {
            // Bills end with the connection, or with the month in which the prepaid meter came.
            (ending, issued) = (BillEnding.Paid, issued.AddMonths(-draws.Number(1, 9)));
        }
        _history.AddTo(consumer, new BillPlan(row, issued, ending, units, load), draws);
        for (var recharge = 0; account.Prepaid && recharge < 3; recharge++)
        {
            var day = today.AddDays(-draws.Number(1, 9) - (9 * recharge));
            consumer.Payments.Add(_history.Payment(row, 8 + recharge, 100 * draws.Number(2, 16), day, draws));
        }
    }

    private (BillEnding Ending, DateOnly Issued) Ending(Ids draws) => draws.Number(0, 100) switch
    {
        < 45 => (BillEnding.Open, today.AddDays(-draws.Number(1, 14))),
        < 80 => (BillEnding.Paid, today.AddDays(-draws.Number(6, 28))),
        < 88 => (BillEnding.Overdue, today.AddDays(-draws.Number(17, 28))),
        < 95 => (BillEnding.InArrears, today.AddDays(-draws.Number(3, 28))),
        < 98 => (BillEnding.PartPaid, today.AddDays(-draws.Number(6, 28))),
        _ => (BillEnding.Credit, today.AddDays(-draws.Number(3, 28))),
    };
}
