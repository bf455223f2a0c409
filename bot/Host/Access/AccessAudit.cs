using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;

namespace BijliMitra.Access;

/// <summary>Lines of the audit that belong to no change of anything else: who came in, and who was not let in.</summary>
internal sealed class AccessAudit(Writer writer, TimeProvider time)
{
    private const string Nobody = "-";

    /// <summary>Adds a line about one who is logged in.</summary>
    public Task Note(StaffActor actor, AuditAction action, string subject, string? detail, CancellationToken stop) =>
        writer.Write(async (scope, token) => (await scope.Db(token)).Note(actor, action, subject, detail, time.GetUtcNow()), stop);

    /// <summary>
    /// Adds a line about one who is not. <paramref name="code"/>: of a member of staff, else null. What was typed for a code may be a password or a
    /// number and is not kept.
    /// </summary>
    public Task NoteStranger(AuditAction action, string? code, string subject, string? detail, CancellationToken stop) => writer.Write(
        async (scope, token) => (await scope.Db(token)).Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            Code = code ?? Nobody,
            Action = action,
            Subject = subject,
            Detail = detail,
        }),
        stop);
}
