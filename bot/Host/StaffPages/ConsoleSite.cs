using BijliMitra.Access;
using BijliMitra.Core.Texts;
using BijliMitra.Setup;
using BijliMitra.StaffPages.Frame;
using BijliMitra.StaffPages.Search;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BijliMitra.StaffPages;

/// <summary>The console as part of the web application.</summary>
internal static class ConsoleSite
{
    // No script but our own and the framework's, no frame, no other server.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly TimeSpan LanguageLife = TimeSpan.FromDays(365);

    public static void AddConsole(this IServiceCollection services) => services.AddScoped<ConsoleText>().AddScoped<PageConnection>().AddScoped<LastSearch>()
        .AddScoped<CircuitHandler>(p => p.GetRequiredService<PageConnection>());

    /// <summary>Who asks, and whether they may: after the networks, which come first.</summary>
    public static void UseConsole(this WebApplication web)
    {
        web.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/console"))
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers["Referrer-Policy"] = "same-origin";
            }
            return next(context);
        });
        web.UseAuthentication();
        web.UseAuthorization();
        web.UseAntiforgery();
    }

    public static void MapConsole(this WebApplication web)
    {
        web.MapRazorComponents<ConsoleDocument>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .WithMetadata(StaffOnly.Mark);
        web.MapGet("/console/language", SetLanguage);
    }

    /// <summary>The page of the console to go back to; its start for anything else.</summary>
    public static string Inside(string? back) =>
        back is not null && (back == "/console" || back.StartsWith("/console/", StringComparison.Ordinal)) && !back.Contains("/log-", StringComparison.Ordinal) ? back : "/console";

    private static IResult SetLanguage(string? to, string? back, HttpContext context, SiteOptions site)
    {
        var cookie = new CookieBuilder { MaxAge = LanguageLife };
        ConsoleCookies.Harden(cookie, ConsoleCookies.Language, https: site.PublicBase.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        context.Response.Cookies.Append(ConsoleCookies.Language, (to == "hi" ? Language.Hindi : Language.English).Code(), cookie.Build(context));
        return Results.LocalRedirect(back is "/console/log-in" ? back : Inside(back));
    }
}
