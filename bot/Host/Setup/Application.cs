using BijliMitra.Access;
using BijliMitra.Adapters.Documents;
using BijliMitra.Adapters.Mail;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Attachments;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Offices;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Portal;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using BijliMitra.Delivery;
using BijliMitra.Dialogs;
using BijliMitra.Nodes;
using BijliMitra.Pages;
using BijliMitra.Portal;
using BijliMitra.Privacy;
using BijliMitra.StaffPages;
using BijliMitra.State;
using BijliMitra.Turns;
using BijliMitra.Webhooks;
using StackExchange.Redis;

namespace BijliMitra.Setup;

/// <summary>Puts the program together. Everything that can fail at the start fails here, before the first request is taken.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly DataDirectory _data;
    private readonly Storage _storage;
    private readonly EmbeddedGarnet? _garnet;
    private readonly IConnectionMultiplexer _redis;

    private Application(WebApplication web, Settings settings, DataDirectory data, Storage storage, EmbeddedGarnet? garnet, IConnectionMultiplexer redis) =>
        (Web, Settings, _data, _storage, _garnet, _redis) = (web, settings, data, storage, garnet, redis);

    public WebApplication Web { get; }

    public Settings Settings { get; }

    /// <summary>Opens the stores and builds the web application; it listens after <c>Web.StartAsync</c>.</summary>
    public static async Task<Application> Build(WebApplicationBuilder builder, CancellationToken stop)
    {
        var settings = Settings.Bind(builder.Configuration);
        var data = DataDirectory.Hold(settings.Site.DataDirectory);
        try
        {
            var ids = new Ids();
            var node = new NodeIdentity(data.ReadOrMake("node-id", () => ids.Hex(6)), ids.Hex(4));
            var protection = Keys.Load(settings.Protection, settings.Database, data, ids);
            var storage = await Storage.Open(settings.Database, data, stop);
            await SampleFill.Run(storage, settings, protection, stop);
            var garnet = settings.Redis.Connection.Length == 0 ? new EmbeddedGarnet(data.File("redis")) : null;
            var redis = await RedisSetup.Connect(settings.Redis, garnet);

            builder.Services.AddSingleton(settings.Site).AddSingleton(settings.Rates).AddSingleton(settings.Otp).AddSingleton(settings.Limits)
                .AddSingleton(settings.Sessions).AddSingleton(settings.Networks).AddSingleton(settings.Smtp).AddSingleton(settings.Bills).AddSingleton(settings.Contacts).AddSingleton(settings.Outages).AddSingleton(settings.Complaints)
                .AddSingleton(settings.Portal).AddSingleton(settings.Privacy).AddSingleton(settings.Pictures).AddSingleton(settings.Fraud).AddSingleton(settings.Offices).AddSingleton(settings.Helpdesk);
            builder.Services.AddSingleton(ids).AddSingleton(new Lease(node, settings.Twilio.Timeout)).AddSingleton(node).AddSingleton(protection).AddSingleton(TimeProvider.System);
            builder.Services.AddSingleton(storage.Writer).AddSingleton(storage.Readers).AddSingleton(redis);
            AddCore(builder.Services);
            AddChannels(builder.Services, settings, data, ids);
            AddWork(builder.Services, settings);
            if (settings.IsDevelopment)
            {
                builder.Services.AddSimulator(settings, data, ids);
            }
            builder.Services.AddOpenPages();
            builder.Services.AddAccess(settings, storage, protection);
            builder.Services.AddConsole();
            builder.Services.AddOpenApi("v1");
            builder.AddOperations(settings);
            // Tells systemd when the program is ready (Type=notify); elsewhere it does nothing.
            builder.Services.AddSystemd();
            builder.WebHost.UseStaticWebAssets();
            // A convenience of theirs for unpublished builds; it takes every GET, so that a webhook would answer 404 instead of 405.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
            builder.WebHost.UseUrls(settings.Site.Urls).ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            });
            var web = builder.Build();
            web.UseNetworks(settings.Networks);
            web.UseConsole();
            web.MapTwilio();
            web.MapBills();
            web.MapBillPicture();
            web.MapAttachments();
            web.MapNotices();
            web.MapPrivacy();
            web.MapPortal();
            web.MapOpenApi("/openapi/v1.json");
            web.MapOperations();
            if (settings.IsDevelopment)
            {
                web.MapSimulatorPage();
            }
            web.MapConsole();
            web.MapOpenPages();
            return new Application(web, settings, data, storage, garnet, redis);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await _redis.DisposeAsync();
        _garnet?.Dispose();
        await _storage.DisposeAsync();
        _data.Dispose();
    }

    private static void AddCore(IServiceCollection services)
    {
        services.AddSingleton<Func<BotDbContext>>(provider => provider.GetRequiredService<Readers>().Open);
        services.AddSingleton(p => new AreaBook(p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AccountDesk(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Protection>(), p.GetRequiredService<SessionsOptions>()));
        services.AddSingleton(p => new CodeDesk(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<OtpOptions>(), p.GetRequiredService<LimitOptions>()));
        services.AddSingleton(p => new CodeIssuer(
            p.GetRequiredService<Protection>(), p.GetRequiredService<OtpOptions>(), p.GetRequiredService<LimitOptions>()));
        services.AddSingleton(p => new BillingDesk(p.GetRequiredService<Func<BotDbContext>>()));
        services.AddSingleton(p => new BillLinkDesk(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<BillingDesk>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<BillsOptions>(), () => p.GetRequiredService<SiteOptions>().PublicBase));
        services.AddSingleton(p => new BillPicture(() => p.GetRequiredService<SiteOptions>().PublicBase));
        services.AddSingleton(p => new BillMailDesk(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<BillLinkDesk>(), p.GetRequiredService<Protection>()));
        services.AddSingleton(p => new ContactsSetup(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<AccountDesk>(), p.GetRequiredService<ContactsOptions>(), () => p.GetRequiredService<SiteOptions>().PublicBase));
        services.AddSingleton(p => p.GetRequiredService<ContactsSetup>().Contacts).AddSingleton(p => p.GetRequiredService<ContactsSetup>().Paper);
        services.AddSingleton(p => p.GetRequiredService<ContactsSetup>().Changes).AddSingleton(p => p.GetRequiredService<ContactsSetup>().Undo);
        services.AddSingleton(p => p.GetRequiredService<ContactsSetup>().Consents).AddSingleton(p => p.GetRequiredService<ContactsSetup>().Notices);
        services.AddSingleton(p => p.GetRequiredService<ContactsSetup>().Settler);
        services.AddSingleton(p => new OutagesSetup(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<AreaBook>(), p.GetRequiredService<NoticeDesk>(), p.GetRequiredService<OutagesOptions>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => p.GetRequiredService<OutagesSetup>().Outages).AddSingleton(p => p.GetRequiredService<OutagesSetup>().Restoration);
        services.AddSingleton(p => p.GetRequiredService<OutagesSetup>().Grouper).AddSingleton(p => p.GetRequiredService<OutagesSetup>().Asker);
        services.AddSingleton(p => p.GetRequiredService<OutagesSetup>().Feed).AddSingleton(p => p.GetRequiredService<OutagesSetup>().Hazards).AddSingleton<PortalIntake>();
        services.AddSingleton(p => new ComplaintsSetup(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<AreaBook>(), p.GetRequiredService<ContactsSetup>().Notices, p.GetRequiredService<ComplaintsOptions>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => p.GetRequiredService<ComplaintsSetup>().Complaints).AddSingleton(p => p.GetRequiredService<ComplaintsSetup>().Records).AddSingleton(p => p.GetRequiredService<ComplaintsSetup>().Rounds)
            .AddSingleton(p => p.GetRequiredService<ComplaintsSetup>().Updates);
        services.AddSingleton(p => new StaffDesks(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<AreaBook>(), p.GetRequiredService<ContactsSetup>(), p.GetRequiredService<ComplaintsSetup>(), p.GetRequiredService<OutagesSetup>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new ConsumerChanges(
            p.GetRequiredService<Writer>(), p.GetRequiredService<ContactsSetup>().Book, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new PrivacyDesk(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<ConsentDesk>(), p.GetRequiredService<PrivacyOptions>(),
            () => p.GetRequiredService<SiteOptions>().PublicBase));
        services.AddSingleton(p => new HandoffSetup(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<Ids>(),
            p.GetRequiredService<AreaBook>(), p.GetRequiredService<ContactsSetup>().Notices, p.GetRequiredService<HelpdeskOptions>(),
            () => p.GetRequiredService<SiteOptions>().PublicBase, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new HelpdeskConsole(
            p.GetRequiredService<Writer>(), p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Protection>(), p.GetRequiredService<AreaBook>(),
            p.GetRequiredService<HandoffSetup>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new CaseSetup(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<AreaBook>(),
            p.GetRequiredService<HandoffSetup>(), p.GetRequiredService<HelpdeskOptions>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => p.GetRequiredService<CaseSetup>().Reveals).AddSingleton(p => p.GetRequiredService<CaseSetup>().Notes).AddSingleton(p => p.GetRequiredService<CaseSetup>().Replies)
            .AddSingleton(p => p.GetRequiredService<CaseSetup>().Search).AddSingleton(p => p.GetRequiredService<CaseSetup>().Supervision);
        services.AddSingleton(p => p.GetRequiredService<HandoffSetup>().Handoffs).AddSingleton(p => p.GetRequiredService<HandoffSetup>().Attachments).AddSingleton(p => p.GetRequiredService<HandoffSetup>().Rounds);
        services.AddSingleton(p => new CodeConsole(
            p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Writer>(), p.GetRequiredService<Protection>(), p.GetRequiredService<CodeDesk>(),
            p.GetRequiredService<AccountDesk>(), p.GetRequiredService<ContactDesk>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => p.GetRequiredService<CodeConsole>().Desk);
        services.AddSingleton(p => new OfficeDesk(p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<AreaBook>()));
        services.AddSingleton(p => new OfficialPlaces(p.GetRequiredService<FraudOptions>(), () => p.GetRequiredService<SiteOptions>().PublicBase));
        services.AddSingleton(p => new FraudDesk(p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Protection>())).AddSingleton<FraudWaves>();
        services.AddSingleton(p => new TicketDesk(p.GetRequiredService<Func<BotDbContext>>(), p.GetRequiredService<Ids>()));
        services.AddSingleton<AuditReader>().AddSingleton<PictureDesk>().AddSingleton<PictureBook>().AddSingleton<Eraser>();
        services.AddSingleton<EvidenceDesk>().AddSingleton<Inbox>().AddSingleton<Outbox>().AddSingleton<TurnStore>().AddSingleton<TemplateStore>().AddSingleton<Roster>().AddSingleton<Rounds>();
        services.AddDialogs();
    }

    private static void AddChannels(IServiceCollection services, Settings settings, DataDirectory data, Ids ids)
    {
        services.AddSingleton<ServerAddress>();
        services.AddSingleton<Func<TwilioOptions>>(provider => new TwilioAccount(settings.Twilio, ids, provider.GetRequiredService<ServerAddress>()).Current);
        services.AddContentApi();
        services.AddTwilioMedia();
        // Its log lines are below the level we write.
        services.AddHttpClient(nameof(TwilioSender)).RemoveAllLoggers();
        services.AddSingleton<IChannelSender>(provider => new TwilioSender(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TwilioSender)),
            provider.GetRequiredService<Func<TwilioOptions>>(),
            () => settings.Site.PublicBase));
        services.AddSingleton(provider => new BillDocuments(
            provider.GetRequiredService<BillLinkDesk>(), () => settings.Twilio.WhatsAppSender, Typefaces.SystemFolders,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<BillDocuments>>()));
        services.AddSingleton<IChannelSender>(provider => new MailSender(
            settings.Smtp, data.File("mail"), provider.GetRequiredService<BillDocuments>().Open));
    }

    private static void AddWork(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<Metrics>().AddSingleton<Verifier>().AddSingleton<Patience>().AddSingleton<ConversationCache>().AddSingleton<Conversations>();
        services.AddSingleton<TurnRunner>().AddSingleton<ParkedReplay>().AddSingleton<Courier>().AddSingleton<Replacement>();
        services.AddSingleton<Templates>().AddSingleton<TemplateKeeper>().AddSingleton<Packer>();
        services.AddSingleton<EvidenceWorker>().AddSingleton<Sender>().AddSingleton<CodeWorker>().AddSingleton<TurnDispatcher>();
        services.AddSingleton<Pulse>();
        services.AddHostedService(provider => provider.GetRequiredService<Pulse>());
        services.AddHostedService(provider => provider.GetRequiredService<Templates>());
        if (settings.Twilio.AccountSid.Length == 0)
        {
            services.AddHostedService<SimulatorTemplates>();
        }
        else
        {
            services.AddHostedService<ApprovalWatch>();
        }
        // Stopped in the reverse order: no new turns first, then sending, the sign of life last.
        services.AddHostedService(provider => provider.GetRequiredService<EvidenceWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<Sender>());
        services.AddHostedService(provider => provider.GetRequiredService<CodeWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<TurnDispatcher>());
        services.AddHostedService<ChangeWorker>();
        services.AddHostedService<OutageWorker>();
        services.AddHostedService<ComplaintWorker>();
        services.AddHostedService<HandoffWorker>();
        services.AddHostedService<PictureWorker>();
        services.AddHostedService<FraudWatch>();
        services.AddHostedService<BillLinkSweep>();
        services.AddHostedService<PrivacySweep>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
    }
}
