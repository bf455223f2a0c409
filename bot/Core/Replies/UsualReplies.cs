namespace BijliMitra.Core.Replies;

/// <summary>Replies that a helpdesk can begin with, until it has its own.</summary>
internal static class UsualReplies
{
    /// <summary>All of them, as changed at <paramref name="now"/>.</summary>
    public static IReadOnlyList<CannedReply> All(DateTimeOffset now) =>
    [
        Make(now, "hello", "Greeting", "Hello, this is {agent} from the electricity helpdesk. I have your messages and will help you here. Your case number is {number}.",
            "अभिवादन", "नमस्ते, मैं बिजली हेल्पडेस्क से {agent}। आपके संदेश मिल गए हैं, आपकी मदद यहीं होगी। आपका केस नंबर {number} है।"),
        Make(now, "wait", "A few minutes, please", "Please give me a few minutes. I am checking this for you.",
            "कुछ मिनट रुकें", "कृपया कुछ मिनट रुकें। आपकी बात अभी देखी जा रही है।"),
        Make(now, "which", "Which connection?", "Which connection is it about? Please write the 10-digit account number from the bill.",
            "कौन-सा कनेक्शन?", "यह किस कनेक्शन के बारे में है? कृपया बिल पर छपा 10 अंकों का खाता नंबर लिखें।"),
        Make(now, "bill", "Bill checked", "Dear {name}, I have checked the bill of account {account}. The amount follows from the meter reading and the tariff of your connection.",
            "बिल जाँच लिया", "{name} जी, खाता {account} का बिल जाँच लिया गया है। रकम मीटर रीडिंग और आपके कनेक्शन की दर के अनुसार है।"),
        Make(now, "payment", "Payment not shown yet",
            "A payment can take a few days to show. If it does not, please write its date and amount here, but never a card number, PIN or OTP.",
            "भुगतान नहीं दिख रहा", "भुगतान दिखने में कुछ दिन लग सकते हैं। न दिखे तो तारीख और रकम यहाँ लिखें; कार्ड नंबर, पिन या ओटीपी कभी न लिखें।"),
        Make(now, "outage", "Outage known",
            "We know of the outage in your area ({place}) and our team is at work. Please keep away from fallen wires; if there is danger, call 1912.",
            "बिजली बंद: जानकारी है", "आपके इलाके ({place}) में बिजली बंद होने की जानकारी हमें है और टीम काम पर है। गिरे तार से दूर रहें; ख़तरा हो तो 1912 पर कॉल करें।"),
        Make(now, "meter", "Meter to be checked",
            "Our staff will check the meter of account {account} on site. Please ask for their identity card, and pay them nothing.",
            "मीटर की जाँच", "खाता {account} का मीटर हमारे कर्मचारी मौके पर देखेंगे। उनका पहचान पत्र ज़रूर देखें और उन्हें कोई पैसा न दें।"),
        Make(now, "contact", "Number has changed", "When our chat is over, please write NUMBER CHANGED here. You can then put your new number on record in a few steps.",
            "नंबर बदल गया", "यह बातचीत पूरी होने के बाद यहीं \"नंबर बदल गया\" लिखें। फिर कुछ ही चरणों में नया नंबर दर्ज हो जाएगा।"),
        Make(now, "fraud", "Fraud warning", "We never ask for an OTP, PIN, card number or for an app to be installed. Please pay nothing, do not call that number, and report it on 1930.",
            "धोखे से सावधान", "हम कभी ओटीपी, पिन, कार्ड नंबर नहीं माँगते और न कोई ऐप डलवाते हैं। पैसा न दें, उस नंबर पर कॉल न करें, और 1930 पर शिकायत करें।"),
        Make(now, "office", "Please come to the office", "This can only be settled at the office: {place}. Please bring your last bill.",
            "कार्यालय आना होगा", "यह काम कार्यालय में ही हो सकता है: {place}। कृपया पिछला बिल साथ लाएँ।"),
        Make(now, "language", "Hindi or English?", "Would you like to write in Hindi or in English? Both are fine.",
            "हिन्दी या अंग्रेज़ी?", "आप हिन्दी में लिखना चाहेंगे या अंग्रेज़ी में? दोनों ठीक हैं।"),
        Make(now, "bye", "Before closing", "Thank you for writing to us. If there is nothing else, I will close case {number} now.",
            "बंद करने से पहले", "हमें लिखने के लिए धन्यवाद। और कोई बात न हो तो केस {number} अब बंद कर दिया जाएगा।"),
    ];

    private static CannedReply Make(DateTimeOffset now, string shortcut, string title, string words, string titleHindi, string wordsHindi) => new()
    {
        Shortcut = shortcut,
        TitleEnglish = title,
        WordsEnglish = words,
        TitleHindi = titleHindi,
        WordsHindi = wordsHindi,
        ChangedAt = now,
    };
}
