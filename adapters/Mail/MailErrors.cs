using System.Text.RegularExpressions;
using BijliMitra.Core.Contacts;

namespace BijliMitra.Adapters.Mail;

/// <summary>
/// A mail server's refusals. Their code is the enhanced one without its dots (RFC 3463: <c>5.1.1</c> is 511) where the server gives one, the plain one
/// (550) otherwise. Plain codes tell nothing of the mailbox: servers say 550 of senders they do not like, too.
/// </summary>
public static partial class MailErrors
{
    /// <summary>What a refusal with this code tells of the address.</summary>
    public static ContactSign SignOf(int code) => code switch
    {
        511 => ContactSign.NoSuchAddress,   // 5.1.1: the domain does not know the mailbox
        512 => ContactSign.NoSuchAddress,   // 5.1.2: there is no such domain
        513 => ContactSign.NoSuchAddress,   // 5.1.3: this is not a mail address
        516 => ContactSign.NoSuchAddress,   // 5.1.6: the mailbox moved, nobody knows where
        5110 => ContactSign.NoSuchAddress,  // 5.1.10: the domain takes no mail at all
        521 => ContactSign.OutOfService,    // 5.2.1: the mailbox is switched off
        _ => ContactSign.None,              // 5.2.2 a full one is emptied; 5.7.x is about us
    };

    /// <summary>The code of a refusal. <paramref name="status"/>: the plain one.</summary>
    public static int CodeOf(int status, string answer) =>
        Enhanced().Match(answer) is { Success: true } found && int.TryParse(found.Value.Replace(".", "", StringComparison.Ordinal), out var code) ? code : status;

    [GeneratedRegex(@"^5\.[0-9]\.[0-9]{1,3}(?=\s|$)")]
    private static partial Regex Enhanced();
}
