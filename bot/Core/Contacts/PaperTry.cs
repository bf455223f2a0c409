namespace BijliMitra.Core.Contacts;

/// <summary>A try at the bill and meter number, kept to count by chat, by account and by day.</summary>
public sealed class PaperTry
{
    /// <summary>The message that held it.</summary>
    public long InboundId { get; set; }

    /// <summary>The chat.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The account number typed, 10 or 12 digits, whether there is such an account or not.</summary>
    public required string AccountNumber { get; set; }

    /// <summary>The account it proved; null where it proved nothing.</summary>
    public long? AccountId { get; set; }

    /// <summary>The member of staff who saw the bill on a photo; null where the numbers were typed.</summary>
    public long? ConfirmedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
