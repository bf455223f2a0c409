using System.Net;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>A proxy stands before the program, and the token is being changed.</summary>
public sealed class PublicAddressTests
{
    private const string PublicUrl = "https://bijli.example.in:8443/edge/";
    private const string OldToken = "the-token-of-before";

    [Fact]
    public async Task Signatures_are_for_the_public_address_and_either_token_counts()
    {
        await using var scene = await Scene.Start(("PublicUrl", PublicUrl), ("Twilio:SecondaryAuthToken", OldToken));
        var publicly = PublicUrl.TrimEnd('/') + TwilioWebhook.MessagesPath;
        var locally = scene.Settings["Urls"] + TwilioWebhook.MessagesPath;

        Assert.Equal(HttpStatusCode.OK, await Post(scene, locally, publicly, scene.Twilio.AuthToken));
        Assert.Equal(HttpStatusCode.OK, await Post(scene, locally, publicly, OldToken));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(scene, locally, publicly, "some-other-token"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(scene, locally, publicly, ""));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(scene, locally, locally, scene.Twilio.AuthToken));

        await Eventually.Holds(() => scene.Twilio.Messages.Count == 2);
        Assert.All(scene.Twilio.Messages, message => Assert.StartsWith(PublicUrl + "twilio/status/", message.StatusCallback));
    }

    private static async Task<HttpStatusCode> Post(Scene scene, string url, string signedUrl, string token)
    {
        var form = scene.Stranger().Form(scene.NextSid(), "thanks");
        return (await RawWebhook.Post(url, RawWebhook.Encode(form), TwilioWebhook.Sign(token, signedUrl, form))).Status;
    }
}
