using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Setup;

namespace BijliMitra.Cli.Doctor;

/// <summary>The message templates at Twilio and what WhatsApp says of those it has to approve.</summary>
internal static class TemplateChecks
{
    private const string Pending = "pending";
    private const string Received = "received";

    public static async IAsyncEnumerable<Finding> Look(
        Settings settings, HttpClient http, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (settings.Twilio.AccountSid.Length == 0)
        {
            yield break;
        }
        foreach (var finding in await Judge(settings, http, stop))
        {
            yield return finding;
        }
    }

    private static async Task<IReadOnlyList<Finding>> Judge(Settings settings, HttpClient http, CancellationToken stop)
    {
        try
        {
            var sync = new TemplateSync(new ContentApi(http, () => settings.Twilio), TimeProvider.System);
            var templates = await sync.Look(TemplateDefinitions.All(settings.Otp.Life, settings.Site.PublicBase), stop);
            var missing = templates.Count(template => template.Sid is null);
            return missing > 0
                ? [Finding.Mend("templates", $"{missing} of {templates.Count} are not at Twilio: choices are numbered, codes by WhatsApp go as text; run templates sync")]
                : [Finding.Ok("templates", $"all {templates.Count} are at Twilio"), .. templates.Where(t => t.Approval is not null).Select(Approval)];
        }
        catch (Exception fault) when (TemplateSync.IsTwilios(fault, stop))
        {
            return [Finding.Mend("templates", $"{settings.Twilio.ContentBaseUrl} cannot be asked ({fault.Message}): check Twilio:ContentBaseUrl and the log-in")];
        }
    }

    private static Finding Approval(SyncedTemplate template)
    {
        var (what, approval) = ($"template {template.Definition.Name} ({template.Definition.Language})", template.Approval!);
        return approval.Status switch
        {
            ContentApi.Approved => Finding.Ok(what, "approved by WhatsApp"),
            Pending or Received => Finding.Note(what, "WhatsApp has not decided yet; codes by WhatsApp go as text meanwhile"),
            ContentApi.Unsubmitted => Finding.Mend(what, "was never submitted to WhatsApp: run templates sync"),
            _ => Finding.Mend(what, $"WhatsApp says {approval.Status} {approval.Reason}".TrimEnd() + ": see Twilio's console"),
        };
    }
}
