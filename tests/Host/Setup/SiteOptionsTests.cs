using BijliMitra.Setup;
using Xunit;

namespace BijliMitra.Tests.Host.Setup;

public sealed class SiteOptionsTests
{
    [Theory]
    [InlineData("https://bijli.example.in/", "http://127.0.0.1:5080", "https://bijli.example.in")]
    [InlineData("", "http://127.0.0.1:5080;http://[::1]:5080", "http://127.0.0.1:5080")]
    [InlineData("", "http://0.0.0.0:5080/", "http://0.0.0.0:5080")]
    [InlineData("", "http://*:5080", "http://127.0.0.1:5080")]
    [InlineData("", "http://+:5080", "http://127.0.0.1:5080")]
    public void Without_a_public_address_the_first_of_Urls_counts(string publicUrl, string urls, string expected)
    {
        var site = new SiteOptions { PublicUrl = publicUrl, Urls = urls };
        Assert.Equal(expected, site.PublicBase);
        Assert.True(Uri.TryCreate(site.PublicBase, UriKind.Absolute, out _));
    }
}
