using BijliMitra.Adapters.Mail;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Pages.Simulator;
using BijliMitra.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BijliMitra.Setup;

/// <summary>Adds the simulator: the stand-in for Twilio and its phones, and the page that shows them. In development only.</summary>
internal static class SimulatorSetup
{
    // Pictures come from wherever the bot says they are; everything else from here.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: http: https:; media-src 'self' http: https:; style-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void AddSimulator(this IServiceCollection services, Settings settings, DataDirectory data, Ids ids)
    {
        var phones = new SimulatedPhones();
        // As the sample data has it: nobody answers on Ravi's number.
        phones.SetReach(new SimulatedPhone(Cast.Ravi.Mobile, Cast.Ravi.Name), PhoneReach.Dead);
        services.AddSingleton(phones);
        services.AddSingleton(new SimulatedContents(ids, TimeProvider.System));
        services.AddHttpClient(nameof(WebhookCaller));
        services.AddSingleton(provider => new SimulatedNetwork(
            phones,
            new WebhookCaller(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(WebhookCaller)),
                provider.GetRequiredService<Func<TwilioOptions>>(),
                () => settings.Site.PublicBase,
                () => provider.GetRequiredService<ServerAddress>().Value),
            ids,
            TimeProvider.System));
        services.AddSingleton(new MailFolder(data.File("mail")));
        services.AddSingleton(new SimulatorSite(
            PlaysPhones: settings.Twilio.AccountSid.Length == 0, OtherTwilio: settings.Twilio.ApiBaseUrl, MailServer: settings.Smtp.Host));
    }

    public static void MapSimulatorPage(this WebApplication web)
    {
        web.MapSimulator();
        web.MapGet("/", (string? phones, HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.CacheControl = "no-store";
            return new RazorComponentResult<SimulatorDocument>(new { Open = phones });
        });
    }
}
