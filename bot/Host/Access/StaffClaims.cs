using System.Security.Claims;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.AspNetCore.Identity;

namespace BijliMitra.Access;

/// <summary>A member of staff as claims, and back.</summary>
internal static class StaffClaims
{
    private const string Office = "office";
    private const string Stamp = "stamp";
    private const string MustChange = "must-change-password";
    private const string HindiName = "name-hi";

    /// <summary>The one who is logged in, as the cookie of <paramref name="scheme"/> says it.</summary>
    public static ClaimsPrincipal Of(StaffMember member, string scheme)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, member.Id.ToString()),
            new(ClaimTypes.Name, member.Code),
            new(ClaimTypes.GivenName, member.Name),
            new(ClaimTypes.Role, member.Role.ToString()),
            new(Stamp, member.SecurityStamp ?? ""),
        };
        if (member.NameHindi is { } name)
        {
            claims.Add(new Claim(HindiName, name));
        }
        if (member.AreaId is { } office)
        {
            claims.Add(new Claim(Office, office.ToString()));
        }
        if (member.MustChangePassword)
        {
            claims.Add(new Claim(MustChange, ""));
        }
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>Who acts; null where nobody is logged in.</summary>
    public static StaffActor? Actor(this ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && Enum.TryParse<StaffRole>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new StaffActor(id, principal.FindFirstValue(ClaimTypes.Name)!, role, long.TryParse(principal.FindFirstValue(Office), out var office) ? office : null)
            : null;

    /// <summary>Their name, in the letters of <paramref name="language"/> where it is known in them.</summary>
    public static string DisplayName(this ClaimsPrincipal principal, Language language) =>
        (language == Language.Hindi ? principal.FindFirstValue(HindiName) : null) ?? principal.FindFirstValue(ClaimTypes.GivenName) ?? "";

    /// <summary>True where they have to choose a password before anything else.</summary>
    public static bool MustChangePassword(this ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == MustChange);

    /// <summary>Whether what was found at log-in is still so.</summary>
    public static bool IsOf(this ClaimsPrincipal principal, StaffMember member) => principal.FindFirstValue(Stamp) == (member.SecurityStamp ?? "");

    /// <summary>The member these claims are of, as the database has them now; null where they may no longer be in.</summary>
    public static async Task<StaffMember?> StillIn(this UserManager<StaffMember> members, ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await members.FindByIdAsync(id) is { } member && principal.IsOf(member) ? member : null;
}
