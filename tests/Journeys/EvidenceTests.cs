using System.Text.RegularExpressions;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>What became of messages, over the wire: the contacts on record learn of it, and changes by paper go by what they learnt.</summary>
public sealed partial class EvidenceTests
{
    private const string NewNumber = "+919899123450";

    [Fact]
    public async Task A_code_that_fails_while_its_person_waits_is_heard_of_by_the_contact_and_by_nobody_else()
    {
        await using var scene = await Scene.Start();
        var (first, second) = (scene.Stranger(), scene.Stranger());
        scene.Twilio.For(Cast.Sunita.Mobile, new FakeBehaviour.AcceptAndReport("undelivered", 30005));
        var answer = await first.Asks($"Bill {Cast.Sunita.Account}");
        await State(scene, Cast.Sunita.Account, ContactKind.Mobile, ContactState.Suspect);
        Assert.Equal(answer, await second.Asks($"Bill {Cast.Sunita.Account}"));
        await scene.Settled();
        // Her number gets no code any more; there is nobody else to ask.
        Assert.Single(scene.Twilio.Messages, message => message.To == Cast.Sunita.Mobile);
        Assert.Single(scene.Twilio.Messages, message => message.To == first.Address);
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM contact_evidence WHERE error_code = 30005"));
        Assert.Contains("sign=\"OutOfService\"", await Metric(scene, "bijli_contact_evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_count_by_the_order_of_their_messages_and_once()
    {
        await using var scene = await Scene.Start();
        await Forgotten(scene);
        var (older, newer) = (await Code(scene), await Code(scene));
        await scene.Twilio.SendStatus(newer, "delivered");
        await Arrived(scene);
        await scene.Twilio.SendStatus(older, "undelivered", 21614);
        await scene.Twilio.SendStatus(newer, "undelivered", 21614);
        await State(scene, Cast.Sunita.Account, ContactKind.Mobile, ContactState.Live);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM contact_evidence"));
    }

    [Fact]
    public async Task Who_is_not_on_WhatsApp_any_more_is_dead_there_and_alive_by_SMS()
    {
        await using var scene = await Scene.StartWithTemplates();
        scene.Twilio.For("whatsapp:" + Cast.Asha.Mobile, new FakeBehaviour.AcceptAndReport("failed", 63024));
        await Changes(scene);
        await scene.Twilio.WaitFor(message => message.To == Cast.Asha.Mobile && message.Body.Contains("/u/", StringComparison.Ordinal), Eventually.Bound);
        await State(scene, Cast.Asha.Account, ContactKind.WhatsApp, ContactState.Dead);
        await scene.Settled();
    }

    [Fact]
    public async Task A_message_from_a_number_on_record_is_a_sign_of_life_of_it_there_and_lifts_a_suspicion_of_failures()
    {
        await using var scene = await Scene.Start();
        await Forgotten(scene);
        var asha = scene.Somebody(Cast.Asha.Mobile);
        await asha.Asks("thanks");
        await Arrived(scene, Cast.Asha.Account, ContactKind.WhatsApp);
        Assert.Equal(0, await scene.Database.Number(Of("last_delivered_at IS NOT NULL"), ("@account", Cast.Asha.Account), ("@kind", (int)ContactKind.Mobile)));

        await scene.Settled();
        var answer = scene.Twilio.Messages.Single(message => message.To == asha.Address);
        await scene.Twilio.SendStatus(answer, "failed", 30005);
        await State(scene, Cast.Asha.Account, ContactKind.WhatsApp, ContactState.Suspect);
        await asha.Asks("thanks");
        await State(scene, Cast.Asha.Account, ContactKind.WhatsApp, ContactState.Live);
    }

    [Fact]
    public async Task A_mailbox_that_its_server_does_not_know_is_dead()
    {
        using var server = FakeSmtp.Answering("550 5.1.1 User unknown");
        await using var scene = await Scene.Start(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"));
        await scene.Database.Write($"UPDATE contacts SET state = {(int)ContactState.Dead} WHERE kind <> {(int)ContactKind.Email}");
        await scene.Stranger().Asks($"Bill {Cast.Asha.Account}");
        await State(scene, Cast.Asha.Account, ContactKind.Email, ContactState.Dead);
        Assert.Equal(511, await scene.Database.Number("SELECT error_code FROM outbox WHERE channel = @mail", ("@mail", (int)Channel.Email)));
    }

    [Fact]
    public async Task Paper_waits_for_the_yes_of_a_number_that_took_an_SMS_twenty_days_ago()
    {
        await using var scene = await Scene.Start();
        await Forgotten(scene);
        await Report(scene, daysAgo: 20, "delivered");
        await Arrived(scene);
        Assert.Contains("so we asked there", await ChangesByPaper(scene), StringComparison.Ordinal);
        Assert.Equal((long)ChangeState.AsksOld, await scene.Database.Number("SELECT state FROM contact_changes"));
        await scene.Settled();
    }

    [Fact]
    public async Task Paper_goes_by_silence_where_the_last_SMS_arrived_too_long_ago()
    {
        await using var scene = await Scene.Start();
        await Forgotten(scene);
        await Report(scene, daysAgo: 91, "delivered");
        await Arrived(scene);
        Assert.Contains("will be on record on", await ChangesByPaper(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_goes_by_silence_where_the_last_SMS_failed()
    {
        await using var scene = await Scene.Start();
        await Report(scene, daysAgo: 20, "delivered");
        await Report(scene, daysAgo: 5, "undelivered", 30005);
        await State(scene, Cast.Sunita.Account, ContactKind.Mobile, ContactState.Suspect);
        Assert.Contains("will be on record on", await ChangesByPaper(scene), StringComparison.Ordinal);
        Assert.Equal((long)ChangeState.Waiting, await scene.Database.Number("SELECT state FROM contact_changes"));
        await scene.Settled();
    }

    // As if nothing had ever been sent to anybody.
    private static Task Forgotten(Scene scene) => scene.Database.Write("UPDATE contacts SET last_delivered_at = NULL");

    // An SMS to Sunita of some days ago, and what is reported of it.
    private static async Task Report(Scene scene, int daysAgo, string status, int? code = null)
    {
        var message = await Code(scene);
        var id = long.Parse(new Uri(message.StatusCallback!).Segments[^1]);
        await scene.Database.Write(
            "UPDATE outbox SET created_at = @at WHERE id = @id",
            ("@at", scene.Database.Dialect.Instant(TimeProvider.System.GetUtcNow().AddDays(-daysAgo))), ("@id", id));
        await scene.Twilio.SendStatus(message, status, code);
    }

    // A code to Sunita, whoever asks.
    private static async Task<FakeMessage> Code(Scene scene)
    {
        var before = scene.Twilio.Messages.Count(message => message.To == Cast.Sunita.Mobile);
        await scene.Stranger().Asks($"Bill {Cast.Sunita.Account}");
        var message = (await Codes(scene, Cast.Sunita.Mobile, before + 1))[^1];
        await scene.Settled();
        return message;
    }

    private static async Task<string> ChangesByPaper(Scene scene)
    {
        var person = scene.Stranger();
        await person.Asks($"my number is lost {Cast.Sunita.Account}");
        await person.Asks($"{Cast.Sunita.Bill} {Cast.Sunita.Meter}");
        await person.Asks(NewNumber);
        return await person.Asks(await scene.CodeTo(NewNumber));
    }

    private static Task<string> Changes(Scene scene) => scene.Stranger().ChangesAshasMobile(NewNumber);

    private static async Task<List<FakeMessage>> Codes(Scene scene, string number, int count) =>
        [.. await scene.Twilio.WaitFor(message => message.To == number && SixDigits().IsMatch(message.Body), count, Eventually.Bound)];

    private static Task<TimeSpan> State(Scene scene, string account, ContactKind kind, ContactState state) => Eventually.Holds(
        async () => await scene.Database.Number(
            Of("c.state = @state"), ("@account", account), ("@kind", (int)kind), ("@state", (int)state)) == 1);

    // Of somebody to whom nothing had ever been sent.
    private static Task<TimeSpan> Arrived(Scene scene, string? account = null, ContactKind kind = ContactKind.Mobile) => Eventually.Holds(
        async () => await scene.Database.Number(
            Of("last_delivered_at IS NOT NULL"), ("@account", account ?? Cast.Sunita.Account), ("@kind", (int)kind)) == 1);

    private static string Of(string column) =>
        $"SELECT CASE WHEN {column} THEN 1 ELSE 0 END FROM contacts c JOIN accounts a ON a.id = c.account_id WHERE a.number = @account AND c.kind = @kind";

    private static async Task<string> Metric(Scene scene, string name)
    {
        using var http = new HttpClient();
        return string.Join('\n', (await http.GetStringAsync($"{scene.Settings["Urls"]}/metrics")).Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])")]
    private static partial Regex SixDigits();
}
