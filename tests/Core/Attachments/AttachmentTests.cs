using BijliMitra.Core.Attachments;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Core.Helpdesk;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Attachments;

/// <summary>Files that staff send to consumers.</summary>
public sealed class AttachmentTests
{
    private static readonly AttachmentFile Bill = new("Corrected bill.pdf", AttachmentKind.Pdf, "%PDF-1.7 corrected"u8.ToArray());
    private static readonly AttachmentFile Meter = new("meter.png", AttachmentKind.Jpeg, [0xFF, 0xD8, 1, 2, 3]);

    [Fact]
    public async Task A_document_goes_after_the_words_and_opens_by_its_address()
    {
        await using var scene = await Begin();
        var chat = await Has(scene, Channel.WhatsApp);
        Assert.Equal(StaffResult.Done, await scene.Attachments.Add(Ritu, chat, Bill, default));
        Assert.Equal("Corrected bill.pdf", (await scene.Attachments.Waiting(Ritu, chat, default))!.Name);
        Assert.Null(await scene.Attachments.Waiting(Aman, chat, default));

        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, chat, "Here it is.", "k1"));
        Assert.Equal(["Here it is.", "Corrected bill.pdf"], await scene.Said());
        var media = await Media(scene);
        Assert.Null(media[0]);
        var file = await scene.Attachments.Open(media[1]!, default);
        Assert.Equal(("Corrected bill.pdf", "application/pdf"), (file!.Name, file.ContentType));
        Assert.Equal(Bill.Content, file.Content);
        Assert.Null(await scene.Attachments.Waiting(Ritu, chat, default));

        Assert.Null(await scene.Attachments.Open(media[1]!.Replace(".pdf", ".jpgx", StringComparison.Ordinal), default));
        Assert.Null(await scene.Attachments.Open("https://bijli.example.in/file/AAAAAAAAAAAAAAAAAAAAAA.pdf", default));
        await using var db = scene.Open();
        Assert.Equal("Pdf, 18 bytes", (await db.Audit.SingleAsync(a => a.Action == AuditAction.FileSent)).Detail);
        var kept = await db.Attachments.SingleAsync();
        Assert.DoesNotContain("%PDF", System.Text.Encoding.Latin1.GetString(kept.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_has_the_words_as_its_caption_and_needs_none()
    {
        await using var scene = await Begin();
        var chat = await Has(scene, Channel.WhatsApp);
        await scene.Attachments.Add(Ritu, chat, Meter, default);
        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, chat, "Your new meter", "k1"));
        await scene.Attachments.Add(Ritu, chat, Meter, default);
        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, chat, "", "file-2"));
        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, chat, "", "file-2"));
        Assert.Equal(StaffResult.BadText, await scene.Say(Ritu, chat, "", "file-3"));

        Assert.Equal(["Your new meter", "meter.jpg"], await scene.Said());
        Assert.All(await Media(scene), Assert.NotNull);
    }

    [Fact]
    public async Task An_sms_carries_the_address()
    {
        await using var scene = await Begin();
        var chat = await Has(scene, Channel.Sms);
        await scene.Attachments.Add(Ritu, chat, Bill, default);
        await scene.Say(Ritu, chat, "Your bill:", "k1");
        var text = Assert.Single(await scene.Said());
        Assert.StartsWith("Your bill:\nhttps://bijli.example.in/file/", text, StringComparison.Ordinal);
        Assert.NotNull(await scene.Attachments.Open(text, default));
        Assert.Null(Assert.Single(await Media(scene)));
    }

    [Theory]
    [InlineData(Channel.WhatsApp)]
    [InlineData(Channel.Sms)]
    public async Task From_the_chat_it_opens_while_it_lives_and_an_address_that_staff_wrote_does_not(Channel channel)
    {
        await using var scene = await Begin();
        await scene.Hires(Ritu);
        var chat = await Has(scene, channel);
        await scene.Attachments.Add(Ritu, chat, Bill, default);
        await scene.Say(Ritu, chat, "Your bill:", "k1");
        async Task<string[]> Links() => [.. (await scene.Console.Open(Ritu, chat, default))!.Lines.Select(line => line.File).OfType<string>()];

        var address = Assert.Single(await Links());
        Assert.NotNull(await scene.Attachments.Open(address, default));
        await scene.Say(Ritu, chat, $"javascript:alert(1)//{address}", "k2");
        await scene.Say(Ritu, chat, "https://bijli.example.in/file/AAAAAAAAAAAAAAAAAAAAAA.pdf", "k3");
        Assert.Equal([address], await Links());
        scene.Passes(TimeSpan.FromDays(7));
        Assert.Empty(await Links());
    }

    [Fact]
    public async Task Only_who_has_the_chat_attaches_and_the_last_file_counts()
    {
        await using var scene = await Begin();
        var chat = await Has(scene, Channel.WhatsApp);
        Assert.Equal(StaffResult.SomebodyElse, await scene.Attachments.Add(Aman, chat, Bill, default));
        Assert.Equal(StaffResult.SomebodyElse, await scene.Attachments.Add(Neha, chat, Bill, default));
        Assert.Equal(StaffResult.BadValue, await scene.Attachments.Add(Ritu, chat, Bill with { Content = [] }, default));
        Assert.Equal(StaffResult.BadValue, await scene.Attachments.Add(Ritu, chat, Bill with { Content = new byte[scene.Attachments.MostBytes + 1] }, default));

        await scene.Attachments.Add(Ritu, chat, Bill, default);
        await scene.Attachments.Add(Ritu, chat, Meter, default);
        Assert.Equal("meter.jpg", (await scene.Attachments.Waiting(Ritu, chat, default))!.Name);
        await scene.Attachments.Remove(Ritu, chat, default);
        Assert.Null(await scene.Attachments.Waiting(Ritu, chat, default));
    }

    [Fact]
    public async Task It_opens_for_a_week_and_is_then_deleted_and_one_that_was_never_sent_after_a_day()
    {
        await using var scene = await Begin();
        var chat = await Has(scene, Channel.WhatsApp);
        await scene.Attachments.Add(Ritu, chat, Bill, default);
        await scene.Say(Ritu, chat, "Here it is.", "k1");
        await scene.Attachments.Add(Ritu, chat, Meter, default);
        var address = (await Media(scene))[1]!;

        Assert.Equal(1, await Sweep(scene, TimeSpan.FromDays(1)));
        scene.Passes(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await scene.Attachments.Open(address, default));
        scene.Passes(TimeSpan.FromSeconds(1));
        Assert.Null(await scene.Attachments.Open(address, default));
        Assert.Equal(1, await Sweep(scene, TimeSpan.FromDays(7)));
        await using var db = scene.Open();
        Assert.Empty(await db.Attachments.ToListAsync());
    }

    [Fact]
    public async Task A_chat_that_is_forgotten_leaves_no_file()
    {
        await using var scene = await Begin();
        var chat = await Has(scene, Channel.WhatsApp);
        await scene.Attachments.Add(Ritu, chat, Bill, default);
        await scene.Write(async db =>
        {
            await CaseEraser.Forget(db, "c1", default);
            return 0;
        });
        await using var open = scene.Open();
        Assert.Empty(await open.Attachments.ToListAsync());
    }

    private static Task<HandoffScene> Begin() => new HandoffScene().Begin();

    private static async Task<long> Has(HandoffScene scene, Channel channel)
    {
        var chat = await scene.Waits(channel: channel);
        await scene.Take(Ritu, chat);
        return chat;
    }

    private static Task<int> Sweep(HandoffScene scene, TimeSpan later) => scene.Write(db => AttachmentBook.DeleteSome(db, scene.Now + later, default));

    private static async Task<List<string?>> Media(HandoffScene scene)
    {
        await using var db = scene.Open();
        return (await db.Outbox.OrderBy(m => m.Id).ToListAsync()).ConvertAll(m => m.MediaUrl is { } url ? SampleDatabase.Protection.DecryptText(url) : null);
    }
}
