using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace BijliMitra.Access;

/// <summary>The cookies of the console.</summary>
internal static class ConsoleCookies
{
    /// <summary>Scheme and cookie of one who is logged in.</summary>
    public const string LogIn = "bm-staff";

    /// <summary>Scheme and cookie of one who has shown the password and owes a code.</summary>
    public const string SecondStep = "bm-staff-step";

    /// <summary>Cookie against forms sent from elsewhere.</summary>
    public const string Form = "bm-form";

    /// <summary>Cookie with the language of the pages.</summary>
    public const string Language = "bm-language";

    private static readonly TimeSpan SecondStepLife = TimeSpan.FromMinutes(5);

    /// <summary>Adds log-in by cookie. <paramref name="https"/>: where the site is served, so that no cookie ever goes in clear text.</summary>
    public static void AddConsoleCookies(this IServiceCollection services, StaffOptions options, bool https)
    {
        services.AddAuthentication(LogIn)
            .AddCookie(LogIn, cookie =>
            {
                Harden(cookie, LogIn, https);
                cookie.SlidingExpiration = true;
                cookie.ExpireTimeSpan = options.SessionLife;
                cookie.Events.OnValidatePrincipal = LookAgain;
            })
            .AddCookie(SecondStep, cookie =>
            {
                Harden(cookie, SecondStep, https);
                cookie.ExpireTimeSpan = SecondStepLife;
            });
        services.AddAntiforgery(form =>
        {
            // By itself it opens nothing, and the framework makes no such cookie at all for a page that came without https.
            Harden(form.Cookie, Form, https: false);
            form.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>As all our cookies are: not for scripts, not for other sites.</summary>
    public static void Harden(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
    }

    private static void Harden(CookieAuthenticationOptions options, string name, bool https)
    {
        Harden(options.Cookie, name, https);
        options.LoginPath = "/console/log-in";
        options.ReturnUrlParameter = "back";
    }

    // Each page asks the database: a role that was changed or a member who left is no matter of minutes.
    private static async Task LookAgain(CookieValidatePrincipalContext context)
    {
        var members = context.HttpContext.RequestServices.GetRequiredService<UserManager<StaffMember>>();
        if (await members.StillIn(context.Principal!) is { } member)
        {
            context.ReplacePrincipal(StaffClaims.Of(member, LogIn));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(LogIn);
    }
}
