using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Accounts;

/// <summary>Numbers of identity documents and cards by their check digits; and that what we give out is none of them.</summary>
public sealed class IdentityNumberTests(SampleDatabase sample) : IClassFixture<SampleDatabase>
{
    private static readonly Gen<string> Eleven = Gen.Select(Gen.Int[2, 9], Gen.Int[0, 9].Array[10], (first, rest) => $"{first}{string.Concat(rest)}");
    private static readonly Gen<string> Fifteen = Gen.Select(Gen.Int[0, 4].Select(i => new[] { "4", "51", "60", "65", "81" }[i]), Gen.Int[0, 9].Array[14], (begin, rest) => (begin + string.Concat(rest))[..15]);

    [Fact]
    public void Of_ten_last_digits_one_makes_an_Aadhaar_number() =>
        Eleven.Sample(eleven => Assert.Single(Enumerable.Range(0, 10), last => IdentityNumber.IsAadhaar($"{eleven}{last}")));

    [Fact]
    public void One_wrong_digit_makes_it_none() => Gen.Select(Eleven, Gen.Int[0, 11], Gen.Int[1, 9]).Sample((eleven, place, by) =>
    {
        var right = Enumerable.Range(0, 10).Select(last => $"{eleven}{last}").Single(IdentityNumber.IsAadhaar).ToCharArray();
        right[place] = (char)('0' + ((right[place] - '0' + by) % 10));
        Assert.False(IdentityNumber.IsAadhaar(new string(right)));
    });

    [Fact]
    public void Two_digits_in_the_wrong_order_make_it_none() => Gen.Select(Eleven, Gen.Int[0, 10]).Sample((eleven, place) =>
    {
        var right = Enumerable.Range(0, 10).Select(last => $"{eleven}{last}").Single(IdentityNumber.IsAadhaar).ToCharArray();
        if (right[place] == right[place + 1])
            return;
        (right[place], right[place + 1]) = (right[place + 1], right[place]);
        Assert.False(IdentityNumber.IsAadhaar(new string(right)));
    });

    [Fact]
    public void Of_ten_last_digits_one_makes_the_number_of_a_card() =>
        Fifteen.Sample(fifteen => Assert.Single(Enumerable.Range(0, 10), last => IdentityNumber.IsCard($"{fifteen}{last}")));

    // The test numbers of UIDAI and of the networks.
    [Theory]
    [InlineData("999941057058", true)]
    [InlineData("999971658847", true)]
    [InlineData("234123412346", true)]
    [InlineData("234123412345", false)]
    [InlineData("134123412346", false)]
    [InlineData("23412341234", false)]
    public void An_Aadhaar_number_is_told(string digits, bool isOne) => Assert.Equal(isOne, IdentityNumber.IsAadhaar(digits));

    [Theory]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("my card 5555555555554444 12/27 123", true)]
    [InlineData("6521-1111-1111-1110", true)]
    [InlineData("3782 822463 10005", true)]
    [InlineData("2223003122003222", true)]
    [InlineData("4111 1111 1111 1112", false)]
    [InlineData("9111111111111111", false)]
    [InlineData("1042210011 250400011017", false)]
    [InlineData("919810000011 1042210011", false)]
    public void The_number_of_a_card_is_found(string text, bool isThere) => Assert.Equal(isThere, IdentityNumber.HasCard(text));

    [Theory]
    [InlineData("ABCPV1234K", true)]
    [InlineData("abcpv 1234 k", true)]
    [InlineData("ABCZV1234K", false)]
    [InlineData("GJ0011417", false)]
    [InlineData("09ABCPV1234K1Z5", false)]
    public void A_PAN_is_told(string text, bool isOne) => Assert.Equal(isOne, IdentityNumber.IsPan(text));

    [Fact]
    public async Task No_number_that_the_sample_data_gives_out_is_one_but_for_bills_which_may_look_like_Aadhaar()
    {
        await using var db = sample.Open();
        var accounts = await db.Accounts.Select(a => new { a.Number, a.LegacyNumber, a.MeterNumber }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(accounts.SelectMany(a => new[] { a.Number, a.LegacyNumber ?? "", a.MeterNumber }), number =>
        {
            Assert.False(IdentityNumber.IsAadhaar(number) || IdentityNumber.HasCard(number) || IdentityNumber.IsPan(number), number);
        });
        var bills = await db.Bills.Select(bill => bill.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(bills, number => Assert.False(IdentityNumber.HasCard(number), number));
        Assert.All(new[] { Cast.Asha.Bill, Cast.Ravi.Bill }, number => Assert.False(IdentityNumber.HasCard(number)));
        // One in ten: why a bill number that was asked for is never judged by it (IdentityGuard).
        Assert.Contains(bills, IdentityNumber.IsAadhaar);
    }
}
