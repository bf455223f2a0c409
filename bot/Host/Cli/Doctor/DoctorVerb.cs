using BijliMitra.Setup;

namespace BijliMitra.Cli.Doctor;

/// <summary>
/// <c>doctor</c>: looks at settings, machine, stores, public address, Twilio and mail, also beside a running program, and says what to
/// mend. Changes nothing and sends nothing. Exit code 1 where something has to be mended.
/// </summary>
internal static class DoctorVerb
{
    // Longer than any answer worth waiting for; a check that hangs says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<int> Run(CancellationToken stop)
    {
        var settings = Settings.Bind(Serve.Builder().Configuration);
        using var http = new HttpClient { Timeout = Patience };
        var well = true;
        await foreach (var finding in Look(settings, http, stop))
        {
            well &= finding.Verdict != Verdict.Mend;
            Console.WriteLine(finding);
        }
        Console.WriteLine(well ? "All is well." : "Something has to be mended: see the lines with MEND.");
        return well ? 0 : CommandLine.Failed;
    }

    private static async IAsyncEnumerable<Finding> Look(
        Settings settings, HttpClient http, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        yield return Finding.Ok("settings", settings.IsDevelopment ? "read; this is a development set-up" : "read");
        foreach (var finding in MachineChecks.Look(settings))
        {
            yield return finding;
        }
        yield return PrivacyChecks.Look(settings);
        var checks = new[]
        {
            StoreChecks.Look(settings, stop), AddressChecks.Look(settings, http, stop), TwilioChecks.Look(settings, http, stop),
            TemplateChecks.Look(settings, http, stop), MailChecks.Look(settings, stop),
        };
        foreach (var check in checks)
        {
            await foreach (var finding in check.WithCancellation(stop))
            {
                yield return finding;
            }
        }
    }
}
