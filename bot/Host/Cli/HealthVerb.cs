using BijliMitra.Setup;

namespace BijliMitra.Cli;

/// <summary><c>health</c>: asks the running program of this machine whether it is ready, where there is no other client to ask with.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<int> Run(CancellationToken stop)
    {
        var address = ServerAddress.Reachable(Settings.Bind(Serve.Builder().Configuration).Site.Urls.Split(';')[0]);
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address + "/health/ready"), stop);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(stop));
            return answer.IsSuccessStatusCode ? 0 : CommandLine.Failed;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            Console.WriteLine($"{address} does not answer");
            return CommandLine.Failed;
        }
    }
}
