using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>
/// The program is killed between each two steps of a message's way. What was accepted is answered after the restart, once, and what it
/// does is done once.
/// </summary>
public sealed class KillTests
{
    private const string Amount = "1,842";

    [Theory]
    [InlineData(Store.Embedded)]
    [InlineData(Store.Redis)]
    public async Task Killed_after_accepting_and_before_claiming_it_answers_after_the_restart(Store store)
    {
        await using var kill = await KillScene.Start(store);
        var person = kill.Scene.Stranger();
        await kill.Accepted(person, $"Bill {Cast.Asha.Account}");
        await kill.Scene.Bot.Kill();
        await kill.Scene.Restart();
        Assert.Equal(1, await kill.Scene.Pending());
        await kill.LetGo(person);
        await Recovered(kill.Scene, "killed before claim");
        Assert.Contains("1042 210 011", await person.Hears());
        Assert.Contains(Amount, await person.Asks(await person.CodeOnAshasPhone()));
    }

    [Fact]
    public async Task Killed_while_Redis_does_not_answer_it_answers_after_the_restart()
    {
        await using var kill = await KillScene.Start(Store.Redis);
        var person = kill.Scene.Stranger();
        kill.Server.Freeze();
        await person.Writes($"Bill {Cast.Asha.Account}");
        await kill.Scene.Bot.Kill();
        kill.Server.Thaw();
        await kill.Scene.Restart();
        await Recovered(kill.Scene, "killed before claim, Redis frozen");
        Assert.Contains("1042 210 011", await person.Hears());
    }

    [Theory]
    [InlineData(Store.Embedded)]
    [InlineData(Store.Redis)]
    public async Task Killed_between_run_and_commit_it_runs_the_turn_again(Store store)
    {
        await using var kill = await KillScene.Start(store);
        var person = kill.Scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        await kill.Accepted(person, await person.CodeOnAshasPhone());
        await kill.KillInTurn(person);
        await kill.Scene.Restart();
        await Recovered(kill.Scene, "killed before commit");
        Assert.Contains(Amount, await person.Hears());
        Assert.Equal(1, await kill.Scene.Database.Number("SELECT COUNT(*) FROM account_links"));
        Assert.Equal(1, await kill.Scene.Database.Number("SELECT COUNT(*) FROM code_requests"));
        Assert.Contains(Amount, await person.Asks("bill"));
    }

    [Fact]
    public async Task Killed_between_commit_and_send_it_sends_after_the_restart()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        scene.Twilio.Otherwise = new FakeBehaviour.Hang();
        await person.Writes($"Bill {Cast.Asha.Account}");
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0") == 2);
        await scene.Bot.Kill();
        scene.Twilio.Otherwise = new FakeBehaviour.Accept();
        await scene.Restart();
        await Recovered(scene, "killed before send");
        Assert.Contains("1042 210 011", await person.Hears());
        Assert.Contains(Amount, await person.Asks(await person.CodeOnAshasPhone()));
    }

    [Fact]
    public async Task Killed_while_Twilio_was_out_of_reach_it_sends_after_the_restart()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        await scene.Wire.Cut();
        await person.Writes($"Bill {Cast.Asha.Account}");
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0") == 2);
        await scene.Bot.Kill();
        scene.Wire.Connect();
        await scene.Restart();
        await Recovered(scene, "killed before send, Twilio away");
        Assert.Contains("1042 210 011", await person.Hears());
    }

    [Fact]
    public async Task Killed_after_Twilio_took_the_message_it_finds_it_there_and_does_not_send_it_again()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        scene.Twilio.Otherwise = new FakeBehaviour.AcceptAndWait();
        await person.Writes($"Bill {Cast.Asha.Account}");
        await person.CodeOnAshasPhone();
        var first = await person.Hears();
        await scene.Bot.Kill();
        scene.Twilio.Otherwise = new FakeBehaviour.Accept();
        await scene.Restart();
        await Recovered(scene, "killed after Twilio took it");
        Assert.Contains("1042 210 011", first);
        Assert.Equal(2, scene.Twilio.Messages.Count);
        Assert.Equal(2, await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 1 AND in_doubt = TRUE"));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE secret IS NOT NULL"));
    }

    [Fact]
    [NotOnServers("the lock that EF Core leaves in a SQLite file")]
    public async Task Killed_while_it_brings_its_tables_up_to_date_it_starts_again()
    {
        await using var scene = await Scene.Start();
        await scene.Bot.Kill();
        foreach (var file in Directory.EnumerateFiles(scene.Folder, "bijli-mitra.db*"))
            File.Delete(file);
        // What such a kill leaves of the first start: no tables, and EF Core's lock on migrations taken.
        await scene.Database.Write(
            """
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');
            """);
        await scene.Restart();
        Assert.Contains(Amount, await scene.Stranger().Verifies());
    }

    private static async Task Recovered(Scene scene, string what) => Measured.Report($"From ready to everything answered, {what}", await scene.Settled());
}
