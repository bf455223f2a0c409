using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Understanding;

/// <summary>Account numbers, codes and mobile numbers in messages.</summary>
public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("Bill 1042210011", "1042210011")]
    [InlineData("mera bill batao 1042-210-022", "1042210022")]
    [InlineData("1042 210 011", "1042210011")]
    [InlineData("खाता १०४२ २१० ०११ है", "1042210011")]
    [InlineData("104221000330", "104221000330")]
    [InlineData("1042 2100 0330.", "104221000330")]
    [InlineData("account no:1042210011,amount 2500", "1042210011")]
    [InlineData("1042210011 2500", "1042210011")]
    [InlineData("1042/210/011", "1042210011")]
    [InlineData("bill 10422", null)]
    [InlineData("+919810000011", null)]
    [InlineData("09810000011", null)]
    [InlineData("12345678901", null)]
    [InlineData("", null)]
    public void Account_numbers(string text, string? digits) => Assert.Equal(digits, NumberReader.Read(text).Account?.Digits);

    [Theory]
    [InlineData("482913", "482913")]
    [InlineData("482 913", "482913")]
    [InlineData("4 8 2 9 1 3", "482913")]
    [InlineData("४८२९१३", "482913")]
    [InlineData("my otp is 482913.", "482913")]
    [InlineData("G-482913", "482913")]
    [InlineData("4829", null)]
    [InlineData("1042210011", null)]
    public void Codes(string text, string? code) => Assert.Equal(code, NumberReader.Read(text).Code);

    [Theory]
    [InlineData("+91 98100 00011", "+919810000011")]
    [InlineData("09810000011", "+919810000011")]
    [InlineData("9810000011", null)]
    [InlineData("1042210011", null)]
    public void Numbers_that_can_only_be_mobile_numbers(string text, string? mobile) =>
        Assert.Equal(mobile, NumberReader.Read(text).Mobile);

    [Theory]
    [InlineData("0011", "0011")]
    [InlineData("last four are 0011 ok", "0011")]
    [InlineData("no digits", null)]
    [InlineData("12345678901234567890", "1234567890123456")]
    public void The_longest_run(string text, string? digits) => Assert.Equal(digits, NumberReader.Read(text).Digits);
}
