using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace BijliMitra.Access;

/// <summary>What a try to log in came to.</summary>
internal enum LogInStep
{
    /// <summary>Code, password or the state of the log-in is not right; it is not told which.</summary>
    Refused,

    /// <summary>Too many came from this network address; nothing was looked at.</summary>
    TooMany,

    /// <summary>The password is right, a code of the person's own phone is still wanted.</summary>
    SecondStep,

    /// <summary>Logged in.</summary>
    In,
}

/// <summary>Logs staff in and out. Unknown code, wrong password and locked log-in read and time alike.</summary>
internal sealed class LogInDesk(
    UserManager<StaffMember> members, IPasswordHasher<StaffMember> hasher, LogInTries tries, AddressTries addresses, AccessAudit audit)
{
    private static readonly StaffMember s_nobody = new() { Code = "", Name = "", Mobile = [], MobileHash = "" };
    private static string? s_nobodysHash;

    /// <summary>The first step. At most <see cref="StaffOptions.LongestPassword"/> characters of a password are looked at.</summary>
    public Task<LogInStep> Password(HttpContext context, string code, string password) => Counted(context, () => TryPassword(context, code, password));

    /// <summary>The second step, by a code of the authenticator or one of the codes for a lost phone.</summary>
    public Task<LogInStep> Code(HttpContext context, string code) => Counted(context, () => TryCode(context, code));

    /// <summary>Ends the log-in on this device.</summary>
    public async Task Leave(HttpContext context)
    {
        if (context.User.Actor() is { } actor)
        {
            await audit.Note(actor, AuditAction.LoggedOut, actor.Code, null, context.RequestAborted);
        }
        await context.SignOutAsync(ConsoleCookies.LogIn);
    }

    /// <summary>Writes the cookie anew after the member changed how they log in, so that this page stays in and all others do not.</summary>
    public static Task Refresh(HttpContext context, StaffMember member) =>
        context.SignInAsync(ConsoleCookies.LogIn, StaffClaims.Of(member, ConsoleCookies.LogIn));

    // Taken before anything is looked at, so that many at once get no more.
    private async Task<LogInStep> Counted(HttpContext context, Func<Task<LogInStep>> attempt)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!addresses.Take(address))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return LogInStep.TooMany;
        }
        var step = await attempt();
        if (step != LogInStep.Refused)
        {
            addresses.GiveBack(address);
        }
        return step;
    }

    private async Task<LogInStep> TryPassword(HttpContext context, string code, string password)
    {
        var stop = context.RequestAborted;
        var member = password.Length > StaffOptions.LongestPassword ? null : await members.FindByNameAsync(code.Trim());
        // For nobody too, as what it takes would be missed in the time of the answer.
        var taken = await tries.Take(member?.Id ?? s_nobody.Id, stop);
        if (member?.PasswordHash is null || !taken)
        {
            s_nobodysHash ??= hasher.HashPassword(s_nobody, nameof(LogInDesk));
            hasher.VerifyHashedPassword(s_nobody, s_nobodysHash, password);
            return await Refuse(member, "password", stop);
        }
        if (!await members.CheckPasswordAsync(member, password))
        {
            return await Refuse(member, "password", stop);
        }
        if (member.TwoFactor)
        {
            await context.SignInAsync(ConsoleCookies.SecondStep, StaffClaims.Of(member, ConsoleCookies.SecondStep));
            return LogInStep.SecondStep;
        }
        await Enter(context, member, "password");
        return LogInStep.In;
    }

    private async Task<LogInStep> TryCode(HttpContext context, string code)
    {
        var first = await context.AuthenticateAsync(ConsoleCookies.SecondStep);
        if (first.Principal is null || await members.StillIn(first.Principal) is not { TwoFactor: true } member
            || !await tries.Take(member.Id, context.RequestAborted) || await Proof(member, code) is not { } proof)
        {
            return await Refuse(first.Principal?.Actor() is { } actor ? await members.FindByIdAsync(actor.Id.ToString()) : null, "code", context.RequestAborted);
        }
        await context.SignOutAsync(ConsoleCookies.SecondStep);
        await Enter(context, member, proof);
        return LogInStep.In;
    }

    private async Task<string?> Proof(StaffMember member, string code)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (await members.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            return "password and authenticator";
        }
        return (await members.RedeemTwoFactorRecoveryCodeAsync(member, typed)).Succeeded ? "password and recovery code" : null;
    }

    private async Task Enter(HttpContext context, StaffMember member, string by)
    {
        await tries.Forget(member.Id, context.RequestAborted);
        var principal = StaffClaims.Of(member, ConsoleCookies.LogIn);
        await context.SignInAsync(ConsoleCookies.LogIn, principal);
        await audit.Note(principal.Actor()!, AuditAction.LoggedIn, member.Code, by, context.RequestAborted);
    }

    private async Task<LogInStep> Refuse(StaffMember? member, string at, CancellationToken stop)
    {
        await audit.NoteStranger(AuditAction.LogInRefused, member?.Code, member?.Code ?? "-", at, stop);
        return LogInStep.Refused;
    }
}
