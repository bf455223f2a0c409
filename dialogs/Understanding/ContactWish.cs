namespace BijliMitra.Dialogs.Understanding;

/// <summary>Which contact a message speaks of.</summary>
public enum ContactWord
{
    /// <summary>The mobile number.</summary>
    Mobile,

    /// <summary>The WhatsApp number.</summary>
    WhatsApp,

    /// <summary>The mail address.</summary>
    Email,

    /// <summary>More than one of them.</summary>
    All,
}

/// <summary>Reads which contact is spoken of: "whatsapp number badalna hai", "मेरी ईमेल", "number and mail both".</summary>
internal static class ContactWish
{
    private static readonly HashSet<string> Mobile = Words(
        "mobile mobail moblie mob phone fone number num no nos numbers sim contact cell मोबाइल मोबाईल फोन फ़ोन नंबर नम्बर सिम संपर्क कॉन्टैक्ट");

    private static readonly HashSet<string> WhatsApp = Words("whatsapp whatsap watsapp whatsup wtsapp wapp watsap व्हाट्सएप व्हाट्सऐप वॉट्सऐप व्हाट्सप वाट्सएप");
    private static readonly HashSet<string> Email = Words("email emails mail mails gmail imel emailid mailid ईमेल ईमैल मेल जीमेल इमेल");
    private static readonly HashSet<string> Every = Words("both dono donon all sab sabhi details everything दोनों दोनो सब सभी सारे");

    /// <summary>Which contacts are named in so many words.</summary>
    public static (bool Mobile, bool WhatsApp, bool Email) Named(string[] tokens)
    {
        // "WhatsApp number" is one contact, "number and WhatsApp" are two.
        var numbers = tokens.Where((token, at) => Mobile.Contains(token) && !(at > 0 && WhatsApp.Contains(tokens[at - 1]))).Any();
        return (numbers, tokens.Any(WhatsApp.Contains), tokens.Any(Email.Contains));
    }

    /// <summary>The contact; null where none is named and the message has neither number nor address.</summary>
    public static ContactWord? Read(string[] tokens, bool hasMobile, bool hasEmail)
    {
        var (named, whatsApp, mail) = Named(tokens);
        // A number alone tells nothing of its kind.
        var (mobile, email) = (named || (hasMobile && !whatsApp), hasEmail || mail);
        return (mobile, whatsApp, email) switch
        {
            _ when tokens.Any(Every.Contains) && (mobile || whatsApp || email) => ContactWord.All,
            (_, true, true) or (true, _, true) => ContactWord.All,
            (_, true, _) => ContactWord.WhatsApp,
            (_, _, true) => ContactWord.Email,
            (true, _, _) => ContactWord.Mobile,
            _ => null,
        };
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ').SelectMany(Normaliser.Tokens)];
}
