using System.Globalization;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// A tap on a button or list item of ours. A choice that is a wish in itself has the same id wherever it stands; any other is bound to
/// its question, so that an old "yes" never answers another one. A connection opens nothing that the chat may not see anyway.
/// </summary>
/// <param name="Id">As it was sent: <c>c:MenuBill</c>, <c>c:Yes:ForgetAsk</c>, <c>n:1042210044</c>.</param>
/// <param name="Choice">The choice, where it is one.</param>
/// <param name="Account">The connection's account number, where it is one.</param>
/// <param name="Place">The locality's key, where it is one.</param>
internal sealed record Tap(string Id, TextKey? Choice, AccountNumber? Account, long? Place = null)
{
    private const string ChoicePrefix = "c:";
    private const string AccountPrefix = "n:";
    private const string PlacePrefix = "l:";

    private static readonly Dictionary<TextKey, Intent> Wishes = new()
    {
        [TextKey.MenuBill] = Intent.Bill,
        [TextKey.MenuPayments] = Intent.PaymentStatus,
        [TextKey.MenuHistory] = Intent.BillHistory,
        [TextKey.MenuPerson] = Intent.TalkToHuman,
        [TextKey.MenuLanguage] = Intent.ChangeLanguage,
        [TextKey.MenuPay] = Intent.Pay,
        [TextKey.MenuDispute] = Intent.BillDispute,
        [TextKey.MenuUpdateContact] = Intent.UpdateContact,
        [TextKey.MenuViewContact] = Intent.ViewContact,
        [TextKey.MenuOutage] = Intent.ReportOutage,
        [TextKey.MenuOutageStatus] = Intent.OutageStatus,
        [TextKey.MenuHazard] = Intent.ReportHazard,
        [TextKey.MenuComplaint] = Intent.Complaint,
        [TextKey.MenuComplaintStatus] = Intent.ComplaintStatus,
        [TextKey.MenuFraud] = Intent.CheckFraud,
        [TextKey.MenuFindAccount] = Intent.FindAccount,
        [TextKey.MenuSwitch] = Intent.SwitchAccount,
        [TextKey.MenuOffice] = Intent.NearestOffice,
        [TextKey.MenuStop] = Intent.Stop,
        [TextKey.MenuStart] = Intent.Start,
    };

    private static readonly Dictionary<string, TextKey> Keys = Enum.GetValues<TextKey>().ToDictionary(key => key.ToString());

    /// <summary>The wish that the choice is in itself; null where it only means something as an answer.</summary>
    public Intent? Wish => Choice is { } choice ? WishOf(choice) : null;

    /// <summary>The choice that stands for a wish; null where there is none.</summary>
    public static TextKey? ChoiceOf(Intent wish) =>
        Wishes.Where(pair => pair.Value == wish).Select(pair => (TextKey?)pair.Key).FirstOrDefault();

    /// <summary>The wish that a choice is in itself.</summary>
    public static Intent? WishOf(TextKey choice) => Wishes.TryGetValue(choice, out var wish) ? wish : null;

    /// <summary>The id of a choice. <paramref name="question"/>: what tells its question from any other.</summary>
    public static string IdOf(TextKey choice, string question) =>
        Wishes.ContainsKey(choice) ? $"{ChoicePrefix}{choice}" : $"{ChoicePrefix}{choice}:{question}";

    /// <summary>The id of a connection.</summary>
    public static string IdOf(AccountNumber account) => AccountPrefix + account.Digits;

    /// <summary>The id of a locality.</summary>
    public static string IdOf(Locality place) => $"{PlacePrefix}{place.Id}";

    /// <summary>Reads an id; null where it is none of ours.</summary>
    public static Tap? Read(string? id) => id switch
    {
        null => null,
        _ when id.StartsWith(ChoicePrefix, StringComparison.Ordinal) && Keys.TryGetValue(id.Split(':')[1], out var choice) =>
            new Tap(id, choice, null),
        _ when id.StartsWith(AccountPrefix, StringComparison.Ordinal) && AccountNumber.TryParse(id[AccountPrefix.Length..], out var account) =>
            new Tap(id, null, account),
        _ when id.StartsWith(PlacePrefix, StringComparison.Ordinal)
            && long.TryParse(id[PlacePrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place) => new Tap(id, null, null, place),
        _ => null,
    };

    /// <summary>What it says, for a tap that came without its words.</summary>
    public string Words(Language language) => Choice is { } choice ? Catalogue.Text(choice, language) : Account?.Spaced ?? "";
}
