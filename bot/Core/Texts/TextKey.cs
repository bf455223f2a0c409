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

    /// <summary>Verdict on a doubtful message: a fraud.</summary>
    FraudScam,

    /// <summary>Verdict: it cannot be told.</summary>
    FraudUnknown,

    /// <summary>Verdict: staff know it as a fraud.</summary>
    FraudKnown,

    /// <summary>Verdict: staff know it as a message of ours.</summary>
    FraudKnownOurs,

    /// <summary>Verdict: like one of ours.</summary>
    FraudOurs,

    /// <summary>Why: {reasons}.</summary>
    FraudSigns,

    /// <summary>What we never ask.</summary>
    FraudNever,

    /// <summary>Where to report.</summary>
    FraudHelp,

    /// <summary>What to do where it cannot be told.</summary>
    FraudSafe,

    /// <summary>Somebody at the door.</summary>
    FraudVisitor,

    /// <summary>Asks for the doubtful message.</summary>
    FraudPaste,

    /// <summary>A reason.</summary>
    FraudCutSoon,

    /// <summary>A reason.</summary>
    FraudOtherNumber,

    /// <summary>A reason.</summary>
    FraudOtherLink,

    /// <summary>A reason.</summary>
    FraudApp,

    /// <summary>A reason.</summary>
    FraudRemoteControl,

    /// <summary>A reason.</summary>
    FraudSmallPayment,

    /// <summary>A reason.</summary>
    FraudSecretAsked,

    /// <summary>A reason.</summary>
    FraudBillNotUpdated,

    /// <summary>A reason.</summary>
    FraudUrgent,

    /// <summary>A reason.</summary>
    FraudOtherHeader,

    /// <summary>A reason.</summary>
    FraudOwnLink,

    /// <summary>A reason.</summary>
    FraudOwnHeader,

    /// <summary>A reason.</summary>
    FraudOnlyOurNumber,

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

    /// <summary>The message held the number of an identity document or a card.</summary>
    IdentityNumberRefused,

    /// <summary>A picture of an identity document or a card, by the words to it.</summary>
    IdentityPictureRefused,

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

    /// <summary>Where a bill is paid: {site}.</summary>
    PayHow,

    /// <summary>Where a prepaid meter is recharged: {site}.</summary>
    PayRecharge,

    /// <summary>Whom nobody should pay.</summary>
    PayNever,

    /// <summary>How to hear the amount.</summary>
    PayAmount,

    /// <summary>How to hear the balance.</summary>
    PayBalance,

    /// <summary>What holds for prepaid meters.</summary>
    PrepaidRules,

    /// <summary>Over the last payments: {account}.</summary>
    PaymentsOf,

    /// <summary>One payment: {day}, {amount}, {mode}.</summary>
    PaymentLine,

    /// <summary>Heading of recharges: {account}.</summary>
    RechargesOf,

    /// <summary>No recharge: {account}.</summary>
    NoRecharges,

    /// <summary>The last recharge: {amount}, {day}.</summary>
    LastRecharge,

    /// <summary>A payment's receipt: {receipt}.</summary>
    PaymentReceipt,

    /// <summary>How long a payment takes to be shown: {days}.</summary>
    PaymentTakes,

    /// <summary>Whether a payment that does not show is to be a complaint.</summary>
    ComplaintPaymentAsk,

    /// <summary>No payment: {account}.</summary>
    NoPayments,

    /// <summary>Over the bills of six months: {account}.</summary>
    HistoryOf,

    /// <summary>Heading of the bills of before a prepaid meter: {account}.</summary>
    HistoryBeforePrepaid,

    /// <summary>The newest bill beside another: {month}, {units}, {amount}.</summary>
    HistoryAgainst,

    /// <summary>More by {figure}.</summary>
    HistoryMore,

    /// <summary>Less by {figure}.</summary>
    HistoryLess,

    /// <summary>No difference.</summary>
    HistorySame,

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

    /// <summary>Kind of complaint.</summary>
    ComplaintSupply,

    /// <summary>Kind of complaint.</summary>
    ComplaintBillDispute,

    /// <summary>Kind of complaint.</summary>
    ComplaintWrongReading,

    /// <summary>Kind of complaint.</summary>
    ComplaintMeterFault,

    /// <summary>Kind of complaint.</summary>
    ComplaintPaymentNotShown,

    /// <summary>Kind of complaint.</summary>
    ComplaintConnection,

    /// <summary>Kind of complaint.</summary>
    ComplaintMisbehaviour,

    /// <summary>Kind of complaint.</summary>
    ComplaintMoneyAsked,

    /// <summary>Kind of complaint.</summary>
    ComplaintTheft,

    /// <summary>Kind of complaint.</summary>
    ComplaintPolesAndWires,

    /// <summary>Kind of complaint.</summary>
    ComplaintNotCorrected,

    /// <summary>Kind of complaint.</summary>
    ComplaintOther,

    /// <summary>Level of the company.</summary>
    LevelJuniorEngineer,

    /// <summary>Level of the company.</summary>
    LevelSubDivisionalOfficer,

    /// <summary>Level of the company.</summary>
    LevelExecutiveEngineer,

    /// <summary>Level of the company.</summary>
    LevelSuperintendingEngineer,

    /// <summary>Level of the company.</summary>
    LevelChiefEngineer,

    /// <summary>What a target rests on.</summary>
    TargetByRule,

    /// <summary>What a target rests on.</summary>
    TargetByPress,

    /// <summary>What a target rests on.</summary>
    TargetOwn,

    /// <summary>Question for the kind of complaint.</summary>
    ComplaintAskKind,

    /// <summary>Question about the matter.</summary>
    ComplaintAskSupply,

    /// <summary>Question about the matter.</summary>
    ComplaintAskBill,

    /// <summary>Question about the matter.</summary>
    ComplaintAskReading,

    /// <summary>Question about the matter.</summary>
    ComplaintAskMeter,

    /// <summary>Question about the matter.</summary>
    ComplaintAskPayment,

    /// <summary>Question about the matter.</summary>
    ComplaintAskConnection,

    /// <summary>Question about the matter.</summary>
    ComplaintAskStaff,

    /// <summary>Question about the matter.</summary>
    ComplaintAskMoney,

    /// <summary>Question about the matter.</summary>
    ComplaintAskTheft,

    /// <summary>Question about the matter.</summary>
    ComplaintAskPole,

    /// <summary>Question about the matter.</summary>
    ComplaintAskCorrection,

    /// <summary>Question about the matter.</summary>
    ComplaintAskOther,

    /// <summary>Question for account or place.</summary>
    ComplaintAskWhere,

    /// <summary>Question to a chat whose own number is on record for several connections.</summary>
    ComplaintAskLastFour,

    /// <summary>Question to a chat that has opened several connections.</summary>
    ComplaintAskWhich,

    /// <summary>Choice: none of the connections.</summary>
    ComplaintNoConnection,

    /// <summary>In place of words where only a photo came.</summary>
    ComplaintPhotoAlone,

    /// <summary>A photo came to a complaint: {complaint}.</summary>
    ComplaintPhotoAdded,

    /// <summary>A complaint is registered: {complaint}, {time}, {basis}.</summary>
    ComplaintFiled,

    /// <summary>The same for an account: {account}.</summary>
    ComplaintFiledFor,

    /// <summary>The same after one that was closed: {before}.</summary>
    ComplaintFiledAgain,

    /// <summary>The same complaint is open: {complaint}, {time}.</summary>
    ComplaintAdded,

    /// <summary>The consumer says that it is not solved: {complaint}, {level}.</summary>
    ComplaintReopened,

    /// <summary>The consumer says that it is solved: {complaint}.</summary>
    ComplaintConfirmed,

    /// <summary>There is nothing to answer any more.</summary>
    ComplaintGone,

    /// <summary>The time for a no is over: {complaint}.</summary>
    ComplaintTooLateAsk,

    /// <summary>Offer to go on.</summary>
    ComplaintResumeAsk,

    /// <summary>It is not wanted any more.</summary>
    ComplaintDropped,

    /// <summary>Where it stands: {complaint}, {kind}, {level}, {time}, {basis}.</summary>
    ComplaintStatusOpen,

    /// <summary>The same: {day}.</summary>
    ComplaintStatusResolved,

    /// <summary>The same to another chat than its own.</summary>
    ComplaintStatusReported,

    /// <summary>The same.</summary>
    ComplaintStatusConfirmed,

    /// <summary>The same.</summary>
    ComplaintStatusNoAnswer,

    /// <summary>The same.</summary>
    ComplaintStatusNotAsked,

    /// <summary>The same.</summary>
    ComplaintStatusWithdrawn,

    /// <summary>Its number at 1912: {complaint}.</summary>
    Complaint1912,

    /// <summary>What staff said: {remarks}.</summary>
    ComplaintRemarks,

    /// <summary>What happened: {history}.</summary>
    ComplaintHistory,

    /// <summary>Over several complaints.</summary>
    ComplaintList,

    /// <summary>The chat has none.</summary>
    ComplaintNone,

    /// <summary>There is none with this number: {complaint}.</summary>
    ComplaintUnknown,

    /// <summary>Part of the history.</summary>
    HappenedFiled,

    /// <summary>Part of the history.</summary>
    HappenedAdded,

    /// <summary>Part of the history: {level}.</summary>
    HappenedUp,

    /// <summary>Part of the history.</summary>
    HappenedRemarked,

    /// <summary>Part of the history.</summary>
    HappenedResolved,

    /// <summary>Part of the history.</summary>
    HappenedConfirmed,

    /// <summary>Part of the history: {level}.</summary>
    HappenedReopened,

    /// <summary>Part of the history.</summary>
    HappenedClosed,

    /// <summary>Step of a complaint: staff gave it to somebody else: {level}.</summary>
    HappenedSent,

    /// <summary>To the consumer, a complaint went a level up: {number}, {level}.</summary>
    NoticeComplaintEscalated,

    /// <summary>SMS to the consumer, a complaint went a level up: {number}, {level}.</summary>
    SmsComplaintEscalated,

    /// <summary>To the consumer, staff say that it is solved: {number}.</summary>
    NoticeComplaintResolved,

    /// <summary>SMS to the consumer, staff say that it is solved: {number}.</summary>
    SmsComplaintResolved,

    /// <summary>SMS to an officer, a complaint came up to him: {number}, {kind}.</summary>
    SmsComplaintForOfficer,

    /// <summary>Subject of a mail about a complaint: {number}.</summary>
    MailComplaintSubject,

    /// <summary>On the button: the complaint is solved.</summary>
    AnswerSolved,

    /// <summary>On the button: the complaint is not solved.</summary>
    AnswerNotSolved,

    /// <summary>A photo to a complaint was an identity document.</summary>
    ComplaintPictureRefused,

    /// <summary>A photo to a complaint could not be opened.</summary>
    ComplaintPictureFailed,

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

    /// <summary>SMS with a code that lets a chat change contacts: {code}, {asker}.</summary>
    SmsCodeChangeContact,

    /// <summary>SMS with a code that proves a new contact: {code}, {asker}.</summary>
    SmsCodeNewContact,

    /// <summary>Where is the supply out? Asked of who is not on record.</summary>
    AskOutagePlace,

    /// <summary>Which place's supply is asked about.</summary>
    AskStatusPlace,

    /// <summary>The first report of a place.</summary>
    OutageNoted,

    /// <summary>The chat's own report stands as it was.</summary>
    OutageStands,

    /// <summary>Others reported it too; nobody has confirmed it.</summary>
    OutageSuspected,

    /// <summary>A fault that is confirmed, to somebody who reports it.</summary>
    OutageConfirmed,

    /// <summary>What is wrong, or what a shutdown is for.</summary>
    OutageCause,

    /// <summary>A crew was sent.</summary>
    OutageCrew,

    /// <summary>When the supply is to be back, by whom and when that was said.</summary>
    OutageTarget,

    /// <summary>That time is past.</summary>
    OutageTargetPassed,

    /// <summary>No time is known.</summary>
    OutageNoTarget,

    /// <summary>A planned shutdown.</summary>
    OutagePlanned,

    /// <summary>What to do where a shutdown under way lasts longer.</summary>
    OutagePlannedAfter,

    /// <summary>A report on an account number that proves nothing: the same for any number.</summary>
    OutageTyped,

    /// <summary>To a prepaid consumer whose balance is used up.</summary>
    OutagePrepaidEmpty,

    /// <summary>To a chat whose number is that of a prepaid connection.</summary>
    OutagePrepaidHint,

    /// <summary>Who says so, where the feed names nobody.</summary>
    ControlRoom,

    /// <summary>Source of a target: staff of the company.</summary>
    SourceStaff,

    /// <summary>Source of a target: the junior engineer, as staff were told.</summary>
    SourceEngineer,

    /// <summary>Source of a target: the substation, as staff were told.</summary>
    SourceSubstation,

    /// <summary>A kind of outage.</summary>
    KindNoSupply,

    /// <summary>A kind of outage.</summary>
    KindLowVoltage,

    /// <summary>A kind of outage.</summary>
    KindOnePhase,

    /// <summary>A kind of outage.</summary>
    KindTransformer,

    /// <summary>A fault that is confirmed, to somebody who only asks.</summary>
    StatusConfirmed,

    /// <summary>A fault that is not confirmed, to somebody who only asks.</summary>
    StatusSuspected,

    /// <summary>How to report it too.</summary>
    StatusReportToo,

    /// <summary>Nothing is known of a place. A question.</summary>
    StatusNone,

    /// <summary>The supply is there.</summary>
    StatusFine,

    /// <summary>How many reports: one.</summary>
    OneReport,

    /// <summary>How many reports: several.</summary>
    ManyReports,

    /// <summary>An account number tells nothing of its place.</summary>
    StatusByPlace,

    /// <summary>To who reported an outage that is over.</summary>
    NoticeSupplyAsk,

    /// <summary>The same as SMS.</summary>
    SmsSupplyAsk,

    /// <summary>To a junior engineer: danger.</summary>
    SmsHazardForOfficer,

    /// <summary>Subject of that mail.</summary>
    MailSupplySubject,

    /// <summary>Answer: the supply is back.</summary>
    AnswerBack,

    /// <summary>Answer: the supply is not back.</summary>
    AnswerNotBack,

    /// <summary>Thanks for saying that it is back.</summary>
    SupplyIsBack,

    /// <summary>A report against the restoration.</summary>
    SupplyNotBack,

    /// <summary>That question is open no more.</summary>
    SupplyAskGone,

    /// <summary>The emergency ticket.</summary>
    HazardTicket,

    /// <summary>The emergency ticket and where it is.</summary>
    HazardPlaced,

    /// <summary>The emergency ticket, whose place is not known yet.</summary>
    HazardWhere,

    /// <summary>A location that lies near no place of the list is on the emergency ticket; its name is asked for.</summary>
    HazardPinned,

    /// <summary>The chat is in the queue of the helpdesk.</summary>
    HandoffQueued,

    /// <summary>The chat waits still.</summary>
    HandoffLate,

    /// <summary>A person has the chat and has not answered yet.</summary>
    HandoffNoted,

    /// <summary>Nobody came; a ticket is left.</summary>
    HandoffNobody,

    /// <summary>The helpdesk is closed at this time of day.</summary>
    HandoffShut,

    /// <summary>The consumer left the queue.</summary>
    HandoffLeft,

    /// <summary>A person gave the chat back to the bot.</summary>
    HandoffReturned,

    /// <summary>The case is closed; did it help?</summary>
    HandoffClosed,

    /// <summary>The case is closed, on SMS.</summary>
    HandoffClosedSms,

    /// <summary>Staff had a code sent to what is on record for {account}.</summary>
    CaseCodeSent,

    /// <summary>The code that staff asked for is right: {account} is proved.</summary>
    CaseCodeRight,

    /// <summary>It is right, but opens nothing by now.</summary>
    CaseNotOpened,

    /// <summary>Too many wrong codes today, in a chat that a person has.</summary>
    CaseCodesBlocked,

    /// <summary>The outage of somebody who waits for a person is over: the case {ticket} leaves the queue, and is the supply of {place} back?</summary>
    HandoffRestored,

    /// <summary>The same by SMS, without buttons.</summary>
    HandoffRestoredSms,

    /// <summary>The same where he was asked already.</summary>
    HandoffRestoredTold,

    /// <summary>Answer: the helpdesk could help.</summary>
    AnswerHelped,

    /// <summary>Answer: the helpdesk could not help.</summary>
    AnswerNotHelped,

    /// <summary>The helpdesk could not help.</summary>
    NotHelped,

    /// <summary>Notice: the helpdesk has an answer, which goes out once the consumer writes.</summary>
    NoticeHelpdeskWaits,

    /// <summary>Notice: staff saw the bill of the connection ending {account} on the photo.</summary>
    NoticePaperConfirmed,

    /// <summary>Notice: staff could not confirm by the photo; {ticket}.</summary>
    NoticePaperRefused,

    /// <summary>The question on the page of that notice.</summary>
    PageSupplyQuestion,

    /// <summary>Asks where somebody is who wants an office.</summary>
    OfficeAskPlace,

    /// <summary>An account number does not do here.</summary>
    OfficeAskWords,

    /// <summary>An office: {office}, {address}.</summary>
    OfficeOf,

    /// <summary>The nearest office: {office}, {address}, {kilometres}.</summary>
    OfficeNear,

    /// <summary>Open until {time}.</summary>
    OfficeOpen,

    /// <summary>Opens later today: {time}.</summary>
    OfficeOpensToday,

    /// <summary>Opens another day: {day}, {time}.</summary>
    OfficeOpens,

    /// <summary>Closed for a fortnight or more.</summary>
    OfficeClosedLong,

    /// <summary>Hours: {from}, {to}.</summary>
    OfficeHours,

    /// <summary>Hours with a break: {from}, {to}, {lunch}.</summary>
    OfficeHoursLunch,

    /// <summary>Weekly closing: {weekday}.</summary>
    OfficeClosedOn,

    /// <summary>What one may go there for: {services}.</summary>
    OfficeServices,

    /// <summary>A service of an office.</summary>
    ServiceCash,

    /// <summary>A service of an office.</summary>
    ServiceBilling,

    /// <summary>A service of an office.</summary>
    ServiceNewConnection,

    /// <summary>A service of an office.</summary>
    ServiceMeter,

    /// <summary>A service of an office.</summary>
    ServiceComplaint,

    /// <summary>The place typed is not on the company's list.</summary>
    PlaceUnknown,

    /// <summary>The shared location is near none of our places.</summary>
    PlaceFar,

    /// <summary>Which of these places is meant.</summary>
    PlaceGuess,

    /// <summary>Choice: none of these places.</summary>
    PlaceOther,

    /// <summary>No place was given; what to do instead.</summary>
    PlaceGivenUp,

    /// <summary>SMS to an old contact, a change was made: {account}, {page}.</summary>
    SmsChangeApplied,

    /// <summary>SMS to an old contact, a change will be made: {account}, {page}.</summary>
    SmsChangeWaits,

    /// <summary>SMS to an old contact, a change needs its yes: {account}, {page}.</summary>
    SmsChangeAsks,

    /// <summary>Message to an old contact, a change was made: {account}, {page}.</summary>
    NoticeChangeApplied,

    /// <summary>Message to an old contact, a change will be made: {account}, {page}.</summary>
    NoticeChangeWaits,

    /// <summary>Message to an old contact, a change needs its yes: {account}, {page}.</summary>
    NoticeChangeAsks,

    /// <summary>Message to the chat that asked, its change is made: {account}.</summary>
    NoticeChangeDone,

    /// <summary>Message to the chat that asked, an old contact objected: {account}.</summary>
    NoticeChangeStopped,

    /// <summary>Message to the chat that asked, another change came first: {account}.</summary>
    NoticeChangeOvertaken,

    /// <summary>Message to the chat that asked, staff decided against the change: {account}.</summary>
    NoticeChangeRejected,

    /// <summary>SMS to the contacts of an account, its hold is over: {account}.</summary>
    SmsHoldEnded,

    /// <summary>Message to the contacts of an account, its hold is over: {account}.</summary>
    NoticeHoldEnded,

    /// <summary>Subject of a mail to an old contact: {account}.</summary>
    MailChangeSubject,

    /// <summary>On the button of a notice: it was not me.</summary>
    AnswerStop,

    /// <summary>On the button of a notice: it was me.</summary>
    AnswerAllow,

    /// <summary>An old contact stopped a change before it was made.</summary>
    UndoStopped,

    /// <summary>An old contact undid a change that was made.</summary>
    UndoUndone,

    /// <summary>An old contact allowed a change.</summary>
    UndoAllowed,

    /// <summary>The change was answered before.</summary>
    UndoAlready,

    /// <summary>The time to undo a change is over, or there is none.</summary>
    UndoGone,

    /// <summary>Title of the page of a notice.</summary>
    PageTitle,

    /// <summary>On the page of a notice: {account}, {day}.</summary>
    PageAsked,

    /// <summary>On the page of a notice, above its buttons.</summary>
    PageQuestion,

    /// <summary>The same where only "not me" is an answer.</summary>
    PageIfNot,

    /// <summary>A contact: mobile number.</summary>
    KindMobile,

    /// <summary>A contact: WhatsApp number.</summary>
    KindWhatsApp,

    /// <summary>Two contacts: mobile and WhatsApp number.</summary>
    KindPhone,

    /// <summary>A contact: e-mail.</summary>
    KindEmail,

    /// <summary>Asks which contact is to be changed.</summary>
    ChangeWhat,

    /// <summary>Asks for which connections: {count}, {what}.</summary>
    ChangeForWhich,

    /// <summary>Choice: for all connections.</summary>
    ChangeForAll,

    /// <summary>Choice: for one connection.</summary>
    ChangeForOne,

    /// <summary>Asks for the new number: {what}.</summary>
    NewNumberAsk,

    /// <summary>The same in a chat that shows its number: {what}, {value}.</summary>
    NewNumberAskOrThis,

    /// <summary>The number of the chat itself.</summary>
    ChoiceThisNumber,

    /// <summary>"This number" in a chat that shows none.</summary>
    NewNumberHidden,

    /// <summary>What was typed is no mobile number: {count}.</summary>
    NewNumberWrong,

    /// <summary>A landline was typed.</summary>
    NewNumberLandline,

    /// <summary>A number nobody has was typed.</summary>
    NewNumberJunk,

    /// <summary>The number of somebody who works for the company was typed.</summary>
    NewNumberStaff,

    /// <summary>Asks for the new mail address.</summary>
    NewMailAsk,

    /// <summary>No mail address was typed.</summary>
    NewMailNone,

    /// <summary>A mail address that no server would take was typed.</summary>
    NewMailWrong,

    /// <summary>Did you mean: {mail}.</summary>
    NewMailMeant,

    /// <summary>A mail address that lasts for minutes was typed.</summary>
    NewMailDisposable,

    /// <summary>The new contact is on record already: {value}.</summary>
    NewOnRecord,

    /// <summary>Many accounts have the new contact, a person looks: {ticket}, {time}.</summary>
    NewTooMany,

    /// <summary>A code went to the new contact, and what the person agrees to with it: {value}, {what}.</summary>
    NewCodeSent,

    /// <summary>Asks for the code to the new contact again: {value}.</summary>
    NewCodeQuestion,

    /// <summary>Asks whether notices may come to this very chat: {account}, {value}.</summary>
    OwnChatAsk,

    /// <summary>A change is made: {account}, {what}, {value}.</summary>
    ChangeMade,

    /// <summary>A change by paper waits: {account}, {what}, {value}, {time}.</summary>
    ChangeWaits,

    /// <summary>A change by paper needs the yes of an old contact: {account}, {what}, {value}.</summary>
    ChangeAsksOld,

    /// <summary>A change is for a person to decide: {account}, {what}, {value}.</summary>
    ChangeInReview,

    /// <summary>Which old contacts are told: {old}.</summary>
    ChangeTold,

    /// <summary>The person does not want the change after all.</summary>
    ChangeKept,

    /// <summary>The first code is too old by now.</summary>
    ChangeProofOld,

    /// <summary>Another wish came between: {what}.</summary>
    ChangeResumeAsk,

    /// <summary>Asks for bill and meter number: {account}.</summary>
    PaperAsk,

    /// <summary>The bill number is there, the meter number is missing.</summary>
    PaperAskMeter,

    /// <summary>The meter number is there, the bill number is missing.</summary>
    PaperAskBill,

    /// <summary>Bill and meter number do not fit: {account}.</summary>
    PaperWrong,

    /// <summary>No more tries, a person looks: {ticket}, {time}.</summary>
    PaperSpent,

    /// <summary>In place of a bill there was an identity document or a card in the photo.</summary>
    BillPictureRefused,

    /// <summary>The photo of a bill could not be had or opened.</summary>
    BillPictureFailed,

    /// <summary>A file that is no photo, where a bill was asked for.</summary>
    BillPictureOnly,

    /// <summary>A photo of the bill was sent, a person looks: {ticket}, {time}.</summary>
    PaperPhotoTaken,

    /// <summary>Offers a person where no new contact could be read.</summary>
    OfferPersonForContact,

    /// <summary>Over the contacts of a connection: {account}.</summary>
    ContactsOf,

    /// <summary>No contact is on record: {account}.</summary>
    ContactsNone,

    /// <summary>A contact on record: {what}, {value}.</summary>
    ContactLine,

    /// <summary>A contact that gets nothing: {what}, {value}.</summary>
    ContactLineDead,

    /// <summary>How to change a contact.</summary>
    ContactsChange,

    /// <summary>Where the account number stands.</summary>
    FindAccount,

    /// <summary>Notices end.</summary>
    StopDone,

    /// <summary>Notices begin again.</summary>
    StartDone,

    /// <summary>Data protection, in the first answer: {page}.</summary>
    PrivacyLine,

    /// <summary>The same on SMS: {page}.</summary>
    PrivacyLineSms,

    /// <summary>What is kept of the chat {value}; lines follow.</summary>
    MyData,

    /// <summary>{count} messages since {day}, kept for {days} days.</summary>
    MyDataMessages,

    /// <summary>Connections the chat has proved: {account}.</summary>
    MyDataLinked,

    /// <summary>It has proved none.</summary>
    MyDataUnlinked,

    /// <summary>Notices are sent.</summary>
    MyDataNotices,

    /// <summary>Notices are not sent.</summary>
    MyDataNoNotices,

    /// <summary>What staff still have to do: {ticket}.</summary>
    MyDataTickets,

    /// <summary>Where the rest is: {page}.</summary>
    MyDataMore,

    /// <summary>What to do without a paper bill.</summary>
    PaperNone,

    /// <summary>Title of the page of data protection.</summary>
    PrivacyTitle,
}
