using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Tests.Dialogs;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>Every set of choices that any conversation in a file comes to fits its buttons or its list, in both languages.</summary>
public sealed class ChoiceRules
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs", "Chats");

    [Theory]
    [MemberData(nameof(ChatFiles.Names), MemberType = typeof(ChatFiles))]
    public async Task Choices_fit(string name)
    {
        await using var harness = await ChatHarness.Start();
        await new ChatFile(harness).Play(await File.ReadAllTextAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken));
        foreach (var (reply, language) in harness.Said.Where(said => said.Reply.Choices.Count is > 0 and <= Reply.MostListed))
        {
            Assert.True(SessionShape.Of(reply, language) is not null, $"Neither buttons nor a list hold: {reply.Numbered}");
            Assert.All(reply.Choices, choice => Assert.Equal(choice.Id, Tap.Read(choice.Id)?.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_label_fits_in_both_languages(TextKey key)
    {
        var most = key.ToString().StartsWith("Menu", StringComparison.Ordinal) ? SessionShape.LongestItem : SessionShape.LongestTitle;
        Assert.All(Enum.GetValues<Language>(), language => Assert.InRange(Catalogue.Text(key, language).Length, 1, most));
    }

    [Fact]
    public void Labels_of_the_menu_can_be_told_apart_in_both_languages()
    {
        var labels = Labels().Select(row => row.Data).SelectMany(key => Enum.GetValues<Language>().Select(language => Catalogue.Text(key, language)));
        Assert.Equal(labels.Count(), labels.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_choice_of_the_menu_is_a_wish_whenever_it_is_tapped(TextKey key) =>
        Assert.Equal(key.ToString().StartsWith("Menu", StringComparison.Ordinal), Tap.Read(Tap.IdOf(key, "Question"))!.Wish is not null);

    /// <summary>Whatever a person can tap.</summary>
    public static TheoryData<TextKey> Labels() =>
    [
        .. Enum.GetValues<TextKey>().Where(key => key is TextKey.Yes or TextKey.No or TextKey.ListButton
            || (key != TextKey.MenuAsk && key.ToString().StartsWith("Menu", StringComparison.Ordinal))
            || key.ToString().StartsWith("Choice", StringComparison.Ordinal)),
    ];
}
