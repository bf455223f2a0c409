using BijliMitra.Adapters.Mail;
using BijliMitra.Setup;

namespace BijliMitra.Cli.Doctor;

/// <summary>The mail server.</summary>
internal static class MailChecks
{
    public static async IAsyncEnumerable<Finding> Look(
        Settings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (settings.Smtp.Host.Length == 0)
        {
            yield return Finding.Note("mail", "Smtp:Host is empty: mails are written to the folder mail of DataDirectory");
            yield break;
        }
        var fault = await MailSender.Try(settings.Smtp, stop);
        yield return fault is null
            ? Finding.Ok("mail", $"{settings.Smtp.Host} lets us in")
            : Finding.Mend("mail", $"{settings.Smtp.Host} does not let us in ({fault}): check Smtp:Host, Smtp:Port, Smtp:User and Smtp:Password");
    }
}
