using BijliMitra.Tests.Support;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account.Message;
using Xunit;

namespace BijliMitra.Tests.Sdk.TwilioApi;

public sealed class MediaResourceTests : IAsyncLifetime
{
    private const string Message = "MM00000000000000000000000000000001";
    private FakeTwilio _twilio = null!;
    private PlainTwilioHttp _http = null!;

    private TwilioRestClient Client => new(_twilio.AccountSid, _twilio.AuthToken, httpClient: _http);

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.Start();
        _http = new PlainTwilioHttp(_twilio.BaseUrl);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_medium_is_deleted_in_the_clients_account()
    {
        var sid = _twilio.Media.Add(new FakeMedium.Holds([1]));
        Assert.True(await MediaResource.DeleteAsync(new DeleteMediaOptions(Message, sid), Client));
        Assert.Equal([sid], _twilio.Media.Deleted);
    }

    [Fact]
    public async Task The_account_may_be_named()
    {
        var sid = _twilio.Media.Add(new FakeMedium.Holds([1]));
        var client = new TwilioRestClient(_twilio.AccountSid, _twilio.AuthToken, "AC" + new string('b', 32), httpClient: _http);
        Assert.True(await MediaResource.DeleteAsync(new DeleteMediaOptions(Message, sid) { PathAccountSid = _twilio.AccountSid }, client));
        Assert.Equal([sid], _twilio.Media.Deleted);
    }

    [Fact]
    public async Task One_that_is_gone_is_an_exception()
    {
        var gone = await Assert.ThrowsAsync<ApiException>(
            () => MediaResource.DeleteAsync(new DeleteMediaOptions(Message, "ME" + new string('0', 32)), Client));
        Assert.Equal((20404, 404), (gone.Code, gone.Status));
    }
}
