using BijliMitra.Core;
using BijliMitra.Setup;

namespace BijliMitra.Cli;

/// <summary><c>seed</c>: sample consumers, also beside a running program: it writes in short units and never opens Redis.</summary>
internal static class SeedVerb
{
    private const int Most = 1_000_000;

    public static async Task<int> Run(int consumers, CancellationToken stop)
    {
        if (consumers is < 1 or > Most)
        {
            throw new SettingsException($"--consumers: a number from 1 to {Most:N0}.");
        }
        var settings = Settings.Bind(Serve.Builder().Configuration);
        if (!settings.IsDevelopment)
        {
            throw new SettingsException("seed: Twilio:AccountSid is a real account; invented consumers have no place beside real ones.");
        }
        using var data = DataDirectory.Share(settings.Site.DataDirectory);
        var protection = Keys.Load(settings.Protection, settings.Database, data, new Ids());
        await using var storage = await Storage.Open(settings.Database, data, stop);
        await SampleFill.Fill(storage, protection, consumers, stop);
        return 0;
    }
}
