using BijliMitra.Access;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Nodes;
using BijliMitra.Setup;

namespace BijliMitra.Cli;

/// <summary><c>serve</c>: the program itself.</summary>
internal static class Serve
{
    public static async Task<int> Run(CancellationToken stop)
    {
        await using var application = await Application.Build(Builder(), stop);
        var given = await GivePasswords(application, stop);
        await application.Web.StartAsync(stop);
        WhereToLook(application, given);
        // SIGTERM and Ctrl-C reach the host's own lifetime, which stops the workers in order.
        await application.Web.WaitForShutdownAsync(stop);
        return application.Web.Services.GetRequiredService<Pulse>().Superseded ? CommandLine.Failed : 0;
    }

    /// <summary>Settings lie beside the program, wherever it is started from; the environment's name decides nothing.</summary>
    public static WebApplicationBuilder Builder() =>
        WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

    private static void WhereToLook(Application application, List<FirstPassword> given)
    {
        var address = application.Web.Urls.FirstOrDefault() ?? application.Settings.Site.Urls;
        Console.WriteLine($"Bijli Mitra answers on {address}");
        if (application.Settings.IsDevelopment)
        {
            Console.WriteLine($"  phones   {address}/   WhatsApp, SMS and mail in the browser: look here first");
        }
        Console.WriteLine($"  console  {address}/console   for staff");
        Console.WriteLine($"  health   {address}/health/ready");
        Console.WriteLine($"  metrics  {address}/metrics");
        Console.WriteLine($"  webhook  {application.Settings.Site.PublicBase}/twilio/messages");
        if (application.Settings.IsDevelopment)
        {
            Console.WriteLine(application.Settings.Twilio.AccountSid.Length == 0
                ? "  No Twilio account is set: messages stay on this machine."
                : $"  Twilio is played by {application.Settings.Twilio.ApiBaseUrl}: messages stay on this machine.");
            Console.WriteLine("  In the terminal:  dotnet run --project bot/Host -- chat");
            Console.WriteLine($"  Try:         Bill {Cast.Asha.Account}");
            StaffLogIns(application.Settings.Staff, given);
        }
    }

    // In production nobody has a password that the program thought of.
    private static async Task<List<FirstPassword>> GivePasswords(Application application, CancellationToken stop)
    {
        var (passwords, settings) = (application.Web.Services.GetRequiredService<FirstPasswords>(), application.Settings);
        if (settings.Staff.InitialPassword.Length > 0)
        {
            await passwords.Give(settings.Staff.InitialPassword, passing: !settings.IsDevelopment, stop);
            return [];
        }
        return settings.IsDevelopment ? await passwords.GiveCast(stop) : [];
    }

    private static void StaffLogIns(StaffOptions options, List<FirstPassword> given)
    {
        if (options.InitialPassword.Length > 0)
        {
            Console.WriteLine("  Staff log in with the password of Staff:InitialPassword, unless they changed it.");
        }
        else if (given.Count == 0)
        {
            Console.WriteLine("  Staff log-ins were shown at the first start. A new password: dotnet run --project bot/Host -- staff password <code>");
        }
        else
        {
            Console.WriteLine("  Staff log-ins, shown this once:");
            given.ForEach(one => Console.WriteLine($"    {one.Code,-12} {one.Password}   {one.Role}"));
        }
    }
}
