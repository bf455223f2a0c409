using System.Security.Cryptography;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Access;

/// <summary>
/// Staff as ASP.NET Core Identity wants them: user name is the company's code, in any case. Finds only those who may log in. Wrong tries are counted by
/// <see cref="LogInTries"/>: the framework's own count is a read and a write, which many tries at once get past.
/// </summary>
internal sealed class StaffStore(Func<BotDbContext> open, Writer writer, Protection protection) :
    IUserPasswordStore<StaffMember>, IUserSecurityStampStore<StaffMember>, IUserTwoFactorStore<StaffMember>,
    IUserAuthenticatorKeyStore<StaffMember>, IUserTwoFactorRecoveryCodeStore<StaffMember>
{
    private const string RecoveryPurpose = "recovery-code";

    public async Task<StaffMember?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var db = open();
        return long.TryParse(userId, out var id) ? await db.Staff.AsNoTracking().AtConsole().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) : null;
    }

    public async Task<StaffMember?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = open();
        return await db.Staff.AsNoTracking().AtConsole().WithCode(normalizedUserName).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Writes how they log in, and nothing else of them. Of a new secret no code was used yet.</summary>
    public async Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken)
    {
        await writer.Write(
            async (scope, stop) => await (await scope.Db(stop)).Staff.Where(s => s.Id == user.Id).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.PasswordHash, user.PasswordHash).SetProperty(s => s.SecurityStamp, user.SecurityStamp)
                    .SetProperty(s => s.MustChangePassword, user.MustChangePassword).SetProperty(s => s.TwoFactor, user.TwoFactor)
                    .SetProperty(s => s.LastCodeStep, s => s.AuthenticatorKey == user.AuthenticatorKey ? s.LastCodeStep : null)
                    .SetProperty(s => s.AuthenticatorKey, user.AuthenticatorKey).SetProperty(s => s.RecoveryCodes, user.RecoveryCodes),
                stop),
            cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> CreateAsync(StaffMember user, CancellationToken cancellationToken)
    {
        await writer.Write(async (scope, stop) => (await scope.Db(stop)).Add(user), cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(StaffMember user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The audit names everybody who ever worked here: make them inactive.");

    public Task<string> GetUserIdAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Code);

    public Task SetUserNameAsync(StaffMember user, string? userName, CancellationToken cancellationToken) => Set(() => user.Code = userName!);

    public Task<string?> GetNormalizedUserNameAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Code.ToUpperInvariant());

    public Task SetNormalizedUserNameAsync(StaffMember user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task SetPasswordHashAsync(StaffMember user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<bool> HasPasswordAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp ?? "");

    public Task SetSecurityStampAsync(StaffMember user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<bool> GetTwoFactorEnabledAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor);

    public Task SetTwoFactorEnabledAsync(StaffMember user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactor = enabled);

    public Task<string?> GetAuthenticatorKeyAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? protection.DecryptText(key) : null);

    public Task SetAuthenticatorKeyAsync(StaffMember user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = protection.Encrypt(key));

    public Task ReplaceCodesAsync(StaffMember user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = string.Join(' ', recoveryCodes.Select(Hash)));

    public Task<int> CountCodesAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Length);

    /// <summary>True for one of two who show the same code at once: it is taken off the list on the database, not on what was read before.</summary>
    public async Task<bool> RedeemCodeAsync(StaffMember user, string code, CancellationToken cancellationToken)
    {
        var (hash, before) = (Hash(code), user.RecoveryCodes);
        var left = Codes(user).Where(known => !CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(known), System.Text.Encoding.ASCII.GetBytes(hash))).ToList();
        if (left.Count == Codes(user).Length)
        {
            return false;
        }
        var after = string.Join(' ', left);
        var taken = await writer.Write(
            async (scope, stop) => await (await scope.Db(stop)).Staff.Where(s => s.Id == user.Id && s.RecoveryCodes == before)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.RecoveryCodes, after), stop),
            cancellationToken);
        user.RecoveryCodes = after;
        return taken == 1;
    }

    public void Dispose()
    {
    }

    private static string[] Codes(StaffMember user) => (user.RecoveryCodes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private string Hash(string code) => protection.Hash(RecoveryPurpose, code.Trim().ToUpperInvariant());
}
