using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class DialogSetTests
{
    private static LogDialog New(string id) => new(id, []);

    [Fact]
    public void A_dialog_is_found_by_its_id()
    {
        var bill = New("bill");
        var set = new DialogSet().Add(bill).Add(New("outage"));

        Assert.Same(bill, set.Find("bill"));
        Assert.Null(set.Find("Bill"));
        Assert.Equal(["bill", "outage"], set.GetDialogs().Select(d => d.Id));
        Assert.Throws<ArgumentNullException>(() => set.Find(" "));
        Assert.Throws<ArgumentNullException>(() => set.Add(null));
    }

    [Fact]
    public void Another_dialog_with_a_taken_id_is_renamed_and_the_same_one_is_not()
    {
        var first = New("bill");
        var set = new DialogSet().Add(first).Add(first).Add(New("bill")).Add(New("bill"));

        Assert.Equal(["bill", "bill2", "bill3"], set.GetDialogs().Select(d => d.Id));
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_like_its_type() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);

    [Fact]
    public void The_version_follows_the_dialogs_and_the_number_of_their_steps()
    {
        WaterfallStep step = (_, _) => Task.FromResult(Dialog.EndOfTurn);
        var version = new DialogSet().Add(new WaterfallDialog("a", [step])).GetVersion();

        Assert.Equal(version, new DialogSet().Add(new WaterfallDialog("a", [step])).GetVersion());
        Assert.NotEqual(version, new DialogSet().Add(new WaterfallDialog("a", [step, step])).GetVersion());
        Assert.NotEqual(version, new DialogSet().Add(new WaterfallDialog("b", [step])).GetVersion());
    }

    [Fact]
    public void The_version_is_a_hash_that_survives_an_upgrade_of_the_program()
    {
        var set = new DialogSet().Add(New("bill"));
        Assert.Equal("YjIQFnVTk5yH7YxfK/4LPgaE4Sw6PdJRNhPE5nJjtaE=", set.GetVersion());

        Assert.NotEqual(set.GetVersion(), set.Add(New("outage")).GetVersion());
    }

    [Fact]
    public async Task A_context_needs_a_state_property_and_a_turn()
    {
        using var turn = new RecordingAdapter().Turn();

        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet(new Conversation()).CreateContextAsync(null));
    }
}
