using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Delivery;
using BijliMitra.Setup;
using BijliMitra.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BijliMitra.Tests.Host.Delivery;

/// <summary>A template that WhatsApp decides on later.</summary>
public sealed class ApprovalWatchTests
{
    [Fact]
    public async Task A_decision_takes_effect_without_another_sync()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase();
        await using var twilio = await FakeTwilio.Start();
        var options = new TwilioOptions { AccountSid = twilio.AccountSid, AuthToken = twilio.AuthToken, ContentBaseUrl = twilio.BaseUrl };
        await using var services = new ServiceCollection().AddContentApi().AddSingleton<Func<TwilioOptions>>(() => options).BuildServiceProvider();
        var (api, store) = (services.GetRequiredService<ContentApi>(), new TemplateStore(database.Writer, database.Readers));
        var keeper = new TemplateKeeper(services.GetRequiredService<TemplateSync>(), store, () => options, new OtpOptions(), new SiteOptions(), TimeProvider.System);
        using var templates = new Templates(store, new NoticeDesk(SampleDatabase.Protection, () => ""), () => options, TimeProvider.System, NullLogger<Templates>.Instance);
        using var watch = new ApprovalWatch(api, store, templates, () => options, new Rounds(database.Writer, TimeProvider.System), TimeProvider.System, NullLogger<ApprovalWatch>.Instance);
        twilio.Content.Decision = "pending";
        await keeper.Sync(_ => { }, stop);
        var message = new OutboxMessage { ConversationId = "c1", Address = [], Body = [], Channel = Channel.WhatsApp };

        await watch.Ask(stop);
        Assert.Null(templates.For(message, new Reply("......"), "482913"));
        foreach (var resource in twilio.Content.Resources)
            resource.Approval = resource.ApprovalRequest is null ? resource.Approval : "approved";
        await watch.Ask(stop);
        Assert.NotNull(templates.For(message, new Reply("......"), "482913"));

        var requests = twilio.Content.Requests;
        await watch.Ask(stop);
        Assert.Equal(requests, twilio.Content.Requests);
    }
}
