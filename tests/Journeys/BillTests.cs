using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using MimeKit;
using UglyToad.PdfPig;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The bill as PDF: handed to Twilio, fetched, mailed, and out of reach when it should be.</summary>
public sealed partial class BillTests(RunningBot running) : IClassFixture<RunningBot>, IDisposable
{
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(2);
    private readonly Scene _scene = running.Scene;
    private readonly HttpClient _http = new();

    [Fact]
    public async Task After_the_code_words_come_first_and_the_document_within_two_seconds()
    {
        var person = _scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        var code = await person.CodeOnAshasPhone();
        var asked = TimeProvider.System.GetUtcNow();
        Assert.Contains("1,842", await person.Asks(code));

        var document = await person.Gets();
        Assert.Empty(document.Body);
        Assert.Matches($@"^{Regex.Escape(_scene.Settings["Urls"])}/bill/[\w-]{{22}}\.pdf$", Assert.Single(document.MediaUrls));
        Assert.InRange(document.CreatedAt - asked, TimeSpan.Zero, SoonEnough);
        var words = _scene.Twilio.Messages.Last(message => message.To == person.Address && message.Body.Length > 0);
        Assert.True(words.Number < document.Number);
        await _scene.Settled();
    }

    [Fact]
    public async Task The_document_is_fetched_by_GET_and_HEAD()
    {
        var url = await AshasBill(_scene.Stranger());
        using var head = await Fetch(HttpMethod.Head, url);
        using var get = await Fetch(HttpMethod.Get, url);
        foreach (var answer in new[] { head, get })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal($"inline; filename=\"bill-{IndianTime.Day(TimeProvider.System.GetUtcNow()).AddDays(-5):yyyy-MM}-0011.pdf\"", answer.Content.Headers.ContentDisposition!.ToString());
            AssertHeaders(answer);
        }
        var pdf = await get.Content.ReadAsByteArrayAsync();
        Assert.Equal(pdf.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var document = PdfDocument.Open(pdf);
        Assert.Contains(Cast.Asha.Bill, document.GetPage(1).Text);
    }

    [Fact]
    public async Task Everything_else_below_the_path_is_the_same_404()
    {
        var url = await AshasBill(_scene.Stranger());
        var token = url[^26..^4];
        var other = (token[0] == 'A' ? 'B' : 'A') + token[1..];
        string[] wrong =
        [
            $"/bill/{other}.pdf", $"/bill/{token}", $"/bill/{token}.PDF", $"/bill/{token}.pdf/", $"/bill/{token}.pdf/x", $"/bill/x/{token}.pdf",
            $"/bill/{token[..21]}.pdf", $"/bill/{token}A.pdf", $"/bill/{token[..21]}%2E.pdf", "/bill/", "/bill/..%2Fkeys.json", $"/bill/{new string('A', 5000)}.pdf",
        ];
        var answers = new HashSet<string>();
        foreach (var path in wrong)
            answers.Add(await NotFound(HttpMethod.Get, _scene.Settings["Urls"] + path));
        answers.Add(await NotFound(HttpMethod.Post, url));
        answers.Add(await NotFound(HttpMethod.Delete, url));
        Assert.Single(answers);
    }

    [Fact]
    public async Task An_expired_link_opens_nothing()
    {
        var url = await AshasBill(_scene.Stranger());
        var id = await _scene.Database.Number("SELECT MAX(id) FROM bill_links");
        await _scene.Database.Write(
            "UPDATE bill_links SET expires_at = @past WHERE id = @id", ("@past", _scene.Database.Dialect.Instant(DateTimeOffset.UnixEpoch)), ("@id", id));
        await NotFound(HttpMethod.Get, url);
        await NotFound(HttpMethod.Head, url);
    }

    [Theory]
    [InlineData("this is not me")]
    [InlineData("forget me", "yes")]
    public async Task A_chat_that_is_not_the_consumers_or_is_forgotten_takes_its_links_along(params string[] words)
    {
        var person = _scene.Stranger();
        var url = await AshasBill(person);
        foreach (var word in words)
            await person.Asks(word);
        await NotFound(HttpMethod.Get, url);
    }

