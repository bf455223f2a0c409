namespace BijliMitra.Setup;

/// <summary>What all pages that keep a connection open stand on: simulator and console.</summary>
internal static class OpenPages
{
    public static void AddOpenPages(this IServiceCollection services) => services.AddRazorComponents().AddInteractiveServerComponents();

    public static void MapOpenPages(this WebApplication web)
    {
        web.Use(RefuseWhenStopping);
        web.MapStaticAssets().Add(endpoint => endpoint.Metadata.Add(StaffOnly.Mark));
    }

    // An open page whose connection was closed comes back at once, between that and the end of listening, and nobody would close it again.
    private static Task RefuseWhenStopping(HttpContext context, RequestDelegate next)
    {
        var life = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        if (!context.Request.Path.StartsWithSegments("/_blazor") || !life.ApplicationStopping.IsCancellationRequested)
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
