using BijliMitra.Adapters.Mail;
using BijliMitra.Core.Messaging;
using MimeKit;
using Xunit;

namespace BijliMitra.Tests.Adapters.Mail;

/// <summary>Mails written to a folder, with a document and without.</summary>
public sealed class MailSenderTests : IDisposable
{
    private const string Address = "https://bijli.example.in/bill/AAAAAAAAAAAAAAAAAAAAAA.pdf";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");

    [Fact]
    public async Task A_document_goes_along_under_its_name()
    {
        var outcome = await Send(Address, new MailAttachment([1, 2, 3], "bill-2026-11-0011.pdf"));

        Assert.IsType<SendOutcome.Accepted>(outcome);
        var mail = await MimeMessage.LoadAsync(Assert.Single(_folder.GetFiles()).FullName, TestContext.Current.CancellationToken);
        Assert.Equal(("Your bill", "Your bill\n\nIt is attached."), (mail.Subject, mail.TextBody!.ReplaceLineEndings("\n").TrimEnd()));
        var part = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal(("bill-2026-11-0011.pdf", "application/pdf"), (part.FileName, part.ContentType.MimeType));
        using var content = new MemoryStream();
        await part.Content!.DecodeToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], content.ToArray());
    }

    [Fact]
    public async Task Where_the_document_cannot_be_opened_any_more_no_mail_goes()
    {
        Assert.IsType<SendOutcome.Refused>(await Send(Address, null));
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_mail_without_a_document_asks_for_none()
    {
        Assert.IsType<SendOutcome.Accepted>(await Send(null, null));
        var mail = await MimeMessage.LoadAsync(Assert.Single(_folder.GetFiles()).FullName, TestContext.Current.CancellationToken);
        Assert.Empty(mail.Attachments);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<SendOutcome> Send(string? mediaUrl, MailAttachment? opens)
    {
        var sender = new MailSender(new SmtpOptions(), _folder.FullName, (url, _) =>
        {
            Assert.Equal(mediaUrl, url);
            return Task.FromResult(opens);
        });
        var parcel = new Parcel(7, ChannelAddress.Mail("asha@example.in"), "Your bill\n\nIt is attached.", mediaUrl, null, DateTimeOffset.UnixEpoch);
        return sender.Send(parcel, TestContext.Current.CancellationToken);
    }
}