    [Theory]
    [InlineData("on_hold = TRUE", "on_hold = FALSE")]
    [InlineData("status = 1", "status = 0")]
    public async Task An_account_on_hold_or_closed_shows_nothing(string change, string back)
    {
        var person = _scene.Stranger();
        await person.Asks($"Bill {Cast.Meena.Account}");
        var url = await Verified(person, Cast.Meena.Mobile);
        await _scene.Database.Write($"UPDATE accounts SET {change} WHERE number = '{Cast.Meena.Account}'");
        try
        {
            await NotFound(HttpMethod.Get, url);
        }
        finally
        {
            await _scene.Database.Write($"UPDATE accounts SET {back} WHERE number = '{Cast.Meena.Account}'");
        }
        using var answer = await Fetch(HttpMethod.Get, url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_document_that_Twilio_took_without_an_answer_is_found_and_not_sent_again()
    {
        var person = _scene.Stranger();
        await AshasBill(person);
        await person.Asks("thanks");
        _scene.Twilio.For(person.Address, new FakeBehaviour.AcceptAndDrop());
        await person.Asks("bill");
        await person.Gets();
        _scene.Twilio.For(person.Address, null);
        await _scene.Settled();
        Assert.Equal(2, _scene.Twilio.Messages.Count(message => message.To == person.Address && message.MediaUrls.Count > 0));
    }

    [Fact]
    public async Task By_SMS_the_link_stands_in_the_text_and_opens()
    {
        var person = _scene.Stranger(Channel.Sms);
        var text = await person.Verifies();
        using var answer = await Fetch(HttpMethod.Get, Link().Match(text).Value);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_fault_while_a_bill_is_opened_leaves_no_link_in_the_log()
    {
        var url = await AshasBill(_scene.Stranger());
        await _scene.Database.Write("ALTER TABLE bill_links RENAME TO bill_links_away");
        try
        {
            using var answer = await Fetch(HttpMethod.Get, url);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
        finally
        {
            await _scene.Database.Write("ALTER TABLE bill_links_away RENAME TO bill_links");
        }
        await Eventually.Holds(() => _scene.Bot.Output.Any(line => line.Contains("bill_links", StringComparison.Ordinal)));
        Assert.DoesNotContain(_scene.Bot.Output, line => line.Contains(url[^26..^4], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_has_the_PDF_and_is_sent_once()
    {
        var person = _scene.Stranger();
        await person.Asks($"Bill {Cast.Meena.Account}");
        await Verified(person, Cast.Meena.Mobile);
        Assert.Contains("m...@example.in", await person.Asks("email it to me"));

        var folder = new DirectoryInfo(Path.Combine(_scene.Folder, "mail"));
        await _scene.Settled();
        var mail = await MimeMessage.LoadAsync(Assert.Single(folder.GetFiles()).FullName);
        Assert.Equal(Cast.Meena.Mail, mail.To.Mailboxes.Single().Address);
        Assert.Contains("...0055", mail.Subject);
        var attachment = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal("application/pdf", attachment.ContentType.MimeType);
        using var content = new MemoryStream();
        await attachment.Content!.DecodeToAsync(content);
        using var document = PdfDocument.Open(content.ToArray());
        Assert.Contains(Cast.Meena.Bill, document.GetPage(1).Text);
        Assert.Equal(0, await _scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE channel = 2 AND in_doubt = TRUE"));
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> AshasBill(Person person)
    {
        await person.Verifies();
        return (await person.Gets()).MediaUrls[0];
    }

    private async Task<string> Verified(Person person, string mobile)
    {
        var asked = Regex.Escape(person.Number[^4..]);
        var sms = await _scene.Twilio.WaitFor(message => message.To == mobile && Regex.IsMatch(message.Body, $"chat ending {asked}"), Eventually.Bound);
        await person.Asks(sms.Body[..6]);
        return (await person.Gets()).MediaUrls[0];
    }

    private async Task<string> NotFound(HttpMethod method, string url)
    {
        using var answer = await Fetch(method, url);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        AssertHeaders(answer);
        return $"{string.Join('\n', answer.Headers.Where(header => header.Key != "Date").SelectMany(header => header.Value))}"
            + await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> Fetch(HttpMethod method, string url) => _http.SendAsync(new HttpRequestMessage(method, url));

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }

    [GeneratedRegex(@"http://\S+\.pdf")]
    private static partial Regex Link();
}
