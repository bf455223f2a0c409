using BijliMitra.Core.Data;

namespace BijliMitra.Core.Staff;

/// <summary>Writes the audit, in the same transaction as what it tells of.</summary>
internal static class AuditBook
{
    private const int LongestDetail = 500;

    /// <summary>Adds a line. <paramref name="subject"/>: never a phone number or mail address; <paramref name="detail"/>: what is beyond 500 characters is cut.</summary>
    public static void Note(this BotDbContext db, StaffActor actor, AuditAction action, string subject, string? detail, DateTimeOffset at) => db.Add(new AuditEntry
    {
        At = at,
        StaffId = actor.Id,
        Code = actor.Code,
        Action = action,
        Subject = subject,
        Detail = detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail,
    });
}
