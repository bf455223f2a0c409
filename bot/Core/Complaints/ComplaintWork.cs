using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>The complaint desk: staff say something of a complaint, say that it is solved, which asks its consumer, or give it to another office. Nobody but the consumer closes one.</summary>
public sealed class ComplaintWork
{
    /// <summary>Most characters of what staff tell the consumer.</summary>
    public const int LongestRemarks = 200;

    private const int ShortestNumber = 4;
    private const int LongestNumber = 30;
    private readonly StaffUnit _unit;
    private readonly ComplaintBook _book;

    internal ComplaintWork(StaffUnit unit, ComplaintBook book) => (_unit, _book) = (unit, book);

    /// <summary>Says something of it, which the consumer sees. <paramref name="remarks"/>: one line without numbers and links.</summary>
    public Task<StaffResult> Remark(StaffActor actor, string number, string? remarks, CancellationToken stop) => StaffText.Words(remarks, LongestRemarks) is not { } words
        ? Task.FromResult(StaffResult.BadWords)
        : Decide(actor, number, "remark", (scope, complaint) =>
        {
            if (complaint.State == ComplaintState.Closed)
            {
                return Task.FromResult(StaffResult.AlreadyDecided);
            }
            _book.Remark(scope.Db, complaint, words, scope.Now);
            return Task.FromResult(StaffResult.Done);
        }, stop);

    /// <summary>It is done: the consumer is asked whether it is.</summary>
    public Task<StaffResult> Solve(StaffActor actor, string number, string? remarks, CancellationToken stop) => StaffText.Words(remarks, LongestRemarks) is not { } words
        ? Task.FromResult(StaffResult.BadWords)
        : Decide(actor, number, "solved", async (scope, complaint) =>
        {
            if (complaint.State != ComplaintState.Open)
            {
                return StaffResult.AlreadyDecided;
            }
            await _book.Resolve(scope.Db, complaint, words, scope.Now, stop);
            return StaffResult.Done;
        }, stop);

    /// <summary>Notes its number at 1912.</summary>
    public Task<StaffResult> Note1912(StaffActor actor, string number, string? number1912, CancellationToken stop)
    {
        var typed = number1912?.Trim().ToUpperInvariant() ?? "";
        if (typed.Length is < ShortestNumber or > LongestNumber || !typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/'))
        {
            return Task.FromResult(StaffResult.BadValue);
        }
        return Decide(actor, number, $"1912: {typed}", (scope, complaint) =>
        {
            if (complaint.Number1912 == typed)
            {
                return Task.FromResult(StaffResult.AlreadyDecided);
            }
            _book.Number(scope.Db, complaint, typed, scope.Now);
            return Task.FromResult(StaffResult.Done);
        }, stop);
    }

    /// <summary>
    /// Gives it to another office, function or level. What is about the conduct of staff, or of their office, never goes below the level where such
    /// complaints begin.
    /// </summary>
    public Task<StaffResult> SendOn(StaffActor actor, string number, long? area, CompanyFunction function, PostLevel level, string? reason, CancellationToken stop) =>
        StaffText.Reason(reason) is not { } why
            ? Task.FromResult(StaffResult.ReasonMissing)
            : Decide(actor, number, $"sent on to {function}, {level}: {why}", async (scope, complaint) =>
            {
                if (complaint.State == ComplaintState.Closed || (complaint.AreaId == area && complaint.Function == function && complaint.Level == level))
                {
                    return StaffResult.AlreadyDecided;
                }
                if (complaint.State == ComplaintState.Resolved)
                {
                    return StaffResult.DecideFirst;
                }
                if ((area is { } place && scope.Map.Find(place) is null) || (IsOfConduct(complaint.Kind) && level < ComplaintRoutes.FirstLevelOf(complaint.Kind)))
                {
                    return StaffResult.BadValue;
                }
                await _book.SendOn(scope.Db, complaint, area, function, level, why, scope.Now, stop);
                return StaffResult.Done;
            }, stop);

    /// <summary>
    /// True where the actor sees the complaint: it lies within his office, and where it may be about that office, his stands at least as high as the level
    /// where such complaints begin.
    /// </summary>
    internal static bool Sees(StaffScope scope, Complaint complaint) =>
        scope.Sees(complaint.AreaId) && (!IsOfConduct(complaint.Kind) || scope.Actor.AreaId is not { } own || scope.Map.Find(own)?.Kind <= OfficeOf(complaint.Kind));

    /// <summary>Kinds that may be about the very office that would deal with them.</summary>
    internal static bool IsOfConduct(ComplaintKind kind) => ComplaintRoutes.FirstLevelOf(kind) >= PostLevel.ExecutiveEngineer;

    /// <summary>The kind of office at which complaints of a kind begin.</summary>
    internal static AreaKind OfficeOf(ComplaintKind kind) => ComplaintRoutes.FirstLevelOf(kind) switch
    {
        PostLevel.ChiefEngineer => AreaKind.Zone,
        PostLevel.SuperintendingEngineer => AreaKind.Circle,
        PostLevel.ExecutiveEngineer => AreaKind.Division,
        _ => AreaKind.SubDivision,
    };

    private Task<StaffResult> Decide(StaffActor actor, string number, string detail, Func<StaffScope, Complaint, Task<StaffResult>> carry, CancellationToken stop) => _unit.Decide(
        actor, new Decision(StaffWork.Complaints, AuditAction.ComplaintChanged, number, detail),
        async (scope, token) =>
        {
            var row = await scope.Db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, token);
            return row is null || !Sees(scope, row) ? StaffResult.NoSuch : await carry(scope, await ComplaintBook.Hold(scope.Db, row.Id, token));
        },
        stop);
}
