using BijliMitra.Core;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Access;

/// <summary>A password that the program made, to be shown once.</summary>
internal sealed record FirstPassword(string Code, StaffRole Role, string Password);

/// <summary>Passwords for those who have none: the one of the settings, or in the sample data a random one each.</summary>
internal sealed class FirstPasswords(Func<BotDbContext> openDatabase, Writer writer, Ids ids, TimeProvider time)
{
    // Who is at the machine itself: nobody is logged in there.
    private const string Terminal = "terminal";
    private const int Groups = 4;
    private const int GroupLetters = 4;
    private readonly PasswordHasher<StaffMember> _hasher = new();

    /// <summary>Gives each member of the console without a password this one. <paramref name="passing"/>: it has to be changed at the first log-in.</summary>
    public Task Give(string password, bool passing, CancellationToken stop) => Give(_ => true, () => password, passing, stop);

    /// <summary>Gives those of the sample data without a password a random one each, and returns them. Of nodes that start at once, one does it.</summary>
    public Task<List<FirstPassword>> GiveCast(CancellationToken stop) =>
        Give(member => Cast.AtConsole.Any(person => person.Code == member.Code), () => Random(ids), passing: false, stop);

    private async Task<List<FirstPassword>> Give(Func<StaffMember, bool> whom, Func<string> password, bool passing, CancellationToken stop)
    {
        List<StaffMember> without;
        await using (var db = openDatabase())
        {
            without = await db.Staff.AsNoTracking().AtConsole().Where(s => s.PasswordHash == null).OrderBy(s => s.Id).ToListAsync(stop);
        }
        var made = without.Where(whom).Select(member => (Member: member, Given: new FirstPassword(member.Code, member.Role, password()))).ToList();
        // Hashing takes its time, and PostgreSQL ends a transaction that stands still: it is done before, and once where all get the same.
        foreach (var alike in made.GroupBy(one => one.Given.Password, one => one.Member))
        {
            var hash = _hasher.HashPassword(alike.First(), alike.Key);
            alike.ToList().ForEach(member => Set(member, hash, passing));
        }
        return made.Count == 0 ? [] : await writer.WriteAlone("first-passwords", (db, token) => Give(db, made, token), stop);
    }

    // Who got one meanwhile, from another node, keeps that.
    private static async Task<List<FirstPassword>> Give(BotDbContext db, List<(StaffMember Member, FirstPassword Given)> made, CancellationToken stop)
    {
        var given = new List<FirstPassword>();
        foreach (var (member, one) in made)
        {
            var done = await db.Staff.Where(s => s.Id == member.Id && s.PasswordHash == null).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.PasswordHash, member.PasswordHash).SetProperty(s => s.MustChangePassword, member.MustChangePassword)
                    .SetProperty(s => s.SecurityStamp, member.SecurityStamp),
                stop);
            given.AddRange(done > 0 ? [one] : []);
        }
        return given;
    }

    /// <summary>Gives one member a new random password that has to be changed, and lets them in again. Null where there is no such member of the console. In the audit it is the terminal that did it.</summary>
    public Task<string?> Renew(string code, CancellationToken stop) => writer.WriteAlone(
        "first-passwords",
        async (db, token) =>
        {
            if (await db.Staff.AtConsole().WithCode(code).FirstOrDefaultAsync(token) is not { } member)
            {
                return null;
            }
            db.Add(new AuditEntry { At = time.GetUtcNow(), Code = Terminal, Action = AuditAction.LogInChanged, Subject = member.Code, Detail = "new password" });
            return Renew(member);
        },
        stop);

    /// <summary>The same for a member that a unit of work has at hand; it saves.</summary>
    public string Renew(StaffMember member)
    {
        var password = Random(ids);
        Set(member, _hasher.HashPassword(member, password), passing: true);
        (member.WrongLogIns, member.LockedUntil) = (0, null);
        return password;
    }

    private void Set(StaffMember member, string hash, bool passing)
    {
        member.PasswordHash = hash;
        member.MustChangePassword = passing;
        member.SecurityStamp = ids.Hex(16);
    }

    private static string Random(Ids ids) => string.Join('-', Enumerable.Range(0, Groups).Select(_ => ids.Letters(GroupLetters)));
}
