namespace BijliMitra.Core.Texts;

/// <summary>A text of the catalogue. Both languages have every one of them, with the same placeholders.</summary>
public enum TextKey
{
    /// <summary>SMS with a code that opens an account: {code}, {asker}.</summary>
    SmsCodeOpenAccount,

    /// <summary>On the button of a WhatsApp message with a code.</summary>
    CopyCode,

    /// <summary>What a person hears once after a message of his could not be handled: no placeholder.</summary>
    Apology,

    /// <summary>The one line after too many replies: no placeholder.</summary>
    TooManyMessages,

    /// <summary>Hello, at the beginning.</summary>
    Greeting,

    /// <summary>Question over the menu.</summary>
    MenuAsk,

    /// <summary>Choice of the menu.</summary>
    MenuBill,

    /// <summary>Choice of the menu.</summary>
    MenuPayments,

    /// <summary>Choice of the menu.</summary>
    MenuHistory,

    /// <summary>Choice of the menu.</summary>
    MenuPerson,

    /// <summary>Choice of the menu.</summary>
    MenuLanguage,

    /// <summary>Choice among guesses.</summary>
    MenuPay,

    /// <summary>Choice among guesses.</summary>
    MenuDispute,

    /// <summary>Choice among guesses.</summary>
    MenuUpdateContact,

    /// <summary>Choice among guesses.</summary>
    MenuViewContact,

    /// <summary>Choice among guesses.</summary>
    MenuOutage,

    /// <summary>Choice among guesses.</summary>
    MenuOutageStatus,

    /// <summary>Choice among guesses.</summary>
    MenuHazard,

    /// <summary>Choice among guesses.</summary>
    MenuComplaint,

    /// <summary>Choice among guesses.</summary>
    MenuComplaintStatus,

    /// <summary>Choice among guesses.</summary>
    MenuFraud,

    /// <summary>Choice among guesses.</summary>
    MenuFindAccount,

    /// <summary>Choice among guesses.</summary>
    MenuSwitch,

    /// <summary>Choice among guesses.</summary>
    MenuOffice,

    /// <summary>Choice among guesses.</summary>
    MenuStop,

    /// <summary>Choice among guesses.</summary>
    MenuStart,

    /// <summary>Question over guesses.</summary>
    DidYouMean,

    /// <summary>Answer to what is none of our business.</summary>
    OutOfScope,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>Answer to thanks.</summary>
    Thanks,

    /// <summary>Answer to goodbye.</summary>
    Goodbye,

    /// <summary>Not understood.</summary>
    NotUnderstood,

    /// <summary>A long message was not understood.</summary>
    LongMessage,

    /// <summary>Answer to danger.</summary>
    Hazard,

    /// <summary>Something the bot cannot do yet.</summary>
    NotYet,

    /// <summary>The language was changed.</summary>
    LanguageNow,

    /// <summary>The line in the other language.</summary>
    OtherLanguage,

    /// <summary>The same on SMS, in the letters of the answer's language or of both.</summary>
    OtherLanguageSms,

    /// <summary>What was going on is stopped.</summary>
    Cancelled,

    /// <summary>A tap on an old button whose question is answered or dropped.</summary>
    QuestionClosed,

    /// <summary>On the button that opens a list of choices.</summary>
    ListButton,

    /// <summary>The person wants to begin again.</summary>
    Restarted,

    /// <summary>The conversation's place was lost.</summary>
    PlaceLost,

    /// <summary>Choice.</summary>
    Yes,

    /// <summary>Choice.</summary>
    No,

    /// <summary>Question for the account number.</summary>
    AskAccount,

    /// <summary>Question to a chat whose own number is on record.</summary>
    AskLastFour,

    /// <summary>No connection of the chat's own number ends so: {digits}.</summary>
    LastFourUnknown,

    /// <summary>There is no account number in the answer.</summary>
    NoNumber,

    /// <summary>A number of the wrong length: {count}.</summary>
    WrongLength,

    /// <summary>A number that may be a mobile number: {number}.</summary>
    MobileOrAccount,

    /// <summary>Choice.</summary>
    ChoiceAccount,

    /// <summary>Choice.</summary>
    ChoiceMobile,

    /// <summary>A mobile number came in place of the account number.</summary>
    NotTheMobile,

    /// <summary>A number of NPCL: {account}.</summary>
    Npcl,

    /// <summary>No account number could be read.</summary>
    OfferPerson,

    /// <summary>A picture or a voice message came without a word: question whether a person shall look at it.</summary>
    OfferPersonForMedia,

    /// <summary>The same while another question is open.</summary>
    OnlyText,

    /// <summary>The person wants nobody.</summary>
    OfferDeclined,

    /// <summary>After an account number, the same whatever the account is: {account}.</summary>
    CodeSent,

    /// <summary>The question for the code, asked again: {account}.</summary>
    CodeQuestion,

    /// <summary>A wrong code, with tries left: {tries}.</summary>
    CodeWrong,

    /// <summary>A wrong code, and no try left.</summary>
    CodeSpent,

    /// <summary>A code that is too old.</summary>
    CodeExpired,

    /// <summary>Too many wrong codes today.</summary>
    CodesBlocked,

