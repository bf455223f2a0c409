using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Data.Seed;

/// <summary>The rows of the named people. Each lives on a transformer, and so on a feeder, of their own.</summary>
internal sealed class CastMaker(Chance chance, ContactMaker contacts, DateOnly today)
{
    /// <summary>Transformers that the named people need.</summary>
    public const int Transformers = 7;

    private readonly BillHistory _history = new(chance);

    /// <summary>All of them, in the order of their account numbers.</summary>
    public IReadOnlyList<SampleConsumer> Make() =>
    [
        Person(0, Cast.Asha, 0, contacts.Live, new(0, Issued(BillHistory.DaysToPay - Cast.AshaDueInDays), BillEnding.Open, 220, 2)),
        Person(1, Cast.Ravi, 2, Dead, new(1, Issued(9), BillEnding.Open, 130, 1)),
        Person(2, Cast.Sunita, 3, contacts.Live, new(2, Issued(21), BillEnding.InArrears, 140, 2)),
        Person(3, Cast.ImranHome, 4, contacts.Live, new(3, Issued(11), BillEnding.Open, 180, 2)),
        Person(4, Cast.ImranShop, 4, contacts.Live, new(4, Issued(12), BillEnding.Paid, 290, 4), "LMV-2"),
        Person(5, Cast.Meena, 1, contacts.Live, new(5, Issued(14), BillEnding.Paid, 200, 2)),
        Farida(),
        Person(7, Cast.Harish, 6, Suspect, new(7, Issued(7), BillEnding.Open, 150, 2)),
    ];

    private DateOnly Issued(int daysAgo) => today.AddDays(-daysAgo);

    // The meter has been prepaid for three months: bills of before, recharges since.
    private SampleConsumer Farida()
    {
        var farida = Person(6, Cast.Farida, 5, contacts.Live, new(6, today.AddMonths(-3), BillEnding.Paid, 170, 1));
        farida.Account.Prepaid = true;
        farida.Account.PrepaidBalance = Cast.FaridaBalance;
        farida.Account.PrepaidReadAt = IndianTime.StartOf(today);
        var draws = chance.For(-1);
        farida.Payments.Add(_history.Payment(6, 8, 500, today.AddDays(-34), draws));
        farida.Payments.Add(_history.Payment(6, 9, 500, today.AddDays(-12), draws));
        return farida;
    }

    private Contact Dead(ContactKind kind, string value, int days, bool verified) => contacts.Dead(kind, value, days);

    private Contact Suspect(ContactKind kind, string value, int days, bool verified) => contacts.Suspect(kind, value, days);

    private SampleConsumer Person(
        int row,
        CastMember person,
        int transformer,
        Func<ContactKind, string, int, bool, Contact> mobile,
        BillPlan plan,
        string tariff = "LMV-1")
    {
        var consumer = new SampleConsumer(Account(person, plan, transformer, tariff), transformer);
        consumer.Contacts.Add(mobile(ContactKind.Mobile, person.Mobile, 6, false));
        if (person.WhatsApp)
        {
            consumer.Contacts.Add(contacts.Live(ContactKind.WhatsApp, person.Mobile, 6));
        }
        if (person.Mail is { } mail)
        {
            consumer.Contacts.Add(contacts.Live(ContactKind.Email, mail, 6));
        }
        _history.AddTo(consumer, plan with { LastNumber = person.Bill, LastAmount = person.Amount }, chance.For(row));
        return consumer;
    }

    private Account Account(CastMember person, BillPlan plan, int transformer, string tariff) => new()
    {
        Number = person.Account,
        LegacyNumber = person.LegacyNumber,
        Name = person.Name,
        NameHindi = person.NameHindi,
        Address = chance.Address(plan.Row, transformer),
        MeterNumber = person.Meter,
        Tariff = tariff,
        SanctionedLoadKw = plan.LoadKw,
    };
}
