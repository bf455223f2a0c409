using BijliMitra.Access;
using BijliMitra.Core;
using BijliMitra.Setup;

namespace BijliMitra.Cli;

/// <summary><c>staff password</c>: for an admin who cannot log in any more, also beside a running program.</summary>
internal static class StaffVerb
{
    public static async Task<int> Password(string code, CancellationToken stop)
    {
        var settings = Settings.Bind(Serve.Builder().Configuration);
        using var data = DataDirectory.Share(settings.Site.DataDirectory);
        await using var storage = await Storage.Open(settings.Database, data, stop);
        if (await new FirstPasswords(storage.Readers.Open, storage.Writer, new Ids(), TimeProvider.System).Renew(code, stop) is not { } password)
        {
            await Console.Error.WriteLineAsync("No active member of the console has this code. Linemen have no log-in; codes are those of the staff list, such as admin1.");
            return CommandLine.Failed;
        }
        Console.WriteLine(password);
        await Console.Error.WriteLineAsync("Shown this once. It has to be changed at the next log-in; log-ins that were open have ended.");
        return 0;
    }
}
