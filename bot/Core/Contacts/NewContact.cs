using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Contacts;

/// <summary>A contact that somebody wants on record: which, and its value.</summary>
/// <param name="Kinds">What it is for; never none, and mail never together with a phone.</param>
/// <param name="Value">E.164 or a mail address.</param>
public sealed record NewContact(ContactKinds Kinds, string Value)
{
    /// <summary>Masked, as the person and everybody else sees it after the first time.</summary>
    public string Masked => Kinds == ContactKinds.Email ? Texts.Masked.Mail(Value) : Texts.Masked.Tail(Value);

    /// <summary>
    /// Where a code to it goes that <paramref name="chat"/> asks for: SMS for any number that is a mobile's, as it covers WhatsApp too. SMS also where the
    /// chat hides its number: what it types is not known to be its own, nor on WhatsApp at all (domain A1).
    /// </summary>
    public ContactKind CodeKind(ChannelAddress chat) => Kinds == ContactKinds.Email ? ContactKind.Email
        : Kinds == ContactKinds.WhatsApp && chat.Phone is not null ? ContactKind.WhatsApp : ContactKind.Mobile;

    /// <summary>True where <paramref name="chat"/> is on this very number and on WhatsApp.</summary>
    public bool IsChat(ChannelAddress chat) => chat.Channel == Channel.WhatsApp && chat.Value == Value;

    /// <summary>The kinds, one by one.</summary>
    public IEnumerable<ContactKind> Each() => Each(Kinds);

    /// <summary>The kinds in <paramref name="kinds"/>, one by one.</summary>
    public static IEnumerable<ContactKind> Each(ContactKinds kinds) => Enum.GetValues<ContactKind>().Where(kind => kinds.HasFlag(Flag(kind)));

    /// <summary>The name of kinds: "Mobile number".</summary>
    public static TextKey NameOf(ContactKinds kinds) => kinds switch
    {
        ContactKinds.Mobile => TextKey.KindMobile,
        ContactKinds.WhatsApp => TextKey.KindWhatsApp,
        ContactKinds.Email => TextKey.KindEmail,
        _ => TextKey.KindPhone,
    };

    /// <summary>The flag of a kind.</summary>
    public static ContactKinds Flag(ContactKind kind) => (ContactKinds)(1 << (int)kind);

    /// <summary>Masked: a log line never holds the value.</summary>
    public override string ToString() => $"{Kinds} {Masked}";

    /// <summary>Sealed, so that the state of a dialog may keep it.</summary>
    internal string Seal(Protection protection) => protection.Seal($"{(int)Kinds}{Value}");

    /// <summary>What <see cref="Seal"/> gave.</summary>
    internal static NewContact Unseal(string text, Protection protection)
    {
        var plain = protection.Unseal(text);
        return new NewContact((ContactKinds)(plain[0] - '0'), plain[1..]);
    }
}
