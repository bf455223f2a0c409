using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Access;

/// <summary>
/// Takes each code of a phone once (RFC 6238, section 5.2): who looks over a shoulder comes too late. The framework's own takes it as often as it is shown.
/// </summary>
internal sealed class PhoneCodes(Writer writer, TimeProvider time) : IUserTwoFactorTokenProvider<StaffMember>
{
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffMember> manager, StaffMember user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } secret && Totp.StepOf(secret, token, time.GetUtcNow()) is { } step && await Use(user.Id, step);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StaffMember> manager, StaffMember user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    /// <summary>Nothing: the phone makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<StaffMember> manager, StaffMember user) => Task.FromResult("");

    /// <summary>True for one of two who show codes of the same step at once, and false for a step before one that was used.</summary>
    public async Task<bool> Use(long id, long step) => await writer.Write(
        async (scope, stop) => await (await scope.Db(stop)).Staff.Where(s => s.Id == id && (s.LastCodeStep == null || s.LastCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastCodeStep, step), stop),
        CancellationToken.None) == 1;
}
