namespace BijliMitra.StaffPages.Chats;

/// <summary>What a consumer was at with the bot when a person was asked for.</summary>
internal static class ChatMatters
{
    private static readonly (string Dialogs, string Matter)[] Kinds =
    [
        ("AccessDialog AccountNumberDialog CodeDialog CodePrompt ConnectionDialog PickConnectionDialog", "verify"),
        ("BillDialog HistoryDialog PaymentsDialog", "bill"),
        ("ComplaintDialog ComplaintResumeDialog ComplaintStatusDialog MatterDialog WhereDialog", "complaint"),
        ("ChangeAccessDialog ChangeDialog ChangePickDialog ChangeResumeDialog NewCodeDialog NewContactDialog PaperDialog ViewContactsDialog", "contact"),
        ("OutageDialog OutageStatusDialog PlacedDialog", "outage"),
        ("FraudDialog", "fraud"),
        ("OfficeDialog PlaceDialog", "office"),
        ("ForgetDialog", "privacy"),
        ("OfferPersonDialog DidYouMeanDialog", "lost"),
    ];

    /// <summary>What it is about; null where nothing was in progress, or nothing that says more.</summary>
    public static string? Of(string? dialog) => dialog is null ? null : Array.Find(Kinds, kind => kind.Dialogs.Split(' ').Contains(dialog)).Matter;
}
