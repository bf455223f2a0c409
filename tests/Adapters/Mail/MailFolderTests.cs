using BijliMitra.Adapters.Mail;
using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Adapters.Mail;

/// <summary>Mails that were written are read back.</summary>
public sealed class MailFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");

    [Fact]
    public async Task What_the_sender_wrote_is_read_back_newest_first()
    {
        await Write(1, "Your code is 482913\nTell it to nobody.");
        await Write(12, "बिल तैयार है");
        var folder = new MailFolder(_folder.FullName);
        var mails = await folder.Read(default);
        Assert.Equal(["बिल तैयार है", "Your code is 482913"], mails.Select(mail => mail.Subject));
        Assert.Equal(("asha.verma@example.in", "0000000012"), (mails[0].To, folder.Newest()));
        Assert.EndsWith("Tell it to nobody.", mails[1].Text.TrimEnd());
    }

    [Fact]
    public async Task No_folder_a_file_that_is_no_mail_and_a_missing_attachment_are_no_fault()
    {
        var none = new MailFolder(Path.Combine(_folder.FullName, "none"));
        Assert.Empty(await none.Read(default));
        Assert.Null(none.Newest());
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "x.eml"), []);
        await Write(1, "A mail");
        var folder = new MailFolder(_folder.FullName);
        Assert.Contains(await folder.Read(default), mail => mail.Subject == "A mail");
        Assert.Null(await folder.Attachment("0000000001", 0, default));
        Assert.Null(await folder.Attachment("../x", 0, default));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<SendOutcome> Write(long id, string body) => new MailSender(new SmtpOptions(), _folder.FullName, (_, _) => Task.FromResult<MailAttachment?>(null)).Send(
        new Parcel(id, ChannelAddress.Mail("asha.verma@example.in"), body, null, null, DateTimeOffset.UnixEpoch), default);
}
