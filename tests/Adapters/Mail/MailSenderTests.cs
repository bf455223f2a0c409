using BijliMitra.Adapters.Mail;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
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

    [Theory]
    [InlineData("550 5.1.1 <asha@example.in>: User unknown", 511, ContactSign.NoSuchAddress)]
    [InlineData("550 5.1.2 No such domain", 512, ContactSign.NoSuchAddress)]
    [InlineData("556 5.1.10 Null MX", 5110, ContactSign.NoSuchAddress)]
    [InlineData("550 5.2.1 Mailbox disabled", 521, ContactSign.OutOfService)]
    [InlineData("552 5.2.2 Mailbox full", 522, ContactSign.None)]
    [InlineData("550 5.7.1 We do not like you", 571, ContactSign.None)]
    [InlineData("550 User unknown", 550, ContactSign.None)]
    [InlineData("554 5.1.1234 is no code", 554, ContactSign.None)]
    public async Task A_refusal_tells_of_the_mailbox_only_where_it_says_so(string answer, int code, ContactSign sign)
    {
        using var server = FakeSmtp.Answering(answer);
        var sender = Sender(new SmtpOptions { Host = "127.0.0.1", Port = server.Port }, null, null);
        var refused = Assert.IsType<SendOutcome.Refused>(await sender.Send(Parcel(null), TestContext.Current.CancellationToken));
        Assert.Equal(code, refused.Code);
        Assert.Equal(sign, sender.SignOf(refused.Code));
    }

    [Fact]
    public async Task What_the_server_cannot_take_now_goes_again()
    {
        using var server = FakeSmtp.Answering("450 4.2.1 Try again later");
        var sender = Sender(new SmtpOptions { Host = "127.0.0.1", Port = server.Port }, null, null);
        Assert.IsType<SendOutcome.RetryLater>(await sender.Send(Parcel(null), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<SendOutcome> Send(string? mediaUrl, MailAttachment? opens) =>
        Sender(new SmtpOptions(), mediaUrl, opens).Send(Parcel(mediaUrl), TestContext.Current.CancellationToken);

    private MailSender Sender(SmtpOptions options, string? mediaUrl, MailAttachment? opens) => new(options, _folder.FullName, (url, _) =>
    {
        Assert.Equal(mediaUrl, url);
        return Task.FromResult(opens);
    });

    private static Parcel Parcel(string? mediaUrl) =>
        new(7, ChannelAddress.Mail("asha@example.in"), "Your bill\n\nIt is attached.", mediaUrl, null, DateTimeOffset.UnixEpoch);
}
