using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>A message whose turn was in hand when the program died, twice, is not tried a third time.</summary>
public sealed class PoisonTests
{
    [Theory]
    [InlineData(Store.Embedded)]
    [InlineData(Store.Redis)]
    public async Task A_message_that_stops_the_program_twice_is_set_aside_with_an_apology_and_a_ticket(Store store)
    {
        await using var kill = await KillScene.Start(store);
        var (scene, person) = (kill.Scene, kill.Scene.Stranger());
        await person.Asks("thanks");
        await kill.Accepted(person, $"Bill {Cast.Asha.Account}");
        await person.Writes("help");
        for (var i = 0; i < 2; i++)
        {
            await kill.KillInTurn(person, holdAgain: true);
            await scene.Restart();
        }
        await kill.LetGo(person);

        Assert.Equal(Catalogue.Text(TextKey.Apology, Language.English), await person.Hears());
        Assert.Equal(Catalogue.Text(TextKey.Help, Language.English), await person.Hears());
        await scene.Settled();
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM inbox WHERE state = 2"));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM tickets WHERE reason = @reason", ("@reason", (int)TicketReason.ParkedMessage)));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM code_requests"));
        Assert.Contains("1,842", await person.Verifies());
    }
}
