using System.ComponentModel.DataAnnotations;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BijliMitra.Adapters.Mail;

/// <summary>Section <c>Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Mail server. Empty: mails are written to the folder <c>mail</c> of the data directory.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Log-in name; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Password, from the environment or user secrets only.</summary>
    public string Password { get; set; } = "";

    /// <summary>Sender's address.</summary>
    [Required]
    [EmailAddress]
    public string From { get; set; } = "bijli-mitra@example.in";
}

/// <summary>A document that goes with a mail.</summary>
public sealed record MailAttachment(byte[] Content, string FileName);

/// <summary>Sends mails by SMTP, or writes them to a folder where no server is set.</summary>
/// <param name="options">The server.</param>
/// <param name="folder">Where mails are written to without one.</param>
/// <param name="open">Opens a document of ours by its address; null where it opens nothing any more.</param>
public sealed class MailSender(SmtpOptions options, string folder, Func<string, CancellationToken, Task<MailAttachment?>> open) : IChannelSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public bool Carries(Channel channel) => channel == Channel.Email;

    /// <inheritdoc/>
    public ContactSign SignOf(int code) => MailErrors.SignOf(code);

    /// <inheritdoc/>
    public async Task<SendOutcome> Send(Parcel parcel, CancellationToken stop)
    {
        try
        {
            var attachment = parcel.MediaUrl is { } url ? await open(url, stop) : null;
            if (parcel.MediaUrl is not null && attachment is null)
            {
                return new SendOutcome.Refused(0, "The document that was to go with the mail cannot be opened any more.");
            }
            using var mail = Compose(parcel, attachment);
            await (options.Host.Length == 0 ? Write(mail, parcel, stop) : Submit(mail, stop));
            return new SendOutcome.Accepted(MessageId(parcel));
        }
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= 500)
        {
            return new SendOutcome.Refused(MailErrors.CodeOf((int)refusal.StatusCode, refusal.Message), "The mail server refused the mail.");
        }
        catch (Exception fault) when (IsFault(fault) || fault is System.Data.Common.DbException)
        {
            return new SendOutcome.RetryLater(TimeSpan.FromSeconds(30), null, $"The mail could not be handed over: {fault.GetType().Name}.");
        }
    }

    /// <summary>
    /// A mail server keeps no list to ask, so a mail in doubt goes out again: under the same Message-ID, by which mailboxes drop the
    /// second one.
    /// </summary>
    public Task<IReadOnlyList<string>> Find(Parcel parcel, CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>([]);

    private static string MessageId(Parcel parcel) => $"{parcel.Id}.{parcel.CreatedAt.ToUnixTimeMilliseconds()}@bijli-mitra";

    private MimeMessage Compose(Parcel parcel, MailAttachment? attachment)
    {
        var body = new BodyBuilder { TextBody = parcel.Body };
        if (attachment is not null)
        {
            body.Attachments.Add(attachment.FileName, attachment.Content, new ContentType("application", "pdf"));
        }
        var mail = new MimeMessage
        {
            Subject = parcel.Body.Split('\n')[0] is { Length: > 78 } first ? string.Concat(first.AsSpan(0, 77), "…") : parcel.Body.Split('\n')[0],
            Body = body.ToMessageBody(),
            Date = parcel.CreatedAt,
            MessageId = MessageId(parcel),
        };
        mail.From.Add(new MailboxAddress("Bijli Mitra", options.From));
        mail.To.Add(new MailboxAddress("", parcel.To.Value));
        return mail;
    }

    private async Task Write(MimeMessage mail, Parcel parcel, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        await mail.WriteToAsync(Path.Combine(folder, $"{parcel.Id:D10}.eml"), stop);
    }

    private async Task Submit(MimeMessage mail, CancellationToken stop)
    {
        using var smtp = await LogIn(options, stop);
        await smtp.SendAsync(mail, stop);
        await smtp.DisconnectAsync(true, stop);
    }

    /// <summary>Logs in at the server and out again. Null where that went well, else what went wrong.</summary>
    public static async Task<string?> Try(SmtpOptions options, CancellationToken stop)
    {
        try
        {
            using var smtp = await LogIn(options, stop);
            await smtp.DisconnectAsync(true, stop);
            return null;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            return fault.GetType().Name;
        }
    }

    private static async Task<SmtpClient> LogIn(SmtpOptions options, CancellationToken stop)
    {
        var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await smtp.ConnectAsync(options.Host, options.Port, SecureSocketOptions.StartTlsWhenAvailable, stop);
            if (options.User.Length > 0)
            {
                await smtp.AuthenticateAsync(options.User, options.Password, stop);
            }
            return smtp;
        }
        catch
        {
            smtp.Dispose();
            throw;
        }
    }

    private static bool IsFault(Exception fault) => fault is IOException or SmtpCommandException or SmtpProtocolException
        or System.Net.Sockets.SocketException or AuthenticationException or TimeoutException or SslHandshakeException;
}
