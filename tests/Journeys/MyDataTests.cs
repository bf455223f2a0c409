using System.Net;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>What a person may see and have deleted, over the wire.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task The_first_answer_leads_to_a_page_for_everybody_that_says_whom_to_write_to()
    {
        await using var scene = await Scene.Start(
            ("Privacy:Officer", "A. Rao & Co"), ("Privacy:Mail", "data@example.in"), ("Privacy:Post", "Urja Bhavan, Meerut"),
            ("Privacy:KeepMessages", "400.00:00:00"), ("Networks:Staff:0", "10.99.0.0/16"), ("Networks:Staff:1", "10.99.0.0/16"));
        var page = $"{scene.Settings["Urls"]}/privacy";
        Assert.Contains(page, await scene.Stranger().Asks("help"), StringComparison.Ordinal);

        using var phone = new HttpClient();
        using var answer = await phone.GetAsync(page);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        string[] said = ["A. Rao &amp; Co", "mailto:data@example.in", "Urja Bhavan, Meerut", "400 days", "400 दिन", "90 days", "30 days"];
        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain('{', text[text.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task My_data_counts_what_is_kept_and_after_forget_me_nothing_of_it_is()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        await person.Verifies();
        var before = await person.Asks("my data");
        Assert.Contains("1042 210 011", before, StringComparison.Ordinal);
        // Two of theirs and this one; three of ours.
        Assert.Contains("2026: 6.", before, StringComparison.Ordinal);

        await person.Asks("forget me");
        await person.Asks("yes");
        await scene.Settled();
        var after = await person.Asks("my data");

        Assert.Contains("no connection", after, StringComparison.Ordinal);
        Assert.Contains("/privacy", after, StringComparison.Ordinal);
        Assert.DoesNotContain("1042 210 011", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_me_takes_what_staff_noted_with_it_and_what_ties_an_ended_case_to_the_chat()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.IsThere("agent1");
        var person = scene.Stranger();
        var number = await scene.Queues(person);
        await scene.Database.Write("INSERT INTO case_notes (handoff_id, staff_id, at, words) SELECT id, 1, asked_at, @words FROM handoffs", ("@words", new byte[] { 1 }));
        await person.Asks("menu");

        await person.Asks("forget me");
        await person.Asks("yes");
        await scene.Settled();

        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM case_notes"));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM handoffs WHERE conversation_id = '' AND number = @number", ("@number", number)));
    }
}
