using BijliMitra.Adapters.TwilioChannel;

namespace BijliMitra.Setup;

/// <summary>Registers <see cref="TwilioMedia"/> over a client of its own.</summary>
internal static class MediaClient
{
    private const int MostRetries = 2;

    /// <summary>
    /// Redirects are followed by hand, where it is known who may be asked; nothing is unpacked, so that few bytes cannot become many. What only
    /// reads is repeated at once where Twilio is busy; longer waits are the worker's. The caller registers <c>Func&lt;TwilioOptions&gt;</c>.
    /// </summary>
    public static IServiceCollection AddTwilioMedia(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(TwilioMedia))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers()
            .RetryReads(MostRetries);
        return services.AddSingleton(provider => new TwilioMedia(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TwilioMedia)), provider.GetRequiredService<Func<TwilioOptions>>()));
    }
}
