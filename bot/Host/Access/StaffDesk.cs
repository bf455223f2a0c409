using BijliMitra.Core;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Access;

/// <summary>Keeps the list of staff. Only for admins; each change is in the audit, in the same transaction, and one is made after another.</summary>
internal sealed class StaffDesk(
    Func<BotDbContext> open, Writer writer, Protection protection, FirstPasswords passwords, HelpdeskOptions helpdesk, Ids ids, TimeProvider time)
{
    /// <summary>Most members shown at once.</summary>
    public const int MostShown = 200;

    private const int LongestName = 100;

    /// <summary>Members whose code or name holds <paramref name="words"/>, in one role or all (null), by code.</summary>
    public async Task<List<StaffMember>> List(string? words, StaffRole? role, CancellationToken stop)
    {
        await using var db = open();
        var (staff, part) = (db.Staff.AsNoTracking(), LikePart.Of(words));
        staff = role is null ? staff : staff.Where(s => s.Role == role);
        staff = part is null ? staff : staff.Where(s => EF.Functions.Like(s.Code.ToUpper(), part, LikePart.Escape) || EF.Functions.Like(s.Name.ToUpper(), part, LikePart.Escape));
        return await staff.OrderByDescending(s => s.Active).ThenBy(s => s.Role == StaffRole.Lineman).ThenBy(s => s.Code).Take(MostShown).ToListAsync(stop);
    }

    /// <summary>Adds a member, with a password to be changed at the first log-in unless they are a lineman.</summary>
    public Task<StaffOutcome> Add(StaffActor admin, NewStaff typed, CancellationToken stop) => Alone(async (db, token) =>
    {
        var (code, name) = (typed.Code.Trim(), typed.Name.Trim());
        if (code.Length is < 2 or > 32 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') || Digits(code) >= 10)
        {
            return new(StaffProblem.Code);
        }
        if (name.Length is 0 or > LongestName || typed.NameHindi is { Length: > LongestName })
        {
            return new(StaffProblem.Name);
        }
        if (!PhoneNumber.TryParseIndianMobile(typed.Mobile, out var mobile))
        {
            return new(StaffProblem.Mobile);
        }
        if (await db.Staff.WithCode(code).AnyAsync(token))
        {
            return new(StaffProblem.CodeTaken);
        }
        if (await Office(db, typed.Office, token) is not { } office)
        {
            return new(StaffProblem.Office);
        }
        var member = new StaffMember
        {
            Code = code,
            Name = name,
            NameHindi = string.IsNullOrWhiteSpace(typed.NameHindi) ? null : typed.NameHindi.Trim(),
            Role = typed.Role,
            AreaId = typed.Office,
            Mobile = protection.Encrypt(mobile.E164),
            MobileHash = protection.ContactHash(mobile.E164),
        };
        db.Add(member);
        db.Note(admin, AuditAction.StaffChanged, code, $"added as {typed.Role}, office {office}", time.GetUtcNow());
        return new(Password: typed.Role == StaffRole.Lineman ? null : passwords.Renew(member));
    }, stop);

    /// <summary>Changes role, office, team and whether they are still here. Their open log-ins end.</summary>
    public Task<StaffOutcome> Change(StaffActor admin, long id, StaffDuty to, CancellationToken stop) => On(admin, id, async (db, member, token) =>
    {
        var loses = member is { Role: StaffRole.Admin, Active: true } && (to.Role != StaffRole.Admin || !to.Active);
        if (loses && !await db.Staff.AnyAsync(s => s.Id != id && s.Active && s.Role == StaffRole.Admin && s.PasswordHash != null, token))
        {
            return new(StaffProblem.LastAdmin);
        }
        if (await Office(db, member.AreaId, token) is not { } before || await Office(db, to.Office, token) is not { } after)
        {
            return new(StaffProblem.Office);
        }
        // A team that is in the settings no more may stay where it was.
        if (to.Team is { } team && team != member.Team && !helpdesk.Teams.Contains(team))
        {
            return new(StaffProblem.Team);
        }
        var changes = new List<string>();
        Tell(changes, "role", member.Role, to.Role);
        Tell(changes, "office", before, after);
        Tell(changes, "team", member.Team ?? "none", to.Team ?? "none");
        Tell(changes, "active", member.Active, to.Active);
        if (changes.Count > 0)
        {
            (member.Role, member.AreaId, member.Team, member.Active, member.SecurityStamp) = (to.Role, to.Office, to.Team, to.Active, ids.Hex(16));
            db.Note(admin, AuditAction.StaffChanged, member.Code, string.Join("; ", changes), time.GetUtcNow());
        }
        return new();
    }, stop);

    /// <summary>A new password, to be changed at the next log-in; a lock ends.</summary>
    public Task<StaffOutcome> ResetPassword(StaffActor admin, long id, CancellationToken stop) => On(admin, id, (db, member, _) =>
    {
        if (!member.Active || member.Role == StaffRole.Lineman)
        {
            return Task.FromResult(new StaffOutcome(StaffProblem.Gone));
        }
        db.Note(admin, AuditAction.LogInChanged, member.Code, "new password", time.GetUtcNow());
        return Task.FromResult(new StaffOutcome(Password: passwords.Renew(member)));
    }, stop);

    /// <summary>The next log-in asks for no code: for one whose phone is lost.</summary>
    public Task<StaffOutcome> EndTwoFactor(StaffActor admin, long id, CancellationToken stop) => On(admin, id, (db, member, _) =>
    {
        (member.TwoFactor, member.AuthenticatorKey, member.RecoveryCodes, member.SecurityStamp) = (false, null, null, ids.Hex(16));
        db.Note(admin, AuditAction.LogInChanged, member.Code, "two-factor ended", time.GetUtcNow());
        return Task.FromResult(new StaffOutcome());
    }, stop);

    private Task<StaffOutcome> On(StaffActor admin, long id, Func<BotDbContext, StaffMember, CancellationToken, Task<StaffOutcome>> change, CancellationToken stop) =>
        id == admin.Id
            ? Task.FromResult(new StaffOutcome(StaffProblem.Own))
            : Alone(async (db, token) => await db.Staff.FirstOrDefaultAsync(s => s.Id == id, token) is { } member ? await change(db, member, token) : new(StaffProblem.Gone), stop);

    // Two admins who take each other's role at once: the second finds one admin left.
    private Task<StaffOutcome> Alone(Func<BotDbContext, CancellationToken, Task<StaffOutcome>> change, CancellationToken stop) => writer.WriteAlone("staff", change, stop);

    private static async Task<string?> Office(BotDbContext db, long? id, CancellationToken stop) =>
        id is null ? "all" : await db.Areas.Where(a => a.Id == id).Select(a => a.Code).FirstOrDefaultAsync(stop);

    private static void Tell<T>(List<string> changes, string what, T before, T after)
    {
        if (!Equals(before, after))
        {
            changes.Add($"{what} {before} -> {after}");
        }
    }

    // A code is written into audit and log: nobody's number is one.
    private static int Digits(string code) => code.Count(char.IsAsciiDigit);
}
