using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using BijliMitra.Delivery;
using BijliMitra.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Host.Delivery;

/// <summary>Which templates may be used when.</summary>
public sealed class TemplatesTests : IAsyncDisposable
{
    private const string Account = "AC1";
    private static readonly Reply Question = new("Really?") { Choices = [new("c:Yes", "Yes"), new("c:No", "No")] };
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private readonly TemplateStore _store;
    private readonly Templates _templates;

    public TemplatesTests()
    {
        _store = new TemplateStore(_database.Writer, _database.Readers);
        _templates = new Templates(_store, new NoticeDesk(SampleDatabase.Protection, () => ""), () => new TwilioOptions { AccountSid = Account }, _clock, NullLogger<Templates>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        _templates.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_template_of_the_form_there_is_none()
    {
        await Synced(Template("buttons-3-1", "en"));
        Assert.Null(_templates.For(Message(), Question, null));
        await Synced(Template("buttons-2-1", "en"));
        var filled = _templates.For(Message(), Question, null)!;
        Assert.Equal(("HXbuttons-2-1", """{"1":"Really?","2":"Yes","3":"c:Yes","4":"No","5":"c:No"}"""), (filled.Sid, filled.Variables));
        Assert.Null(_templates.For(Message(), new Reply("Hello"), null));
        Assert.Null(_templates.For(Message(Channel.Sms), Question, null));
    }

    [Fact]
    public async Task Templates_of_another_account_are_of_no_use()
    {
        var other = Template("buttons-2-1", "en");
        other.Account = "AC2";
        await Synced(other);
        Assert.Null(_templates.For(Message(), Question, null));
    }

    [Fact]
    public async Task A_code_goes_by_its_template_once_WhatsApp_approved_it()
    {
        await Synced(Template("code", "hi", "pending"), Template("code", "en", "approved"));
        Assert.Null(_templates.For(Message(), new Reply("...... code"), "482913"));
        Assert.Equal("""{"1":"482913"}""", _templates.For(Message(language: Language.English), new Reply("...... code"), "482913")!.Variables);
    }

    [Fact]
    public async Task A_refused_template_rests_for_ten_minutes()
    {
        await Synced(Template("buttons-2-1", "en"));
        _templates.Rest("HXbuttons-2-1");
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Null(_templates.For(Message(), Question, null));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(_templates.For(Message(), Question, null));
    }

    [Fact]
    public async Task Or_until_the_next_sync()
    {
        await Synced(Template("buttons-2-1", "en"));
        _templates.Rest("HXbuttons-2-1");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Synced(Template("buttons-2-1", "en"));
        Assert.NotNull(_templates.For(Message(), Question, null));
    }

    [Fact]
    public async Task A_sync_takes_effect_within_a_minute()
    {
        await _templates.StartAsync(TestContext.Current.CancellationToken);
        await _store.Save([Template("buttons-2-1", "en")], ["buttons-2-1"], TestContext.Current.CancellationToken);
        Assert.Null(_templates.For(Message(), Question, null));
        await Eventually.Holds(() =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return Task.FromResult(_templates.For(Message(), Question, null) is not null);
        });
        await _templates.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_sync_replaces_what_it_found_and_removes_what_is_not_defined_any_more()
    {
        await Synced(Template("gone", "en"), Template("kept", "en"), Template("code", "hi"));
        await _store.Save([Template("code", "hi", "approved")], ["code", "kept"], TestContext.Current.CancellationToken);
        Assert.Equal(
            [("code", "approved"), ("kept", null)],
            (await _store.Of(Account, TestContext.Current.CancellationToken)).Select(row => (row.Name, row.Approval)).Order());
    }

    private async Task Synced(params MessageTemplate[] templates)
    {
        await _store.Save(templates, [.. templates.Select(template => template.Name)], TestContext.Current.CancellationToken);
        await _templates.Read(TestContext.Current.CancellationToken);
    }

    private MessageTemplate Template(string name, string language, string? approval = null) => new()
    {
        Name = name,
        Language = language,
        Account = Account,
        Sid = "HX" + name,
        Hash = "1",
        Approval = approval,
        SyncedAt = _clock.GetUtcNow(),
    };

    private static OutboxMessage Message(Channel channel = Channel.WhatsApp, Language language = Language.Hindi) =>
        new() { ConversationId = "c1", Address = [], Body = [], Channel = channel, Language = language };
}
