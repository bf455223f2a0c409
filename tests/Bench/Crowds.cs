using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;

namespace BijliMitra.Bench;

/// <summary>People who ask for accounts of the sample data, spread evenly over it; several for one account where there are few.</summary>
internal static class Crowds
{
    // Families with one mobile lie this close together.
    private const int Neighbours = 2;

    /// <summary><paramref name="people"/> chats, at most 10,000, about accounts with a bill and a mobile of their own.</summary>
    public static List<Person> Of(int consumers, int people)
    {
        // Nobody reads what is encrypted here.
        var protection = new Protection(new Dictionary<byte, byte[]> { [1] = new byte[32] }, new byte[32]);
        var today = IndianTime.Day(TimeProvider.System.GetUtcNow());
        var crowd = new Crowd(new Chance(SampleData.UsualSeed), new ContactMaker(protection, IndianTime.StartOf(today)), today);
        var rows = Enumerable.Range(0, consumers).Skip(Cast.Connections + Neighbours).SkipLast(Neighbours).ToList();
        var step = Math.Max(1, rows.Count / (2 * people));
        var accounts = rows.Where((_, i) => i % step == 0).Where(Fits).Take(people).Select(row => (crowd.Make(row).Account.Number, Mobile(row))).ToList();
        return [.. Enumerable.Range(0, people).Select(n => new Person(n, accounts[n % accounts.Count].Number, accounts[n % accounts.Count].Item2!))];

        bool Fits(int row) => crowd.Make(row).Account is { Status: AccountStatus.Live, Prepaid: false } && Mobile(row) is { } mobile
            && Enumerable.Range(row - Neighbours, (2 * Neighbours) + 1).Count(near => Mobile(near) == mobile) == 1;

        string? Mobile(int row) => crowd.Make(row).Contacts
            .Where(contact => contact is { Kind: ContactKind.Mobile, State: ContactState.Live })
            .Select(contact => protection.DecryptText(contact.Value)).FirstOrDefault();
    }
}
