using BijliMitra.Access;
using BijliMitra.Core.Staff;
using Xunit;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>What staff type, and who may decide what.</summary>
public sealed class StaffTextTests
{
    [Theory]
    [InlineData("bill  seen\r\n twice", "bill seen twice")]
    [InlineData("account 1042210011 is right", "account 1042210011 is right")]
    [InlineData("called +91 98100 00011 today", "called … today")]
    [InlineData("wrote to asha@example.in.", "wrote to …")]
    [InlineData("फ़ोन ९८१०००००११ पर", "फ़ोन … पर")]
    public void A_reason_is_one_line_without_numbers_and_addresses(string typed, string kept) => Assert.Equal(kept, StaffText.Reason(typed));

    [Theory]
    [InlineData("the code 482913 came\nlate", "the code ...... came\nlate")]
    [InlineData("कोड ४८२९१३", "कोड ......")]
    [InlineData("case T-48291348, account 1042210011, reading 10417", "case T-48291348, account 1042210011, reading 10417")]
    [InlineData("Aadhaar 2345 6789 0124, PAN ABCPE1234F, card 4111 1111 1111 1111", "Aadhaar ......, PAN ......, card ......")]
    [InlineData("+91 98100 00011, asha@example.in", "…, …")]
    public void A_note_shows_no_code_and_no_number_of_a_person(string typed, string kept) => Assert.Equal(kept, StaffText.Note(typed, 100));

    [Theory]
    [InlineData(" \n ")]
    [InlineData("eleven chars")]
    public void A_note_has_words_and_an_end(string typed) => Assert.Null(StaffText.Note(typed, 11));

    [Theory]
    [InlineData(null)]
    [InlineData(" a ")]
    [InlineData("\u0007\n")]
    public void Too_little_is_no_reason(string? typed) => Assert.Null(StaffText.Reason(typed));

    [Fact]
    public void Too_much_is_no_reason() => Assert.Null(StaffText.Reason(new string('x', StaffText.LongestReason + 1)));

    [Theory]
    [InlineData(StaffWork.Contacts, ConsolePolicies.Work)]
    [InlineData(StaffWork.Messages, ConsolePolicies.Work)]
    [InlineData(StaffWork.Tickets, ConsolePolicies.Work)]
    [InlineData(StaffWork.Complaints, ConsolePolicies.Work)]
    [InlineData(StaffWork.Outages, ConsolePolicies.Outages)]
    [InlineData(StaffWork.Frauds, ConsolePolicies.Fraud)]
    [InlineData(StaffWork.Chats, ConsolePolicies.Chats)]
    [InlineData(StaffWork.Supervision, ConsolePolicies.Supervise)]
    public void A_page_lets_in_those_whom_the_domain_lets_decide(StaffWork work, string policy) =>
        Assert.Equal(ConsolePolicies.Roles[policy].Order(), StaffRights.RolesFor(work).Order());
}
