using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Core.Messaging;
using BijliMitra.Delivery;
using BijliMitra.Setup;

namespace BijliMitra.Cli;

/// <summary><c>templates sync</c> and <c>templates export</c>. Both work beside a running program; neither opens Redis.</summary>
internal static class TemplatesVerb
{
    /// <summary>Makes at Twilio what is missing. 0 where all is there, 1 where something could not be had.</summary>
    public static async Task<int> Sync(CancellationToken stop)
    {
        var settings = Settings.Bind(Serve.Builder().Configuration);
        if (settings.Twilio.AccountSid.Length == 0)
        {
            throw new SettingsException(
                "templates sync: Twilio:AccountSid is not set. Without an account the running program makes its templates in its own simulator.");
        }
        using var data = DataDirectory.Share(settings.Site.DataDirectory);
        await using var storage = await Storage.Open(settings.Database, data, stop);
        await using var services = new ServiceCollection().AddContentApi().AddSingleton<Func<TwilioOptions>>(() => settings.Twilio).BuildServiceProvider();
        var keeper = new TemplateKeeper(
            services.GetRequiredService<TemplateSync>(), new TemplateStore(storage.Writer, storage.Readers),
            () => settings.Twilio, settings.Otp, settings.Site, TimeProvider.System);
        try
        {
            var results = await keeper.Sync(result => Console.WriteLine(Line(result)), stop);
            Console.WriteLine($"{results.Count(r => r.Created)} created, {results.Count(r => r is { Created: false, Problem: null })} there already, {results.Count(r => r.Problem is not null)} failed");
            return results.Any(result => result.Problem is not null) ? CommandLine.Failed : 0;
        }
        catch (Exception fault) when (TemplateSync.IsTwilios(fault, stop))
        {
            await Console.Error.WriteLineAsync($"templates sync: the templates at {settings.Twilio.ContentBaseUrl} cannot be listed. {fault.Message}");
            return CommandLine.Failed;
        }
    }

    /// <summary>Writes everything that is registered elsewhere into a folder: the sheet for DLT, a file for each template.</summary>
    public static async Task<int> Export(string folder, CancellationToken stop)
    {
        var settings = Settings.Bind(Serve.Builder().Configuration);
        var files = await TemplateExport.Write(folder, settings, stop);
        Console.WriteLine($"{files} files written to {Path.GetFullPath(folder)}");
        return 0;
    }

    private static string Line(SyncedTemplate result)
    {
        var what = result.Problem ?? (result.Created ? "created" : "there already");
        var approval = result.Approval is { } given ? $", {given.Status} {given.Reason}".TrimEnd() : "";
        return $"{result.Definition.Name,-18} {result.Definition.Language}  {result.Sid ?? "-",-34}  {what}{approval}";
    }
}
