using BijliMitra.Adapters.TwilioChannel;

namespace BijliMitra.Setup;

/// <summary>Registers <see cref="ContentApi"/> and <see cref="TemplateSync"/> over a client of their own.</summary>
internal static class ContentClient
{
    private const long LongestAnswer = 16 * 1024 * 1024;
    private const int MostRetries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// What only reads is repeated where Twilio is busy or out of reach, after as long as it says. What creates is not: the sync looks it
    /// up first. The caller registers <c>Func&lt;TwilioOptions&gt;</c>.
    /// </summary>
    public static IServiceCollection AddContentApi(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(ContentApi), http =>
        {
            http.Timeout = Patience;
            http.MaxResponseContentBufferSize = LongestAnswer;
        }).RetryReads(MostRetries);
        services.AddSingleton(provider => new ContentApi(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ContentApi)),
            provider.GetRequiredService<Func<TwilioOptions>>()));
        return services.AddSingleton(provider => new TemplateSync(provider.GetRequiredService<ContentApi>(), TimeProvider.System));
    }
}
