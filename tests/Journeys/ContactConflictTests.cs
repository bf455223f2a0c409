using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Several people at the contacts of one connection, over the wire.</summary>
public sealed partial class ContactConflictTests
{
    private const string One = "+919899123450";
    private const string Other = "+919899123451";

    [Fact]
    public async Task Two_chats_that_prove_the_paper_bill_at_the_same_moment_go_to_a_person_and_both_are_told()
    {
        await using var scene = await Scene.Start();
        var (first, second) = (scene.Stranger(), scene.Stranger());
        await Proves(first, One);
        await Proves(second, Other);
        var codes = (One: await scene.CodeTo(One), Other: await scene.CodeTo(Other));

        var answers = await Task.WhenAll(first.Asks(codes.One), second.Asks(codes.Other));

        // Whoever came first hears that it waits, and then that it does not any more.
        var (early, late) = answers[0].Contains("will be on record", StringComparison.Ordinal) ? (first, answers[1]) : (second, answers[0]);
        Assert.Contains("our staff decide", late, StringComparison.Ordinal);
        Assert.Contains("Another request", await early.Hears(), StringComparison.Ordinal);
        await scene.Settled();
        Assert.Equal(2, await scene.Database.Number("SELECT COUNT(*) FROM contact_changes WHERE state = 2"));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM write_backs"));
    }

    [Fact]
    public async Task A_verified_change_overtakes_one_by_paper_that_waits_and_its_chat_is_told()
    {
        await using var scene = await Scene.Start();
        var (thief, asha) = (scene.Stranger(), scene.Somebody(Cast.Asha.Mobile));
        await thief.Asks($"my number is lost {Cast.Asha.Account}");
        await thief.Asks($"{Cast.Asha.Bill} {Cast.Asha.Meter}");
        await thief.Asks(One);
        await thief.Asks(await scene.CodeTo(One));
        await asha.Hears();

        await asha.Asks($"change my mobile number to {Other}");
        await asha.Asks(Cast.Asha.Account[^4..]);
        await asha.Asks(await scene.CodeTo(Cast.Asha.Mobile));
        Assert.StartsWith("Done.", await asha.Asks(await scene.CodeTo(Other)), StringComparison.Ordinal);

        Assert.Contains("Another request", await thief.Hears(), StringComparison.Ordinal);
        await scene.Settled();
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM contact_changes WHERE state = 6"));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM write_backs"));
    }

    [Fact]
    public async Task When_the_window_for_undoing_is_over_the_page_does_nothing_any_more()
    {
        await using var scene = await Scene.Start();
        await scene.Stranger().ChangesAshasMobile(One);
        var told = await scene.Twilio.WaitFor(message => Page().IsMatch(message.Body), Eventually.Bound);
        using var phone = new HttpClient();
        var page = Page().Match(told.Body).Value;
        Assert.Contains("<button", await phone.GetStringAsync(page), StringComparison.Ordinal);

        await scene.Database.Write("UPDATE contact_changes SET undo_until = requested_at");

        Assert.DoesNotContain("<button", await phone.GetStringAsync(page), StringComparison.Ordinal);
        using var answer = new FormUrlEncodedContent([KeyValuePair.Create("answer", "Stop")]);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.PostAsync(page, answer)).StatusCode);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM accounts WHERE on_hold"));
        await scene.Settled();
    }

    private static async Task Proves(Person person, string number)
    {
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        await person.Asks($"{Cast.Ravi.Bill} {Cast.Ravi.Meter}");
        await person.Asks(number);
    }

    [GeneratedRegex(@"https?://\S+/u/[a-z0-9]+")]
    private static partial Regex Page();
}
