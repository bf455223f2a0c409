using BijliMitra.Dialogs.Understanding;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Understanding;

/// <summary>What people write, and what is understood of it.</summary>
public sealed class ReaderTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("bill", Intent.Bill)]
    [InlineData("BILLLLL", Intent.Bill)]
    [InlineData("bijlee ka bil kitna aaya hai bhai", Intent.Bill)]
    [InlineData("mujhe apna bijli bill dekhna hai", Intent.Bill)]
    [InlineData("How much do I owe you?", Intent.Bill)]
    [InlineData("what is the due date", Intent.Bill)]
    [InlineData("मेरा बिजली का बिल कितना है", Intent.Bill)]
    [InlineData("आख़िरी तारीख़ क्या है", Intent.Bill)]
    [InlineData("bijli bill nahi aaya abhi tak", Intent.Bill)]
    [InlineData("मेरा बिल नहीं आया", Intent.Bill)]
    [InlineData("kitna bakaya hai", Intent.Bill)]
    [InlineData("purane bill dikhao", Intent.BillHistory)]
    [InlineData("pichhle chhah mahine ka bill", Intent.BillHistory)]
    [InlineData("पिछले छह महीने के बिल", Intent.BillHistory)]
    [InlineData("bills of the last six months please", Intent.BillHistory)]
    [InlineData("last payment kab hua", Intent.PaymentStatus)]
    [InlineData("kya mera payment ho gaya", Intent.PaymentStatus)]
    [InlineData("bill jama ho gaya kya", Intent.PaymentStatus)]
    [InlineData("मेरा भुगतान हुआ क्या", Intent.PaymentStatus)]
    [InlineData("Has my payment been received?", Intent.PaymentStatus)]
    [InlineData("how do I pay", Intent.Pay)]
    [InlineData("bill kaise jama kare", Intent.Pay)]
    [InlineData("मुझे बिल भरना है", Intent.Pay)]
    [InlineData("bill bahut zyada aaya hai", Intent.BillDispute)]
    [InlineData("मेरा बिल गलत है", Intent.BillDispute)]
    [InlineData("mera mobile number galat hai", Intent.UpdateContact)]
    [InlineData("मोबाइल नंबर बदलना है", Intent.UpdateContact)]
    [InlineData("mera number band ho gaya", Intent.NumberChanged)]
    [InlineData("I don't have that phone any more", Intent.NumberChanged)]
    [InlineData("वह नंबर अब नहीं चलता", Intent.NumberChanged)]
    [InlineData("CHANGED", Intent.NumberChanged)]
    [InlineData("बदला", Intent.NumberChanged)]
    [InlineData("RESEND", Intent.Resend)]
    [InlineData("otp nahi aaya", Intent.Resend)]
    [InlineData("कोड नहीं मिला", Intent.Resend)]
    [InlineData("दोबारा", Intent.Resend)]
    [InlineData("I want to talk to a person", Intent.TalkToHuman)]
    [InlineData("kisi se baat karwao", Intent.TalkToHuman)]
    [InlineData("कर्मचारी से बात करनी है", Intent.TalkToHuman)]
    [InlineData("light nahi aa rahi hai", Intent.ReportOutage)]
    [InlineData("कल से बिजली नहीं है", Intent.ReportOutage)]
    [InlineData("bijli kal raat se gayi hui hai", Intent.ReportOutage)]
    [InlineData("taar toot kar gir gaya hai", Intent.ReportHazard)]
    [InlineData("gali mein bijli ka taar latak raha hai", Intent.ReportHazard)]
    [InlineData("खंभे में करंट आ रहा है", Intent.ReportHazard)]
    [InlineData("ट्रांसफॉर्मर में आग लग गयी", Intent.ReportHazard)]
    [InlineData("my son got a shock from the gate", Intent.ReportHazard)]
    [InlineData("there is smoke and sparking at the pole, bill also pending", Intent.ReportHazard)]
    [InlineData("dusra khata", Intent.SwitchAccount)]
    [InlineData("switch account", Intent.SwitchAccount)]
    [InlineData("खाते", Intent.SwitchAccount)]
    [InlineData("forget me", Intent.ForgetMe)]
    [InlineData("मेरा डेटा हटा दो", Intent.ForgetMe)]
    [InlineData("ye mera connection nahi hai", Intent.NotMe)]
    [InlineData("यह मैं नहीं हूँ", Intent.NotMe)]
    [InlineData("menu", Intent.Menu)]
    [InlineData("मेन्यू", Intent.Menu)]
    [InlineData("madad karo", Intent.Help)]
    [InlineData("मदद", Intent.Help)]
    [InlineData("cancel karo", Intent.Cancel)]
    [InlineData("रहने दो", Intent.Cancel)]
    [InlineData("wapas jao", Intent.Back)]
    [InlineData("start over", Intent.Restart)]
    [InlineData("शुक्रिया भाई", Intent.Thanks)]
    [InlineData("Good morning sir", Intent.Greet)]
    [InlineData("नमस्कार", Intent.Greet)]
    [InlineData("bye bye", Intent.Goodbye)]
    [InlineData("change language", Intent.ChangeLanguage)]
    [InlineData("STOP", Intent.Stop)]
    [InlineData("बंद", Intent.Stop)]
    [InlineData("रोकें", Intent.Stop)]
    [InlineData("अनसब्सक्राइब", Intent.Stop)]
    [InlineData("message band karo", Intent.Stop)]
    [InlineData("please stop sending me messages", Intent.Stop)]
    [InlineData("START", Intent.Start)]
    [InlineData("शुरू", Intent.Start)]
    [InlineData("message phir se chalu karo", Intent.Start)]
    [InlineData("light kab aayegi", Intent.OutageStatus)]
    [InlineData("kaun sa number darj hai", Intent.ViewContact)]
    [InlineData("meri shikayat ka kya hua", Intent.ComplaintStatus)]
    [InlineData("बिजली दफ्तर कहाँ है", Intent.NearestOffice)]
    [InlineData("someone called me asking for OTP", Intent.CheckFraud)]
    [InlineData("where is my account number", Intent.FindAccount)]
    [InlineData("my connection should be disconnected for good, I am leaving", Intent.Complaint)]
    [InlineData("mera number nau aath ek shunya shunya shunya shunya shunya do do kar do", Intent.UpdateContact)]
    [InlineData("nine eight one double zero double zero zero two two", Intent.None)]
    [InlineData("asha.verma@example.in", Intent.None)]
    [InlineData("what is the capital of France", Intent.None)]
    [InlineData("", Intent.None)]
    [InlineData("😡", Intent.None)]
    public void Intents(string text, Intent intent) => Assert.Equal(intent, Reader.Read(text).Intent);

    [Theory]
    [InlineData("haan")]
    [InlineData("haaan ji")]
    [InlineData("theek hai")]
    [InlineData("जी")]
    [InlineData("ठीक है")]
    [InlineData("सही")]
    [InlineData("हाँ जी")]
    [InlineData("Yes please")]
    [InlineData("👍")]
    public void Yes(string text) => Assert.Equal(Intent.Yes, Reader.Read(text).Intent);

    [Theory]
    [InlineData("nahi")]
    [InlineData("nahin ji")]
    [InlineData("ना")]
    [InlineData("नही")]
    [InlineData("जी नहीं")]
    [InlineData("galat")]
    [InlineData("No.")]
    [InlineData("मत करो")]
    public void No(string text) => Assert.Equal(Intent.No, Reader.Read(text).Intent);

    [Theory]
    [InlineData("mera bill batao", MessageLanguage.RomanisedHindi, true)]
    [InlineData("what is my bill", MessageLanguage.English, true)]
    [InlineData("Bill 1042210011", MessageLanguage.English, false)]
    [InlineData("बिल 1042210011", MessageLanguage.Hindi, true)]
    [InlineData("१०४२२१००११", MessageLanguage.Hindi, false)]
    [InlineData("bill बताओ", MessageLanguage.Hindi, true)]
    [InlineData("payment kab hua", MessageLanguage.RomanisedHindi, true)]
    [InlineData("😀", MessageLanguage.Hindi, false)]
    [InlineData("asha.verma@example.in", MessageLanguage.Hindi, false)]
    [InlineData("please take asha.verma@example.in", MessageLanguage.English, true)]
    public void Languages(string text, MessageLanguage language, bool sure)
    {
        var reading = Reader.Read(text);
        Assert.Equal((language, sure), (reading.Language, reading.LanguageSure));
    }

    [Theory]
    [InlineData("Hindi", MessageLanguage.Hindi)]
    [InlineData("हिंदी में", MessageLanguage.Hindi)]
    [InlineData("हिन्दी", MessageLanguage.Hindi)]
    [InlineData("english please", MessageLanguage.English)]
    [InlineData("angrezi", MessageLanguage.English)]
    [InlineData("अंग्रेज़ी में बताइए", MessageLanguage.English)]
    [InlineData("hindi nahi english", MessageLanguage.English)]
    [InlineData("show the bill in hindi", MessageLanguage.Hindi)]
    [InlineData("bill", null)]
    public void Wishes_for_a_language(string text, MessageLanguage? wish) => Assert.Equal(wish, Reader.Read(text).SwitchTo);

    [Fact]
    public void A_long_message_is_not_taken_for_one_word_of_it()
    {
        var rant = string.Join(' ', Enumerable.Repeat("nobody in this office has ever listened to any of us and the bill", 1).Concat(
            Enumerable.Repeat("was only one of many troubles that came upon our poor street this summer", 6)));
        var reading = Reader.Read(rant);
        Assert.Equal((Intent.None, true), (reading.Intent, reading.IsLong));
        Assert.Equal(Intent.ReportHazard, Reader.Read(rant + " and now a wire has fallen").Intent);
    }

    [Fact]
    public void What_is_understood_half_has_three_guesses_and_no_intent()
    {
        var reading = HalfUnderstood.Reader(Intent.Pay, Intent.Bill, Intent.PaymentStatus).Read("some issue with payment and bill");
        Assert.Equal((Intent.None, true), (reading.Intent, reading.IsUnsure));
        Assert.Equal([Intent.Pay, Intent.Bill, Intent.PaymentStatus], reading.Guesses.Select(guess => guess.Intent));
    }

    [Fact]
    public void Any_text_is_read_without_failing() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => _ = Reader.Read(text).Confidence is >= 0 and <= 1, iter: 2000);

    [Fact]
    public void Every_intent_has_a_name_of_its_own() =>
        Assert.All(Enum.GetValues<Intent>(), intent => Assert.Equal(intent, IntentNames.Parse(intent.Name())));
}
