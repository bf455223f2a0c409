using System.Text;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.State;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BijliMitra.Tests.Host.State;

public sealed class StateCodecTests
{
    private static readonly PendingCode Code = new()
    {
        AccountNumber = "1042210011",
        Hash = "abc",
        InboundId = 7,
        Effect = 1,
        EndsAt = 1_764_000_000_000,
        TriesLeft = 2,
        Recognised = true,
    };

    [Fact]
    public void Everything_a_dialog_may_keep_comes_back_with_its_type()
    {
        var values = new Dictionary<string, object>
        {
            ["text"] = "खाता संख्या",
            ["number"] = 3,
            ["big"] = 5_000_000_000L,
            ["money"] = 1842.50m,
            ["truth"] = true,
            ["code"] = Code,
            ["inner"] = new DialogState([new DialogInstance { Id = "child", State = new Dictionary<string, object> { ["tries"] = 1 } }]),
            ["map"] = new Dictionary<string, object> { ["a"] = "b" },
        };
        var state = new ChatState { Dialogs = new DialogState([new DialogInstance { Id = "root", Version = "v", StackIndex = 2, State = values }]) };

        var dialog = Assert.Single(StateCodec.Read(StateCodec.Write(state)).Dialogs.DialogStack);

        Assert.Equal(("root", "v", 2), (dialog.Id, dialog.Version, dialog.StackIndex));
        Assert.IsType<Dictionary<string, object>>(dialog.State);
        foreach (var key in values.Keys.Except(["inner", "map"]))
        {
            Assert.Equal(values[key], dialog.State[key]);
            Assert.Equal(values[key].GetType(), dialog.State[key].GetType());
        }
        Assert.Equal("b", Assert.IsType<Dictionary<string, object>>(dialog.State["map"])["a"]);
        var child = Assert.Single(Assert.IsType<DialogState>(dialog.State["inner"]).DialogStack);
        Assert.Equal(1, child.State["tries"]);
    }

    [Fact]
    public void A_waterfall_gets_back_the_keys_it_looks_up_though_none_is_stored()
    {
        var waterfall = new Dictionary<string, object>
        {
            ["options"] = null!,
            ["values"] = new Dictionary<string, object>(),
            ["instanceId"] = "3f2c",
            ["stepIndex"] = 1,
        };
        var written = StateCodec.Write(new ChatState { Dialogs = new DialogState([new DialogInstance { Id = "w", State = waterfall }]) });

        Assert.DoesNotContain("3f2c", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        var state = StateCodec.Read(written).Dialogs.DialogStack[0].State;
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], state.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_chats_own_fields_come_back()
    {
        var state = new ChatState { Language = Language.English, LanguageChosen = true, Code = Code, PartialNumber = "10422", PartialAt = 5 };

        var read = StateCodec.Read(StateCodec.Write(state));

        Assert.Equal(
            (Language.English, true, Code, "10422", 5L), (read.Language, read.LanguageChosen, read.Code, read.PartialNumber, read.PartialAt));
    }

    [Fact]
    public void Devanagari_is_stored_as_itself_and_a_chat_at_rest_is_small()
    {
        var state = new ChatState { Language = Language.Hindi };
        state.Dialogs.DialogStack.Add(new DialogInstance { Id = "खाता", State = new Dictionary<string, object>() });

        var written = StateCodec.Write(state);

        Assert.Contains("खाता", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.InRange(written.Length, 1, 200);
    }

    [Fact]
    public void A_type_that_is_not_registered_is_refused_when_it_is_saved()
    {
        var state = new ChatState { Dialogs = new DialogState([new DialogInstance { Id = "x", State = new Dictionary<string, object> { ["at"] = new Uri("http://x") } }]) };

        Assert.Throws<NotSupportedException>(() => StateCodec.Write(state));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1,2]")]
    [InlineData("{\"dialogs\":[{\"id\":\"a\",\"state\":{\"x\":{\"$type\":\"System.IO.FileInfo\"}}}]}")]
    [InlineData("{\"dialogs\":[{\"noId\":1}]}")]
    public void What_cannot_be_read_is_a_new_chat(string stored) =>
        Assert.Empty(StateCodec.Read(Encoding.UTF8.GetBytes(stored)).Dialogs.DialogStack);

    [Fact]
    public void Of_a_state_of_another_version_the_language_stays()
    {
        var read = StateCodec.Read(Encoding.UTF8.GetBytes("{\"version\":999,\"language\":\"English\",\"languageChosen\":true,\"dialogs\":[{\"id\":\"gone\"}]}"));

        Assert.Equal((999, Language.English, true), (read.Version, read.Language, read.LanguageChosen));
        Assert.Empty(read.Dialogs.DialogStack);
    }
}
