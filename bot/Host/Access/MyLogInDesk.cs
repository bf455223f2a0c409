using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace BijliMitra.Access;

/// <summary>Why a member's own log-in was not changed.</summary>
internal enum LogInProblem
{
    /// <summary>The password is not right, or too many were tried.</summary>
    Password,

    /// <summary>The new one, typed twice, differs.</summary>
    Repeat,

    /// <summary>The new one is too short, too simple, the old one or holds the staff code.</summary>
    Weak,

    /// <summary>The code of the phone is not right.</summary>
    Code,
}

/// <summary>Members of staff change how they log in. Everything but the first sight wants the password again; other log-ins that are open end.</summary>
internal sealed class MyLogInDesk(UserManager<StaffMember> members, LogInTries tries, AccessAudit audit)
{
    private const int RecoveryCodes = 10;
    private const int DotsPerCell = 5;
    private const string Issuer = "Bijli Mitra";

    /// <summary>The member this request is of.</summary>
    public async Task<StaffMember> Me(HttpContext context) => (await members.FindByIdAsync(context.User.Actor()!.Id.ToString()))!;

    /// <summary>Replaces the password; null where it is done.</summary>
    public async Task<LogInProblem?> ChangePassword(HttpContext context, string current, string next, string repeat)
    {
        var me = await Me(context);
        if (!await Proves(me, current, context.RequestAborted))
        {
            return LogInProblem.Password;
        }
        if (next != repeat)
        {
            return LogInProblem.Repeat;
        }
        if (next.Length > StaffOptions.LongestPassword || next == current || next.Contains(me.Code, StringComparison.OrdinalIgnoreCase))
        {
            return LogInProblem.Weak;
        }
        me.MustChangePassword = false;
        if (!(await members.ChangePasswordAsync(me, current, next)).Succeeded)
        {
            return LogInProblem.Weak;
        }
        await Changed(context, me, "password");
        return null;
    }

    /// <summary>Begins with codes of the phone: makes a new secret, which counts once a code was shown.</summary>
    public async Task<LogInProblem?> BeginTwoFactor(HttpContext context, string password)
    {
        var me = await Me(context);
        if (me.TwoFactor || !await Proves(me, password, context.RequestAborted))
        {
            return LogInProblem.Password;
        }
        await members.ResetAuthenticatorKeyAsync(me);
        await LogInDesk.Refresh(context, me);
        return null;
    }

    /// <summary>What the phone is told: the secret, and a picture of it as a PNG. Null where nothing was begun.</summary>
    public async Task<(string Secret, byte[] Picture)?> Secret(StaffMember me)
    {
        if (await members.GetAuthenticatorKeyAsync(me) is not { } secret)
        {
            return null;
        }
        var label = Uri.EscapeDataString($"{Issuer}:{me.Code}");
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/{label}?secret={secret}&issuer={Uri.EscapeDataString(Issuer)}&digits=6", QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return (string.Join(' ', secret.Chunk(4).Select(letters => new string(letters))), picture.GetGraphic(DotsPerCell));
    }

    /// <summary>Ends the beginning: from now on a log-in asks for a code. Returns the codes for a lost phone, shown this once; null where the code is not right.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmTwoFactor(HttpContext context, string code)
    {
        var me = await Me(context);
        if (me.TwoFactor || !await tries.Take(me.Id, context.RequestAborted)
            || !await members.VerifyTwoFactorTokenAsync(me, TokenOptions.DefaultAuthenticatorProvider, code.Replace(" ", "", StringComparison.Ordinal)))
        {
            return null;
        }
        await tries.Forget(me.Id, context.RequestAborted);
        await members.SetTwoFactorEnabledAsync(me, true);
        var codes = await members.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes);
        await Changed(context, me, "two-factor begun");
        return [.. codes!];
    }

    /// <summary>A log-in asks for the password only.</summary>
    public async Task<LogInProblem?> EndTwoFactor(HttpContext context, string password)
    {
        var me = await Me(context);
        if (!await Proves(me, password, context.RequestAborted))
        {
            return LogInProblem.Password;
        }
        (me.AuthenticatorKey, me.RecoveryCodes) = (null, null);
        await members.SetTwoFactorEnabledAsync(me, false);
        await Changed(context, me, "two-factor ended");
        return null;
    }

    // The one who sits at an open page need not be the one who logged in.
    private async Task<bool> Proves(StaffMember me, string password, CancellationToken stop)
    {
        if (password.Length > StaffOptions.LongestPassword || !await tries.Take(me.Id, stop) || !await members.CheckPasswordAsync(me, password))
        {
            return false;
        }
        await tries.Forget(me.Id, stop);
        return true;
    }

    private async Task Changed(HttpContext context, StaffMember me, string what)
    {
        await LogInDesk.Refresh(context, me);
        await audit.Note(context.User.Actor()!, AuditAction.LogInChanged, me.Code, what, context.RequestAborted);
    }
}
