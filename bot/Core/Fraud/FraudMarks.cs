namespace BijliMitra.Core.Fraud;

/// <summary>What stands in a message that may be a fraud (domain C9). The stored value is the number: add at the end of each block.</summary>
[Flags]
public enum FraudMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The supply is to end the same day or within hours.</summary>
    CutSoon = 1,

    /// <summary>A phone number that is not 1912.</summary>
    OtherNumber = 1 << 1,

    /// <summary>A link to another domain than the company's.</summary>
    OtherLink = 1 << 2,

    /// <summary>An app is to be installed.</summary>
    App = 1 << 3,

    /// <summary>A program that lets others use the phone.</summary>
    RemoteControl = 1 << 4,

    /// <summary>A payment by UPI to somebody, or a small one "to verify".</summary>
    SmallPayment = 1 << 5,

    /// <summary>A code, a PIN or card details are asked for.</summary>
    SecretAsked = 1 << 6,

    /// <summary>"Last month's bill was not updated."</summary>
    BillNotUpdated = 1 << 7,

    /// <summary>Great hurry.</summary>
    Urgent = 1 << 8,

    /// <summary>An SMS header that is not the company's.</summary>
    OtherHeader = 1 << 9,

    /// <summary>Words of one of our own messages.</summary>
    OwnText = 1 << 16,

    /// <summary>A link to a domain of the company.</summary>
    OwnLink = 1 << 17,

    /// <summary>An SMS header of the company.</summary>
    OwnHeader = 1 << 18,

    /// <summary>1912 and no other number.</summary>
    OnlyOurNumber = 1 << 19,

    /// <summary>It is about electricity.</summary>
    Electricity = 1 << 24,
}
