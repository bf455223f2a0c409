using System.Text;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace BijliMitra.Tests.Adapters.Twilio;

/// <summary>Fetching what people sent: from Twilio and nowhere else, so much and no more, so long and no longer.</summary>
public sealed class TwilioMediaTests : IAsyncLifetime
{
    private const string Message = "MM00000000000000000000000000000007";
    private const int Most = 1000;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private FakeTwilio _twilio = null!;
    private TwilioOptions _options = null!;
    private string? _logIn = "none came";

    private TwilioMedia Media => new(_http, () => _options);

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.Start(more: routes => routes.Map("/elsewhere", context =>
        {
            (_logIn, context.Response.ContentType) = (context.Request.Headers.Authorization, "text/html");
            return context.Response.WriteAsync("elsewhere");
        }));
        _twilio.Forgives = true;
        _options = new TwilioOptions
        {
            AccountSid = _twilio.AccountSid,
            AuthToken = _twilio.AuthToken,
            ApiBaseUrl = _twilio.BaseUrl,
            Timeout = TimeSpan.FromSeconds(1),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_medium_is_fetched_with_the_log_in_and_deleted_and_then_is_gone()
    {
        var media = Add(new FakeMedium.Holds([1, 2, 3]));
        Assert.Equal([1, 2, 3], Assert.IsType<MediaFetch.Fetched>(await Fetch(media)).Bytes);
        Assert.True(await Media.Remove(media));
        Assert.Equal([media.Medium], _twilio.Media.Deleted);
        Assert.IsType<MediaFetch.Later>(await Fetch(media));
        // What is gone need not be deleted.
        Assert.True(await Media.Remove(media));
    }

    [Fact]
    public async Task What_has_too_many_bytes_is_not_read_to_its_end()
    {
        Assert.IsType<MediaFetch.Fetched>(await Fetch(Add(new FakeMedium.Holds(new byte[Most]))));
        Assert.IsType<MediaFetch.TooLarge>(await Fetch(Add(new FakeMedium.Holds(new byte[Most + 1]))));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_error_is_for_later(int status) => Assert.IsType<MediaFetch.Later>(await Fetch(Add(new FakeMedium.Fails(status))));

    [Fact]
    public async Task A_server_that_does_not_come_to_an_end_is_left() => Assert.IsType<MediaFetch.Later>(await Fetch(Add(new FakeMedium.Hangs())));

    [Fact]
    public async Task Nobody_waits_for_it_when_the_program_ends()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Media.Fetch(Add(new FakeMedium.Hangs()), Most, stop.Token));
    }

    [Fact]
    public async Task Being_sent_on_within_Twilio_is_followed()
    {
        var media = Add(new FakeMedium.Elsewhere("/elsewhere"));
        Assert.Equal("elsewhere", Encoding.ASCII.GetString(Assert.IsType<MediaFetch.Fetched>(await Fetch(media)).Bytes));
    }

    [Fact]
    public async Task Being_sent_anywhere_else_is_not_followed()
    {
        var port = new Uri(_twilio.BaseUrl).Port;
        Assert.IsType<MediaFetch.Later>(await Fetch(Add(new FakeMedium.Elsewhere($"http://localhost:{port}/elsewhere"))));
        Assert.IsType<MediaFetch.Later>(await Fetch(Add(new FakeMedium.Elsewhere("http://169.254.169.254/latest/meta-data"))));
        Assert.Equal("none came", _logIn);
    }

    [Fact]
    public async Task Being_sent_in_a_circle_ends()
    {
        var media = Add(new FakeMedium.Fails(404));
        _twilio.Media.Change(media.Medium, new FakeMedium.Elsewhere($"/2010-04-01/Accounts/{media.Account}/Messages/{media.Message}/Media/{media.Medium}"));
        Assert.IsType<MediaFetch.Later>(await Fetch(media));
        Assert.Equal(4, _twilio.Media.Fetched.Count);
    }

    [Theory]
    [InlineData("https://mms.twiliocdn.com/AC1/abc", true)]
    [InlineData("https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC1/abc", true)]
    [InlineData("http://mms.twiliocdn.com/AC1/abc", false)]
    [InlineData("https://mms.twiliocdn.com:8443/AC1/abc", false)]
    [InlineData("https://user@mms.twiliocdn.com/AC1/abc", false)]
    [InlineData("https://s3-external-1.amazonaws.com/somebody-elses/abc", false)]
    [InlineData("https://twiliocdn.com.example.in/abc", false)]
    [InlineData("https://eviltwiliocdn.com/abc", false)]
    [InlineData("https://127.0.0.1/abc", false)]
    public void Only_Twilios_own_storage_is_allowed(string url, bool allowed) =>
        Assert.Equal(allowed, TwilioMedia.IsAllowed(new Uri(url), new Uri("https://api.twilio.com")));

    [Theory]
    [InlineData("https://api.twilio.com/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}", true)]
    [InlineData("https://api.de1.twilio.com/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}", true)]
    [InlineData("http://127.0.0.1:5080/simulator/twilio/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}", true)]
    [InlineData("http://api.twilio.com/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}", false)]
    [InlineData("https://api.twilio.com.example.in/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}", false)]
    [InlineData("https://example.in/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}", false)]
    [InlineData("https://api.twilio.com/2010-04-01/Accounts/{AC}/Messages/{MM}/Media/{ME}/../../x", false)]
    [InlineData("https://api.twilio.com/2010-04-01/Accounts/{AC}/Messages.json", false)]
    [InlineData("no address", false)]
    public void An_address_of_a_webhook_names_a_medium_or_nothing(string address, bool reads)
    {
        var url = address.Replace("{AC}", "AC" + new string('a', 32), StringComparison.Ordinal).Replace("{MM}", Message, StringComparison.Ordinal)
            .Replace("{ME}", "ME" + new string('1', 32), StringComparison.Ordinal);
        Assert.Equal(reads, MediaAddress.TryRead(url, "http://127.0.0.1:5080/simulator/twilio", out var media));
        Assert.Equal(reads ? ("AC" + new string('a', 32), Message, "ME" + new string('1', 32)) : default, (media?.Account, media?.Message, media?.Medium));
    }

    private MediaAddress Add(FakeMedium medium) => new(_twilio.AccountSid, Message, _twilio.Media.Add(medium));

    private Task<MediaFetch> Fetch(MediaAddress media) => Media.Fetch(media, Most, TestContext.Current.CancellationToken);
}
