using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Data.Seed;

/// <summary>A consumer's rows, before the database has given the account its key.</summary>
/// <param name="Account">The connection.</param>
/// <param name="Transformer">Number of its transformer in <see cref="AreaPlan"/>.</param>
internal sealed record SampleConsumer(Account Account, int Transformer)
{
    public List<Contact> Contacts { get; init; } = [];

    public List<Bill> Bills { get; init; } = [];

    public List<Payment> Payments { get; init; } = [];

    /// <summary>Hands the account's key to all its rows.</summary>
    public void SetKey(long accountId)
    {
        Contacts.ForEach(contact => contact.AccountId = accountId);
        Bills.ForEach(bill => bill.AccountId = accountId);
        Payments.ForEach(payment => payment.AccountId = accountId);
    }
}
