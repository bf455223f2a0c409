using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;
using BijliMitra.Dialogs.Root;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>At most two messages answer one, and no document is lost for it.</summary>
public sealed class MergeTests
{
    private static readonly Reply One = new("one"), Two = new("two"), Pdf = new("", "https://a/1.pdf"), Other = new("", "https://a/2.pdf");

    [Fact]
    public void Words_are_joined_first()
    {
        Assert.Equal([new Reply("one\ntwo"), Pdf], Merged(2, One, Two, Pdf));
        Assert.Equal([new Reply("one\ntwo\none"), Pdf], Merged(2, One, Two, One, Pdf));
    }

    [Fact]
    public void A_document_too_many_becomes_a_link_below_the_words()
    {
        Assert.Equal([new Reply("one\nhttps://a/1.pdf"), Other], Merged(2, One, Pdf, Other));
        Assert.Equal([new Reply("one\nhttps://a/1.pdf")], Merged(1, One, Pdf));
        Assert.Equal([new Reply("https://a/1.pdf\nhttps://a/2.pdf")], Merged(1, Pdf, Other));
    }

    [Fact]
    public void What_is_few_enough_stays() => Assert.Equal([Pdf, Other], Merged(2, Pdf, Other));

    [Fact]
    public async Task The_last_message_before_the_cap_holds_words_and_link()
    {
        await using var harness = await ChatHarness.Start(new LimitOptions { RepliesPer5Minutes = 2 });
        var chat = ChatHarness.Address("whatsapp", "+919899000001");
        var (_, codes) = await harness.Say(chat, "Bill 1042210011");
        var (replies, _) = await harness.Say(chat, codes[0].Code);
        Assert.EndsWith("{PDF bill 250400011017}", Assert.Single(replies));
        Assert.Contains("1,842", replies[0]);
        Assert.Null(harness.Last!.Replies[0].MediaUrl);
    }

    private static IReadOnlyList<Reply> Merged(int most, params Reply[] replies)
    {
        var turn = new Turn
        {
            Message = new InboundMessage
            {
                Id = 1,
                ProviderId = "SM1",
                ConversationId = "c",
                Address = ChatHarness.Address("whatsapp", "+919899000001"),
                ReceivedAt = default,
            },
            Links = [],
            Owner = ChatOwner.Bot,
            FirstTurn = false,
            Now = default,
        };
        Array.ForEach(replies, turn.Say);
        DialogTurn.Merge(turn, most);
        return turn.Replies;
    }
}
