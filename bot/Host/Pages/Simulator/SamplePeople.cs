using BijliMitra.Core.Data.Seed;

namespace BijliMitra.Pages.Simulator;

/// <summary>Somebody of the sample data whose phone can be picked up.</summary>
/// <param name="Name">Name in English letters.</param>
/// <param name="NameHindi">Name in Devanagari; empty where the phone is nobody's of ours.</param>
/// <param name="Mobile">E.164.</param>
/// <param name="Special">A sentence on what is special.</param>
/// <param name="Tries">What to write first.</param>
internal sealed record SamplePerson(string Name, string NameHindi, string Mobile, string Special, params string[] Tries);

/// <summary>The people of the sample data, and what each is good for.</summary>
internal static class SamplePeople
{
    private static readonly string AskForBill = $"Bill {Cast.Asha.Account}";

    public static readonly SamplePerson Asha = Of(
        Cast.Asha, $"Account {Cast.Asha.Account}. All is well: a bill of Rs 1,842, due in ten days.", AskForBill, "बिल", "mera bill batao");

    public static readonly IReadOnlyList<SamplePerson> All =
    [
        Asha,
        new("Ravi Kumar", Cast.Ravi.NameHindi, "+919810000922",
            $"Account {Cast.Ravi.Account}. His number on record is dead and there is no e-mail: one of the 60,000. This is his new phone.",
            $"Bill {Cast.Ravi.Account}", "मेरा नंबर बदल गया है", "mera number badal gaya hai"),
        Of(Cast.Sunita, $"Account {Cast.Sunita.Account}, once {Cast.Sunita.LegacyNumber}. Her bill of Rs 3,310 is overdue.",
            "बिल", $"Bill {Cast.Sunita.LegacyNumber}", "पिछले बिल"),
        Of(Cast.ImranHome, $"Accounts {Cast.ImranHome.Account} (home) and {Cast.ImranShop.Account} (shop) on one mobile.", "bill", "dono bill dikhao", "payments"),
        Of(Cast.Meena, $"Account {Cast.Meena.Account}. Alone among the named people on her feeder.", "bill", "बिजली कब आएगी", "light nahi hai"),
        Of(Cast.Farida, $"Account {Cast.Farida.Account}. Prepaid smart meter with a balance of Rs {Cast.FaridaBalance}.", "balance", "बैलेंस", "bill"),
        new("Stranger", "", Cast.Harish.Mobile,
            $"Has the number that is on record for Harish Gupta, account {Cast.Harish.Account}, and is not Harish.", $"Bill {Cast.Harish.Account}", "who is this", "STOP"),
        new("Ravi’s old number", "", Cast.Ravi.Mobile, "Dead: Twilio takes what is sent here and then reports that nobody has the number.", $"Bill {Cast.Ravi.Account}"),
    ];

    /// <summary>The person with this mobile; null for anybody else.</summary>
    public static SamplePerson? Find(string mobile) => All.FirstOrDefault(person => person.Mobile == mobile);

    /// <summary>What somebody might write who is nobody in particular.</summary>
    public static IReadOnlyList<string> Tries(string mobile) => Find(mobile)?.Tries ?? [AskForBill, "बिल", "mera bill batao"];

    private static SamplePerson Of(CastMember member, string special, params string[] tries) =>
        new(member.Name, member.NameHindi, member.Mobile, special, tries);
}
