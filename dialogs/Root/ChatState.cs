using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Outages;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>The lines that end the first answer of a chat.</summary>
[Flags]
public enum FirstLines
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>How to get the other language.</summary>
    OtherLanguage = 1,

    /// <summary>What is kept and why.</summary>
    Privacy = 2,
}

/// <summary>
/// What is kept of a conversation between turns. It may be lost at the price of asking again, so nothing in it lets anybody in, and
/// no phone number is in it.
/// </summary>
public sealed class ChatState
{
    /// <summary>Version of this shape. Of a state of another version only the language is kept.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version it was saved with.</summary>
    public int Version { get; set; } = CurrentVersion;

    /// <summary>Language of the answers; null until a message tells.</summary>
    public Language? Language { get; set; }

    /// <summary>True where the person asked for the language; then only another wish changes it.</summary>
    public bool LanguageChosen { get; set; }

    /// <summary>What has been said of the lines that end the first answer.</summary>
    public FirstLines Said { get; set; }

    /// <summary>The code that is waited for, or the last one, so that it can be sent again.</summary>
    public PendingCode? Code { get; set; }

    /// <summary>The change of contacts that has begun.</summary>
    public ChangeWish? Change { get; set; }

    /// <summary>The complaint that has begun.</summary>
    public ComplaintDraft? Complaint { get; set; }

    /// <summary>Digits of an account number of which the rest may follow in the next message.</summary>
    public string? PartialNumber { get; set; }

    /// <summary>When they came, in Unix seconds.</summary>
    public long PartialAt { get; set; }

    /// <summary>The ticket the chat was last told of, so that asking twice does not open two.</summary>
    public string? Ticket { get; set; }

    /// <summary>Why it was opened.</summary>
    public TicketReason? TicketReason { get; set; }

    /// <summary>When it was opened, in Unix seconds.</summary>
    public long TicketAt { get; set; }

    /// <summary>When the replies of the last five minutes were given, in Unix seconds, for the reply cap.</summary>
    public List<long> RepliedAt { get; set; } = [];

    /// <summary>After too many messages: nothing is said until then, in Unix seconds.</summary>
    public long SilentUntil { get; set; }

    /// <summary>When the last message came, in Unix seconds.</summary>
    public long LastAt { get; set; }

    /// <summary>True once the picture of where the numbers stand on the bill was sent.</summary>
    public bool BillPictureShown { get; set; }

    /// <summary>The emergency that was reported last.</summary>
    public HazardCall? Hazard { get; set; }

    /// <summary>The bill that was told last.</summary>
    public Told? Told { get; set; }

    /// <summary>Handovers of the chat that the bot has heard of.</summary>
    public int Handovers { get; set; }

    /// <summary>When somebody who waits for a person was last told his place, in Unix seconds.</summary>
    public long PlaceToldAt { get; set; }

    /// <summary>The dialogs in progress.</summary>
    public DialogState Dialogs { get; set; } = new();

    /// <summary>Drops what the person had begun: the code and half a number.</summary>
    public void DropNumbers() => (Code, PartialNumber, Change, Complaint) = (null, null, null, null);

    /// <summary>Drops the place in the dialogs; of a state of another version also what it may have meant otherwise.</summary>
    public void DropPlace()
    {
        (Dialogs, Told, Change, Complaint) = (new DialogState(), null, null, null);
        // It proves a contact for the change that is dropped with it.
        Code = Code is { Opens: false } ? null : Code;
        if (Version != CurrentVersion)
        {
            Version = CurrentVersion;
            DropNumbers();
        }
    }

    /// <summary>Drops everything, as if the chat had never been.</summary>
    public void Forget()
    {
        DropPlace();
        DropNumbers();
        (Language, LanguageChosen, Said, BillPictureShown) = (null, false, FirstLines.None, false);
        (Ticket, TicketReason, TicketAt, PartialAt, Hazard) = (null, null, 0, 0, null);
    }
}
