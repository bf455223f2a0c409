using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace BijliMitra.Setup;

/// <summary>How requests to Twilio are repeated.</summary>
internal static class ReadRetries
{
    /// <summary>What only reads is repeated up to <paramref name="most"/> times where the server is busy or out of reach, after as long as it says.</summary>
    public static IHttpResiliencePipelineBuilder RetryReads(this IHttpClientBuilder client, int most) => client.AddResilienceHandler("reads", pipeline =>
    {
        var retry = new HttpRetryStrategyOptions { MaxRetryAttempts = most, UseJitter = true, Delay = TimeSpan.FromMilliseconds(500) };
        retry.DisableForUnsafeHttpMethods();
        pipeline.AddRetry(retry);
    });
}
