using BijliMitra.Core.Helpdesk;

namespace BijliMitra.Core.Cases;

/// <summary>What a member of staff noted on a case for colleagues. The consumer never gets it.</summary>
public sealed class CaseNote
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long HandoffId { get; set; }

    /// <summary>Who wrote it.</summary>
    public long StaffId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The words, encrypted; codes, identity numbers, phone numbers and mail addresses in them stand as dots.</summary>
    public required byte[] Words { get; set; }
}

/// <summary>That a case is about something: one of <see cref="HelpdeskOptions.Tags"/>.</summary>
public sealed class CaseTag
{
    /// <summary>The case.</summary>
    public long HandoffId { get; set; }

    /// <summary>The tag, as the company writes it.</summary>
    public required string Tag { get; set; }

    /// <summary>Who said so.</summary>
    public long StaffId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
