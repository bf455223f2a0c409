using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace BijliMitra.Access;

/// <summary>Looks now and then whether the member of staff behind an open page may still be in; the page of one who may not goes to the log-in.</summary>
internal sealed class CircuitCheck(ILoggerFactory logs, IServiceScopeFactory scopes, StaffOptions options) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => options.RecheckEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().StillIn(authenticationState.User) is not null;
    }
}
