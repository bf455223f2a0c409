namespace BijliMitra.Core.Contacts;

/// <summary>What became of a message, as far as it tells of the address it went to. The stored value is the number: add at the end.</summary>
public enum ContactSign
{
    /// <summary>Nothing: the fault is ours, the provider's or the network's, or nobody knows.</summary>
    None,

    /// <summary>A message arrived there.</summary>
    Arrived,

    /// <summary>A message came from there.</summary>
    Wrote,

    /// <summary>The phone was off or out of coverage for as long as the network tried.</summary>
    Unreachable,

    /// <summary>The network says that the number is out of service. It errs at times, as after a change of SIM or of operator.</summary>
    OutOfService,

    /// <summary>There is no such address: a landline, a number that is not on WhatsApp, a mailbox that its server does not know.</summary>
    NoSuchAddress,
}
