using System.Text;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Adapters.Pictures;
using BijliMitra.Tests.Support;
using SkiaSharp;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Pictures over the wire: what was asked for is fetched, cleaned and kept, all else is not; and nothing stays at Twilio.</summary>
public sealed class PictureTests(PictureTests.Bot bot) : IClassFixture<PictureTests.Bot>
{
    private const string Aadhaar = """<PrintLetterBarcodeData uid="234123412346" name="Somebody"/>""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private Scene Scene => bot.Scene;

    private FakeMedia Media => Scene.Twilio.Media;

    [Fact]
    public async Task A_photo_of_the_bill_is_fetched_once_kept_as_ciphertext_and_deleted_at_Twilio()
    {
        var person = await AskedForTheBill();
        var medium = Media.Add(new FakeMedium.Holds(SampleMedia.Bill.Bytes()));
        var sid = await person.Sends(medium, caption: "my bill");
        Assert.Contains("Thank you for the photo", await person.Hears(), StringComparison.Ordinal);
        await IsRemoved(sid);
        Assert.Equal(PictureState.Kept, await StateOf(sid));
        Assert.Single(Media.Fetched, medium);
        Assert.Single(Media.Deleted, medium);
        Assert.Empty(await Bytes(sid, "address"));
        var kept = await Bytes(sid, "bytes");
        var jpeg = Scene.Database.Keys().Decrypt(kept);
        Assert.False(Holds(kept, jpeg.AsSpan(0, 20)), "The picture can be read on disk.");
        Assert.Equal(await Number(sid, "size"), jpeg.Length);
        Assert.False(Holds(jpeg, "Exif"u8) || Holds(jpeg, Encoding.ASCII.GetBytes(PhoneExif.Camera)));
        using var picture = SKBitmap.Decode(jpeg);
        Assert.Equal((1200, 1600), (picture.Width, picture.Height));
        Assert.Equal(1, await Scene.Database.Number(
            $"SELECT COUNT(*) FROM pictures p JOIN tickets t ON t.number = p.ticket AND t.inbound_id = p.inbound_id WHERE t.reason = {(int)TicketReason.BillPhoto} AND p.inbound_id = {Inbound(sid)}"));
        await Scene.Settled();
    }

    [Fact]
    public async Task An_identity_document_among_bills_is_thrown_away_and_the_consumer_is_told()
    {
        var person = await AskedForTheBill();
        var medium = Media.Add(new FakeMedium.Holds(SamplePictures.WithCode(Aadhaar)));
        var sid = await person.Sends(medium);
        await person.Hears();
        Assert.Equal(Catalogue.Text(TextKey.BillPictureRefused, Language.English), await person.Hears(Patience));
        await IsRemoved(sid);
        Assert.Equal((PictureState.Refused, (int)PictureReason.Identity), (await StateOf(sid), await Number(sid, "reason")));
        Assert.Equal(1, await Count(sid, "bytes IS NULL"));
        // The bill itself is welcome as before.
        var bill = await person.Sends(Media.Add(new FakeMedium.Holds(SamplePictures.Phone())));
        Assert.Contains("Thank you for the photo", await person.Hears(), StringComparison.Ordinal);
        await IsRemoved(bill);
        Assert.Equal(PictureState.Kept, await StateOf(bill));
        await Scene.Settled();
    }

    [Fact]
    public async Task What_is_said_to_be_an_identity_document_and_what_nobody_asked_for_is_never_fetched()
    {
        var person = await AskedForTheBill();
        var said = Media.Add(new FakeMedium.Holds(SamplePictures.Phone()));
        var card = await person.Sends(said, caption: "my aadhaar card");
        Assert.Equal(Catalogue.Text(TextKey.BillPictureRefused, Language.English), await person.Hears());
        var stranger = Scene.Stranger();
        await stranger.Asks("help");
        var (picture, voice) = (Media.Add(new FakeMedium.Holds(SamplePictures.Phone())), Media.Add(new FakeMedium.Holds([1, 2, 3], "audio/ogg")));
        var first = await stranger.Sends(picture);
        await stranger.Hears();
        var second = await stranger.Sends(voice, "audio/ogg");
        await stranger.Hears();
        foreach (var sid in new[] { card, first, second })
        {
            await IsRemoved(sid);
            Assert.Equal(PictureState.Refused, await StateOf(sid));
        }
        Assert.Empty(Media.Fetched.Intersect([said, picture, voice]));
        Assert.Superset(new HashSet<string> { said, picture, voice }, Media.Deleted.ToHashSet());
        await Scene.Settled();
    }

    [Theory]
    [InlineData("no picture at all")]
    [InlineData("%PDF-1.7")]
    public async Task Garbage_is_told_in_the_language_of_the_chat(string garbage)
    {
        var person = Scene.Stranger();
        await person.Asks($"मेरा नंबर बंद हो गया {Cast.Ravi.Account}");
        var sid = await person.Sends(Media.Add(new FakeMedium.Holds(Encoding.ASCII.GetBytes(garbage))));
        await person.Hears();
        Assert.Equal(Catalogue.Text(TextKey.BillPictureFailed, Language.Hindi), await person.Hears(Patience));
        await IsRemoved(sid);
        Assert.Equal((PictureState.Failed, (int)PictureReason.NotOpened), (await StateOf(sid), await Number(sid, "reason")));
        await Scene.Settled();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told()
    {
        var person = await AskedForTheBill();
        var sid = await person.Sends(Media.Add(new FakeMedium.Holds(new byte[300_000])));
        await person.Hears();
        Assert.Equal(Catalogue.Text(TextKey.BillPictureFailed, Language.English), await person.Hears(Patience));
        await IsRemoved(sid);
        Assert.Equal((int)PictureReason.TooLarge, await Number(sid, "reason"));
    }

    [Fact]
    public async Task A_photo_that_is_not_there_yet_is_fetched_when_it_is()
    {
        var person = await AskedForTheBill();
        var medium = Media.Add(new FakeMedium.Fails(404));
        var sid = await person.Sends(medium);
        await person.Hears();
        await Eventually.Holds(async () => Media.Fetched.Contains(medium) && await Count(sid, "attempts = 1 AND state = 0") == 1, Patience);
        Media.Change(medium, new FakeMedium.Holds(SamplePictures.Phone()));
        await IsRemoved(sid);
        Assert.Equal(PictureState.Kept, await StateOf(sid));
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_after_some_tries_and_the_consumer_is_told()
    {
        var person = await AskedForTheBill();
        var medium = Media.Add(new FakeMedium.Hangs());
        var sid = await person.Sends(medium);
        await person.Hears();
        await Eventually.Holds(() => Task.FromResult(Media.Fetched.Contains(medium)), Patience);
        await Scene.Database.Write($"UPDATE pictures SET attempts = {PictureBook.MostTries - 1}, due_at = asked_at WHERE inbound_id = {Inbound(sid)}");
        Assert.Equal(Catalogue.Text(TextKey.BillPictureFailed, Language.English), await person.Hears(Patience));
        await IsRemoved(sid);
        Assert.Equal((PictureState.Failed, (int)PictureReason.OutOfReach), (await StateOf(sid), await Number(sid, "reason")));
    }

    [Fact]
    public async Task A_picture_is_kept_though_Twilio_does_not_delete_it_at_once_and_is_deleted_later()
    {
        await using var scene = await Support.Scene.Start();
        scene.Twilio.Media.KeepsAll = true;
        var person = scene.Stranger();
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        var medium = scene.Twilio.Media.Add(new FakeMedium.Holds(SamplePictures.Phone()));
        await person.Sends(medium);
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM pictures WHERE state = 1 AND removed_at IS NULL") == 1, Patience);
        scene.Twilio.Media.KeepsAll = false;
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM pictures WHERE removed_at IS NOT NULL") == 1, Patience);
        Assert.Single(scene.Twilio.Media.Fetched);
        await scene.Settled();
    }

    [Fact]
    public async Task Whoever_is_forgotten_has_no_picture_here_any_more()
    {
        var person = await AskedForTheBill();
        var sid = await person.Sends(Media.Add(new FakeMedium.Holds(SamplePictures.Phone())));
        await person.Hears();
        await IsRemoved(sid);
        await person.Asks("forget me");
        await person.Asks("yes");
        Assert.Equal(PictureState.Erased, await StateOf(sid));
        Assert.Equal(1, await Count(sid, "bytes IS NULL"));
    }

    [Fact]
    public async Task A_number_of_Aadhaar_is_nowhere_on_record()
    {
        var person = Scene.Stranger();
        await person.Asks("bill");
        Assert.Equal(Catalogue.Text(TextKey.IdentityNumberRefused, Language.English), await person.Asks("my aadhaar is 2341 2341 2346"));
        // The question is open still.
        Assert.Contains("1042 210 011", await person.Asks(Cast.Asha.Account), StringComparison.Ordinal);
        await Scene.Settled();
        var payloads = await Scene.Database.Rows("SELECT payload FROM inbox", row => row.GetFieldValue<byte[]>(0));
        Assert.All(payloads, payload => Assert.DoesNotContain("2341 2341", Text(payload), StringComparison.Ordinal));
        var states = await Scene.Database.Rows("SELECT state FROM conversations", row => row.GetFieldValue<byte[]>(0));
        Assert.All(states, state => Assert.DoesNotContain("23412341", Text(state), StringComparison.Ordinal));
        Assert.DoesNotContain(Scene.Bot.Output, line => line.Contains("2341 2341", StringComparison.Ordinal) || line.Contains("23412341", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_picture_of_the_numbers_goes_with_the_words_and_anybody_can_fetch_it()
    {
        var person = Scene.Stranger();
        await person.Writes($"my number is lost {Cast.Ravi.Account}");
        var message = await person.Sees();
        Assert.Contains("bill number", message.Body, StringComparison.Ordinal);
        var url = Assert.Single(message.MediaUrls);
        using var http = new HttpClient();
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        using var answer = await http.GetAsync(new Uri(url));
        Assert.Equal(("image/png", "public, max-age=86400"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
        Assert.Equal((head.Content.Headers.ContentLength, head.Headers.ETag), (answer.Content.Headers.ContentLength, answer.Headers.ETag));
        var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(304, (int)(await http.SendAsync(again)).StatusCode);
    }

    private async Task<Person> AskedForTheBill()
    {
        var person = Scene.Stranger();
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        return person;
    }

    private Task<TimeSpan> IsRemoved(string sid) => Eventually.Holds(async () => await Count(sid, "removed_at IS NOT NULL") == 1, Patience);

    private async Task<PictureState> StateOf(string sid) => (PictureState)await Number(sid, "state");

    private Task<long> Count(string sid, string condition) =>
        Scene.Database.Number($"SELECT COUNT(*) FROM pictures WHERE {condition} AND inbound_id = {Inbound(sid)}");

    private async Task<int> Number(string sid, string column) =>
        (int)await Scene.Database.Number($"SELECT {column} FROM pictures WHERE inbound_id = {Inbound(sid)}");

    private async Task<byte[]> Bytes(string sid, string column) => Assert.Single(
        await Scene.Database.Rows($"SELECT {column} FROM pictures WHERE inbound_id = {Inbound(sid)}", row => row.GetFieldValue<byte[]>(0)));

    private string Text(byte[] ciphertext) => ciphertext.Length == 0 ? "" : Scene.Database.Keys().DecryptText(ciphertext);

    private static string Inbound(string sid) => $"(SELECT id FROM inbox WHERE provider_id = '{sid}')";

    private static bool Holds(byte[] bytes, ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;

    /// <summary>A program that waits a short time for Twilio and takes small pictures only.</summary>
    public sealed class Bot : RunningBot
    {
        private protected override Task<Scene> Start() => Support.Scene.Start(("Twilio:Timeout", "00:00:01"), ("Pictures:MostBytes", "250000"));
    }
}
