using BijliMitra.Cli;
using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Understanding;

/// <summary>Numbers in words, and which of account and mobile number a number is told as.</summary>
public sealed class SpokenNumberTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("one zero four two two one double zero one one", "1042210011")]
    [InlineData("ek shunya char do do ek shunya shunya ek ek", "1042210011")]
    [InlineData("मेरा खाता एक शून्य चार दो दो एक शून्य शून्य एक एक", "1042210011")]
    [InlineData("account one oh four two, two one oh oh double one please", "1042210011")]
    [InlineData("एक शून्य चार दो दो एक डबल शून्य डबल एक", "1042210011")]
    [InlineData("ten forty two twenty one double zero eleven", "1042210011")]
    [InlineData("10 42 twenty one zero zero one one", "1042210011")]
    public void Account_numbers_in_words(string text, string account) => Assert.Equal(account, Reader.Read(text).Entities.Account?.Digits);

    [Theory]
    [InlineData("nine eight one triple zero double zero two two")]
    [InlineData("nau aath ek shunya shunya shunya shunya shunya do do")]
    [InlineData("नौ आठ एक शून्य शून्य शून्य शून्य शून्य दो दो")]
    [InlineData("mera naya number 98100 000 22")]
    [InlineData("९८१००-०००२२")]
    [InlineData("0091 98100 00022")]
    [InlineData("+91-9810000022")]
    [InlineData("919810000022")]
    [InlineData("09810000022")]
    [InlineData("account 1042210011 ka mobile 9810000022 kar do")]
    public void Mobile_numbers(string text) => Assert.Equal("+919810000022", Told(text).Mobile);

    [Theory]
    [InlineData("bill 1042210011", "1042210011", null)]
    [InlineData("mobile 9810000022", null, "+919810000022")]
    [InlineData("account number 9810000022", "9810000022", null)]
    [InlineData("खाता संख्या 9810000022", "9810000022", null)]
    [InlineData("104221000330", "104221000330", null)]
    [InlineData("1042210011, 9810000022", "1042210011", "+919810000022")]
    [InlineData("do teen din se light nahi", null, null)]
    public void An_account_number_is_never_told_as_a_mobile_number(string text, string? account, string? mobile) =>
        Assert.Equal((account, mobile), (Told(text).Account, Told(text).Mobile));

    [Theory]
    [InlineData("mera mobile number badalna hai", ContactWord.Mobile)]
    [InlineData("whatsapp number badalna hai", ContactWord.WhatsApp)]
    [InlineData("मेरी ईमेल बदलनी है", ContactWord.Email)]
    [InlineData("number aur email dono badalne hain", ContactWord.All)]
    [InlineData("update asha@gmail.com", ContactWord.Email)]
    [InlineData("hello", null)]
    public void Contacts(string text, ContactWord? contact) => Assert.Equal(contact, Reader.Read(text).Entities.Contact);

    [Fact]
    public void A_long_row_of_number_words_is_read_at_once() =>
        Assert.NotNull(Reader.Read(string.Concat(Enumerable.Repeat("एक और एक और ", 400))).Entities);

    private static UnderstandVerb.Found Told(string text) => UnderstandVerb.Understood.Of(text, Reader.Read(text)).Entities;
}
