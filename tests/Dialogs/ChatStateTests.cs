using System.Text;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>What is left behind by conversations: in the saved state, and in the database.</summary>
public sealed class ChatStateTests
{
    [Fact]
    public async Task The_saved_state_is_small_and_holds_no_code_and_no_phone_number()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("whatsapp", "+919810000044");
        await harness.Say(chat, "bill");
        var (_, codes) = await harness.Say(chat, "0044");
        var state = Encoding.UTF8.GetString(harness.StateOf(chat));
        Assert.DoesNotContain(codes[0].Code, state, StringComparison.Ordinal);
        Assert.DoesNotContain("9810000044", state, StringComparison.Ordinal);
        Assert.InRange(state.Length, 1, 1000);
        await harness.Say(chat, codes[0].Code);
        await harness.Say(chat, "1");
        Assert.InRange(harness.StateOf(chat).Length, 1, 200);
    }

    [Fact]
    public async Task A_message_with_a_code_is_masked()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("sms", "+919899000001");
        await harness.Say(chat, "Bill 1042210011");
        Assert.False(harness.Last!.HoldsSecret);
        await harness.Say(chat, "000000");
        Assert.True(harness.Last!.HoldsSecret);
        await harness.Say(chat, "cancel");
        await harness.Say(chat, "123456");
        Assert.True(harness.Last!.HoldsSecret);
    }

    [Fact]
    public async Task Numbers_that_do_not_fit_leave_one_ticket_with_the_account_as_typed()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("sms", "+919899000001");
        await harness.Say(chat, "Bill 1042210022");
        await harness.Say(chat, "CHANGED");
        for (var meter = 1; meter <= 4; meter++)
        {
            await harness.Say(chat, $"250400022017 GJ000000{meter}");
        }
        await harness.Say(chat, "mera number band ho gaya 1042210022");
        await using var db = harness.Database();
        var ticket = await db.Tickets.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((TicketReason.ContactReview, "1042210022"), (ticket.Reason, ticket.AccountNumber));
    }

    [Fact]
    public async Task Forgetting_leaves_no_link()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("whatsapp", "+919899000001");
        var (_, codes) = await harness.Say(chat, "Bill 1042210011");
        await harness.Say(chat, codes[0].Code);
        await harness.Say(chat, "forget me");
        await harness.Say(chat, "yes");
        await using var db = harness.Database();
        Assert.False(await db.AccountLinks.AnyAsync(TestContext.Current.CancellationToken));
        Assert.Empty(harness.StateOf(chat));
    }

    [Fact]
    public async Task At_most_two_messages_answer_one()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("whatsapp", "+919899000001");
        await harness.Say(chat, "bill 1042210011");
        harness.ChangeState(chat, state => state.Dialogs.DialogStack[0].Version = "of another release");
        var (replies, _) = await harness.Say(chat, "namaste");
        Assert.Equal(2, replies.Count);
        Assert.Equal(2, replies[0].Split('\n').Length);
    }

    [Fact]
    public async Task An_empty_message_and_lone_surrogates_are_answered()
    {
        await using var harness = await ChatHarness.Start(new LimitOptions());
        var chat = ChatHarness.Address("sms", "+919899000001");
        Assert.NotEmpty((await harness.Say(chat, null)).Replies);
        Assert.NotEmpty((await harness.Say(chat, "\uD83D bill \uDE00")).Replies);
        Assert.NotEmpty((await harness.Say(chat, new string('0', 1600))).Replies);
    }
}