    /// <summary>A code while none is waited for.</summary>
    NoCodeWanted,

    /// <summary>The code is right, but the connection changed meanwhile.</summary>
    NotOpened,

    /// <summary>The chat is not the consumer's.</summary>
    NotMeDone,

    /// <summary>Question before forgetting.</summary>
    ForgetAsk,

    /// <summary>The chat is forgotten.</summary>
    ForgetDone,

    /// <summary>Nothing is forgotten.</summary>
    ForgetKept,

    /// <summary>A person will write: {ticket}.</summary>
    HumanPromised,

    /// <summary>A person was promised before: {ticket}.</summary>
    HumanAlready,

    /// <summary>The number on record is lost: {ticket}.</summary>
    NumberChangedNoted,

    /// <summary>Over the list of connections.</summary>
    Connections,

    /// <summary>Below the list.</summary>
    PickConnection,

    /// <summary>Choice below a list of two.</summary>
    BothConnections,

    /// <summary>The answer picked none: {count}.</summary>
    PickAgain,

    /// <summary>Below the bill of one connection of several: {count}.</summary>
    MoreConnections,

    /// <summary>Of a connection in the list: {amount}, {due}.</summary>
    ListDue,

    /// <summary>Of a connection in the list: {amount}.</summary>
    ListPaid,

    /// <summary>Of a connection in the list.</summary>
    ListCredit,

    /// <summary>Of a connection in the list: {balance}.</summary>
    ListPrepaid,

    /// <summary>Of a connection in the list.</summary>
    ListNoBill,

    /// <summary>A bill: {account}, {month}, {amount}, {units}.</summary>
    BillOf,

    /// <summary>A bill with nothing to pay: {account}, {month}, {units}, {amount}.</summary>
    BillCredit,

    /// <summary>Status: {due}.</summary>
    BillUnpaid,

    /// <summary>Status: {due}.</summary>
    BillOverdue,

    /// <summary>Status: {due}.</summary>
    BillPartPaid,

    /// <summary>Status: {due}.</summary>
    BillPartOverdue,

    /// <summary>Status.</summary>
    BillPaid,

    /// <summary>Arrears in the amount: {arrears}.</summary>
    BillArrears,

    /// <summary>No bill yet: {account}.</summary>
    NoBill,

    /// <summary>Below a bill: {amount}, {day}.</summary>
    LastPayment,

    /// <summary>Over the last payments: {account}.</summary>
    PaymentsOf,

    /// <summary>One payment: {day}, {amount}, {mode}.</summary>
    PaymentLine,

    /// <summary>No payment: {account}.</summary>
    NoPayments,

    /// <summary>Over the bills of six months: {account}.</summary>
    HistoryOf,

    /// <summary>One bill: {month}, {units}, {amount}.</summary>
    HistoryLine,

    /// <summary>A prepaid meter: {account}, {balance}, {day}.</summary>
    Prepaid,

    /// <summary>A prepaid meter without a balance: {account}.</summary>
    PrepaidUnread,

    /// <summary>How a payment was made.</summary>
    ModeUpi,

    /// <summary>How a payment was made.</summary>
    ModeBbps,

    /// <summary>How a payment was made.</summary>
    ModeNetBanking,

    /// <summary>How a payment was made.</summary>
    ModeDebitCard,

    /// <summary>How a payment was made.</summary>
    ModeCreditCard,

    /// <summary>How a payment was made: at the company's counter.</summary>
    ModeCounter,

    /// <summary>How a payment was made.</summary>
    ModeCash,

    /// <summary>How a payment was made.</summary>
    ModeCheque,

    /// <summary>How a payment was made.</summary>
    ModeWallet,

    /// <summary>How a payment was made: RTGS or NEFT.</summary>
    ModeTransfer,

    /// <summary>A bill in an SMS: {account}, {month}, {amount}, {due}.</summary>
    BillShortDue,

    /// <summary>A paid bill in an SMS: {account}, {month}, {amount}.</summary>
    BillShortPaid,

    /// <summary>A bill with nothing to pay in an SMS: {account}, {month}.</summary>
    BillShortCredit,

    /// <summary>Below a bill in an SMS: {link}.</summary>
    BillLink,

    /// <summary>No bill of the month asked for: {account}, {month}, {newest}.</summary>
    NoBillOfMonth,

    /// <summary>Above the balance of a prepaid meter, where a month's bill was asked for: {month}.</summary>
    NoBillPrepaid,

    /// <summary>The bill goes by mail: {account}, {month}, {mail}.</summary>
    BillMailed,

    /// <summary>The statement of a prepaid meter goes by mail: {account}, {mail}.</summary>
    StatementMailed,

    /// <summary>No mail address is on record: {account}.</summary>
    BillNoMail,

    /// <summary>The bill went by mail often enough today: {account}, {mail}.</summary>
    BillMailEnough,

    /// <summary>Subject of a mail: {account}, {month}.</summary>
    MailBillSubject,

    /// <summary>Subject of a mail: {account}.</summary>
    MailStatementSubject,

    /// <summary>The mail that a bill is attached to.</summary>
    MailBillText,
}
