using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>Numbers of identity documents and cards: which are refused, and which never are.</summary>
public sealed class IdentityGuardTests
{
    private const string Aadhaar = "234123412346";

    [Theory]
    [InlineData("234123412346")]
    [InlineData("2341 2341 2346")]
    [InlineData("2341-2341-2346")]
    [InlineData("२३४१ २३४१ २३४६")]
    [InlineData("aadhaar 2341.2341.2346 mobile 9810000011")]
    [InlineData("mobile 9810000011 aadhaar 2341 2341 2346")]
    [InlineData("two three four one two three four one two three four six")]
    [InlineData("my card 4111111111111111 exp 12/27 cvv 123")]
    [InlineData("abcpv1234k")]
    [InlineData("PAN: ABCPV1234K please")]
    [InlineData("पैन नंबर ABCPV1234K")]
    public async Task Such_a_message_is_refused_and_masked(string text)
    {
        await using var harness = await ChatHarness.Start();
        var (replies, _) = await harness.Say(ChatHarness.Address("whatsapp", "+919899000001"), text);
        Assert.Contains(Refused(harness), replies[0], StringComparison.Ordinal);
        Assert.True(harness.Last!.HoldsSecret);
    }

    [Theory]
    [InlineData("1042210011")]
    [InlineData("104221000330")]
    [InlineData("234123412345")]
    [InlineData("+919810000011")]
    [InlineData("my pan card is lost")]
    [InlineData("meter ABCPV1234K is burnt")]
    [InlineData("UPI 4111 1111 1111 1112")]
    public async Task Any_other_message_is_not(string text)
    {
        await using var harness = await ChatHarness.Start();
        var (replies, _) = await harness.Say(ChatHarness.Address("whatsapp", "+919899000001"), text);
        Assert.DoesNotContain(Refused(harness), replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mobile_number_with_91_in_front_never_looks_like_one()
    {
        for (var n = 0; n < 2000; n++)
            Assert.True(IdentityReader.Read($"my new number is 91{6_000_000_000 + (n * 1_999_993L)}").IsEmpty);
    }

    [Fact]
    public async Task The_number_of_before_the_migration_of_a_connection_of_ours_is_taken_though_it_looks_like_one()
    {
        await using var harness = await ChatHarness.Start();
        await harness.ChangeAccount("1042210033", account => account.LegacyNumber = Aadhaar);
        var chat = ChatHarness.Address("whatsapp", "+919899000001");
        await harness.Say(chat, "bill");
        var (replies, codes) = await harness.Say(chat, Aadhaar);
        Assert.Contains("2341 2341 2346", replies[0], StringComparison.Ordinal);
        Assert.Equal("+919810000033", Assert.Single(codes).To);
    }

    [Fact]
    public async Task No_bill_number_of_the_sample_data_is_refused_where_it_was_asked_for()
    {
        await using var harness = await ChatHarness.Start();
        await using var db = harness.Database();
        var bills = await db.Bills.Select(bill => bill.Number).ToListAsync(TestContext.Current.CancellationToken);
        var alike = bills.Where(IdentityNumber.IsAadhaar).Take(20).ToList();
        Assert.NotEmpty(alike);
        foreach (var (n, number) in alike.Index())
        {
            var chat = ChatHarness.Address("whatsapp", $"+9198990010{n:d2}");
            await harness.Say(chat, "my number is lost 1042210022");
            var (replies, _) = await harness.Say(chat, number);
            Assert.Equal(Catalogue.Text(TextKey.PaperAskMeter, Language.English), Assert.Single(replies));
            // Whatever it is, it is not for the record.
            Assert.True(harness.Last!.HoldsSecret);
        }
    }

    [Fact]
    public async Task Where_the_bill_was_asked_for_a_number_that_is_said_to_be_of_Aadhaar_is_refused_and_in_no_state()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("whatsapp", "+919899000001");
        await harness.Say(chat, "my number is lost 1042210022");
        var (replies, _) = await harness.Say(chat, $"my aadhaar is {Aadhaar}");
        Assert.Equal(Refused(harness), Assert.Single(replies));
        Assert.DoesNotContain(Aadhaar, System.Text.Encoding.UTF8.GetString(harness.StateOf(chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_masked_also_while_a_person_answers_and_media_are_refused_then_too()
    {
        await using var harness = await ChatHarness.Start();
        var chat = ChatHarness.Address("whatsapp", "+919899000001");
        await harness.Say(chat, "hello");
        await harness.GiveTo(chat, ChatOwner.Agent);
        var (replies, _) = await harness.Say(chat, Aadhaar, media: "image/jpeg");
        Assert.Empty(replies);
        Assert.True(harness.Last!.HoldsSecret);
        await using var db = harness.Database();
        Assert.Equal(PictureReason.Identity, (await db.Pictures.SingleAsync(TestContext.Current.CancellationToken)).Reason);
    }

    [Theory]
    [InlineData("my aadhaar", true)]
    [InlineData("यह मेरा आधार कार्ड है", true)]
    [InlineData("pan card photo", true)]
    [InlineData("पैन कार्ड", true)]
    [InlineData("Driving Licence", true)]
    [InlineData("mera voter card", true)]
    [InlineData("पासबुक", true)]
    [InlineData("मेरा पहचान पत्र", true)]
    [InlineData("debit card", true)]
    [InlineData("my bill", false)]
    [InlineData("बिजली का बिल", false)]
    [InlineData("meter ki photo", false)]
    [InlineData("smart card of the meter", false)]
    [InlineData("", false)]
    public void The_words_to_a_picture_tell_a_document(string caption, bool names) => Assert.Equal(names, IdentityReader.NamesDocument(caption));

    private static string Refused(ChatHarness harness) => Catalogue.Text(TextKey.IdentityNumberRefused, harness.Last!.Language);
}
