using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>How contacts and their changes are named.</summary>
internal static class ContactWords
{
    /// <summary>The choices of "what has changed", and what each means.</summary>
    public static readonly IReadOnlyDictionary<TextKey, ContactKinds> Choices = new Dictionary<TextKey, ContactKinds>
    {
        [TextKey.KindMobile] = ContactKinds.Mobile,
        [TextKey.KindWhatsApp] = ContactKinds.WhatsApp,
        [TextKey.KindPhone] = ContactKinds.Phone,
        [TextKey.KindEmail] = ContactKinds.Email,
    };

    /// <summary>"mobile number", "मोबाइल और WhatsApp नंबर".</summary>
    public static string Name(ITurnContext context, ContactKinds kinds) => context.Text(NewContact.NameOf(kinds));

    /// <summary>Account numbers as they are told: one with spaces, several one after the other.</summary>
    public static string Accounts(IEnumerable<string> numbers) => string.Join(
        ", ", numbers.Select(number => AccountNumber.TryParse(number, out var account) ? account.Spaced : number));

    /// <summary>A masked value in the letters of an SMS.</summary>
    public static string Shown(string masked) => masked.Replace("…", "...", StringComparison.Ordinal);

    /// <summary>Day and time of day, as the press writes them: <c>25 Nov, 10:15</c>.</summary>
    public static string Moment(ITurnContext context, DateTimeOffset at) =>
        $"{IndianTime.Format(IndianTime.Day(at), context.Turn().Language)}, {IndianTime.Clock(at)}";
}
