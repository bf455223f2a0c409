using MimeKit;

namespace BijliMitra.Adapters.Mail;

/// <summary>A mail that was written to the folder.</summary>
/// <param name="Id">Its file's name without extension.</param>
/// <param name="Subject">Subject.</param>
/// <param name="To">Recipient.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="At">When it was composed.</param>
/// <param name="Attachments">Names of its attachments, in order.</param>
public sealed record WrittenMail(string Id, string Subject, string To, string Text, DateTimeOffset At, IReadOnlyList<string> Attachments);

/// <summary>Reads back what <see cref="MailSender"/> wrote where no mail server is set.</summary>
public sealed class MailFolder(string folder)
{
    /// <summary>Most mails shown.</summary>
    public const int Most = 100;

    /// <summary>The id of the newest mail; null where there is none. Cheap: it opens no file.</summary>
    public string? Newest() => Ids().FirstOrDefault();

    /// <summary>The newest mails, newest first. A file that is no mail, or not written to its end yet, is left out.</summary>
    public async Task<IReadOnlyList<WrittenMail>> Read(CancellationToken stop)
    {
        var mails = new List<WrittenMail>();
        foreach (var id in Ids().Take(Most))
        {
            if (await Load(id, stop) is not { } mail)
            {
                continue;
            }
            using (mail)
            {
                mails.Add(new WrittenMail(
                    id, mail.Subject ?? "", mail.To.ToString(), mail.TextBody ?? "", mail.Date, [.. mail.Attachments.OfType<MimePart>().Select(Name)]));
            }
        }
        return mails;
    }

    /// <summary>An attachment by its position; null where there is none.</summary>
    public async Task<(string Name, string ContentType, byte[] Bytes)?> Attachment(string id, int position, CancellationToken stop)
    {
        using var mail = Ids().Contains(id) ? await Load(id, stop) : null;
        if (mail?.Attachments.OfType<MimePart>().ElementAtOrDefault(position) is not { Content: not null } part)
        {
            return null;
        }
        using var bytes = new MemoryStream();
        await part.Content.DecodeToAsync(bytes, stop);
        return (Name(part), part.ContentType.MimeType, bytes.ToArray());
    }

    private static string Name(MimePart part) => part.FileName is { Length: > 0 } name ? name : "attachment";

    private IEnumerable<string> Ids() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).OrderDescending(StringComparer.Ordinal)
        : [];

    private async Task<MimeMessage?> Load(string id, CancellationToken stop)
    {
        try
        {
            return await MimeMessage.LoadAsync(Path.Combine(folder, id + ".eml"), stop);
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            return null;
        }
    }
}
