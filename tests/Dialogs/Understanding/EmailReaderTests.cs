using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Understanding;

/// <summary>Mail addresses as people write and say them.</summary>
public sealed class EmailReaderTests
{
    [Theory]
    [InlineData("my mail is Asha.Verma@Gmail.com", "asha.verma@gmail.com")]
    [InlineData("ASHA@GMAIL.COM.", "asha@gmail.com")]
    [InlineData("asha @ gmail . com", "asha@gmail.com")]
    [InlineData("asha at gmail dot com", "asha@gmail.com")]
    [InlineData("email badal do ravi underscore k at the rate yahoo dot co dot in", "ravi_k@yahoo.co.in")]
    [InlineData("asha dot verma at gmail dot com likh lo", "asha.verma@gmail.com")]
    [InlineData("आशा एट जीमेल डॉट कॉम", "asha@gmail.com")]
    [InlineData("मेरी ईमेल asha@gmail.com है", "asha@gmail.com")]
    [InlineData("asha at gmail.com", "asha@gmail.com")]
    [InlineData("आशा22@जीमेल.कॉम", "asha22@gmail.com")]
    [InlineData("asha(at)gmail(dot)com", "asha@gmail.com")]
    [InlineData("asha [at] gmail [dot] com", "asha@gmail.com")]
    [InlineData("asha@gmail,com", "asha@gmail.com")]
    [InlineData("asha@gmail com par bhejo", "asha@gmail.com")]
    [InlineData("asha@gmail", null)]
    [InlineData("no power at 5.30 in sector 12", null)]
    [InlineData("can I pay at amazon.in", null)]
    [InlineData("my email is wrong", null)]
    public void Addresses(string text, string? address) => Assert.Equal(address, EmailReader.Read(text));
}
