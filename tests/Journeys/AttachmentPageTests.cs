using System.Net;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Adapters.Pictures;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>An agent sends files to consumers from the page of chats.</summary>
public sealed class AttachmentPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly byte[] Pdf = "%PDF-1.7 the corrected bill"u8.ToArray();

    [Fact]
    public async Task A_document_waits_over_a_reload_and_goes_with_the_next_words()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var (agent, person) = (await Sits(scene), scene.Stranger());
        await scene.Queues(person);
        await agent.TakesNext();
        var field = agent.Page.GetByLabel("Attach a file");

        // What it is its bytes say; nothing of it is kept.
        await field.SetInputFilesAsync(File("virus.pdf", "MZ nothing of the kind"u8.ToArray()));
        await Expect(agent.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no PDF and no picture");
        await agent.Page.IsForEverybody();

        await field.SetInputFilesAsync(File("बिल सुधार.pdf", Pdf));
        await Expect(agent.Page.GetByText("Goes along: बिल सुधार.pdf, 1 KB")).ToBeVisibleAsync();
        await agent.Page.ReloadAsync();
        await Expect(agent.Page.GetByText("Goes along: बिल सुधार.pdf, 1 KB")).ToBeVisibleAsync();
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("attach-1280");
        await agent.Says("Here is your corrected bill.");
        await agent.Reads("बिल सुधार.pdf");
        await Expect(field).ToBeVisibleAsync();

        Assert.Equal("Here is your corrected bill.", await person.Hears());
        var address = Assert.Single((await person.Gets()).MediaUrls);
        await Opens(address, "application/pdf", Pdf, "inline; filename*=UTF-8''");
        // Who has the chat next opens it too.
        await Expect(Sent(agent)).ToHaveAttributeAsync("href", address);
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(address[..^5] + ".pdf")).StatusCode);
        Assert.Equal(1, await scene.Audited(AuditAction.FileSent));

        await scene.Database.Write("UPDATE attachments SET expires_at = @past", ("@past", scene.Database.Dialect.Instant(TimeProvider.System.GetUtcNow().AddMinutes(-1))));
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(address)).StatusCode);
        await Expect(Sent(agent)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_picture_goes_alone_and_by_sms_as_an_address()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var (agent, person) = (await Sits(scene), scene.Stranger(Channel.Sms));
        await scene.Queues(person);
        await agent.TakesNext();

        var field = agent.Page.GetByLabel("Attach a file");
        await field.SetInputFilesAsync(File("meter.jpg", [.. Pdf, .. new byte[2_000_000]]));
        await Expect(agent.Page.GetByText("Goes along: meter.pdf, 1.9 MB")).ToBeVisibleAsync();
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Take it away" }).ClickAsync();
        await Expect(agent.Page.GetByText("The file was taken away.")).ToBeVisibleAsync();
        await field.SetInputFilesAsync(File("meter.jpg", SamplePictures.Phone()));
        await Expect(agent.Page.GetByText("Goes along: meter.jpg")).ToBeVisibleAsync();
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        var words = (await person.Hears()).Split('\n');
        Assert.Equal("meter.jpg", words[0]);
        using var answer = await Fetch(words[1]);
        Assert.Equal(("image/jpeg", HttpStatusCode.OK), (answer.Content.Headers.ContentType!.MediaType, answer.StatusCode));
        await Expect(Sent(agent)).ToHaveAttributeAsync("href", words[1]);
        Assert.Equal(-1, (await answer.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf("Exif"u8));
        await Expect(field).ToBeVisibleAsync();
    }

    private Task<AgentOnPage> Sits(Scene scene) => AgentOnPage.SitsDown(chromium, scene.Settings["Urls"]);

    private static ILocator Sent(AgentOnPage agent) => agent.Lines.GetByRole(AriaRole.Link, new() { Name = "Open the file" });

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    private static async Task Opens(string address, string contentType, byte[] content, string disposition)
    {
        using var answer = await Fetch(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(disposition["inline; ".Length..], answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task<HttpResponseMessage> Fetch(string address)
    {
        using var http = new HttpClient();
        return await http.GetAsync(new Uri(address));
    }
}
