namespace BijliMitra.Adapters.Documents;

/// <summary>What stands on a document, in both languages.</summary>
internal sealed record Label(string English, string Hindi);

/// <summary>The words of a bill and of a prepaid meter's statement.</summary>
internal static class Labels
{
    public static readonly Label Company = new("Paschimanchal Vidyut Vitran Nigam Ltd.", "पश्चिमांचल विद्युत वितरण निगम लि.");
    public static readonly Label BillTitle = new("Electricity bill", "बिजली बिल");
    public static readonly Label StatementTitle = new("Prepaid statement", "प्रीपेड विवरण");
    public static readonly Label Copy = new("Copy for information", "सूचना के लिए प्रति");
    public static readonly Label Consumer = new("Consumer", "उपभोक्ता");
    public static readonly Label Connection = new("Connection", "कनेक्शन");
    public static readonly Label ThisBill = new("This bill", "यह बिल");
    public static readonly Label Name = new("Name", "नाम");
    public static readonly Label Address = new("Address", "पता");
    public static readonly Label Account = new("Account number", "खाता संख्या");
    public static readonly Label OldAccount = new("Old account number", "पुरानी खाता संख्या");
    public static readonly Label Meter = new("Meter number", "मीटर संख्या");
    public static readonly Label Tariff = new("Tariff category", "टैरिफ श्रेणी");
    public static readonly Label Load = new("Sanctioned load", "स्वीकृत भार");
    public static readonly Label BillNumber = new("Bill number", "बिल संख्या");
    public static readonly Label IssuedOn = new("Bill date", "बिल की तारीख");
    public static readonly Label Period = new("Period", "अवधि");
    public static readonly Label Readings = new("Meter readings", "मीटर रीडिंग");
    public static readonly Label Units = new("Units billed", "खपत (यूनिट)");
    public static readonly Label AmountToPay = new("Amount to pay", "देय राशि");
    public static readonly Label BillAmount = new("Bill amount", "बिल राशि");
    public static readonly Label NothingToPay = new("Nothing to pay", "कुछ देना नहीं है");
    public static readonly Label InYourFavour = new("in your favour", "आपके खाते में जमा");
    public static readonly Label DueDate = new("Due date", "देय तिथि");
    public static readonly Label Status = new("Status", "स्थिति");
    public static readonly Label Unpaid = new("Not paid yet", "भुगतान बाकी है");
    public static readonly Label PartPaid = new("A part is paid", "आंशिक भुगतान हुआ");
    public static readonly Label Paid = new("Paid, thank you", "भुगतान हो चुका है, धन्यवाद");
    public static readonly Label Amounts = new("How the amount is made up", "राशि का विवरण");
    public static readonly Label Energy = new("Energy charge", "ऊर्जा प्रभार");
    public static readonly Label Fixed = new("Fixed charge", "नियत प्रभार");
    public static readonly Label Duty = new("Electricity duty", "विद्युत शुल्क");
    public static readonly Label FuelSurcharge = new("Fuel surcharge (FPPA)", "ईंधन अधिभार");
    public static readonly Label Subsidy = new("Government subsidy", "सरकारी सब्सिडी");
    public static readonly Label Rebate = new("Rebate", "छूट");
    public static readonly Label LateFee = new("Late payment surcharge", "विलंब भुगतान अधिभार");
    public static readonly Label Arrears = new("Arrears", "पिछला बकाया");
    public static readonly Label Credit = new("Credit brought forward", "पिछली जमा राशि");
    public static readonly Label Balance = new("Balance of the meter", "मीटर की शेष राशि");
    public static readonly Label BalanceUnknown = new("The balance is not known at the moment", "शेष राशि अभी पता नहीं है");
    public static readonly Label ReadOn = new("Read on", "रीडिंग की तारीख");
    public static readonly Label UnitsByMonth = new("Units by month", "हर महीने की यूनिट");
    public static readonly Label Payments = new("Last payments", "पिछले भुगतान");
    public static readonly Label Recharges = new("Recharges and payments", "रिचार्ज और भुगतान");
    public static readonly Label NoPayments = new("No payment is on record", "कोई भुगतान दर्ज नहीं है");
    public static readonly Label NoMonths = new("No month is on record yet", "अभी कोई महीना दर्ज नहीं है");
    public static readonly Label Scan = new("Scan for your bill on WhatsApp", "व्हाट्सऐप पर बिल के लिए स्कैन करें");
    public static readonly Label Sample = new("SAMPLE", "नमूना");
    public static readonly Label WhereNumbers = new("Where the numbers are", "संख्याएँ यहाँ लिखी हैं");
    public static readonly Label MayLookDifferent = new("Your bill may look a little different.", "आपका बिल थोड़ा अलग दिख सकता है।");
    public static readonly Label MadeOn = new("As our records stand on", "हमारे रिकॉर्ड की तारीख:");
    public static readonly Label Questions = new("Questions or no supply? Call 1912, day or night.", "कोई सवाल हो या बिजली न हो तो 1912 पर फ़ोन करें (दिन-रात)।");
    public static readonly Label NeverAsk = new("We never ask for a code, a PIN or a payment by phone.", "हम फ़ोन पर कभी कोड, पिन या भुगतान नहीं माँगते।");

    /// <summary>Stands where there is no Devanagari font.</summary>
    public const string EnglishOnly = "In English only: this server has no Devanagari font at the moment.";
}
