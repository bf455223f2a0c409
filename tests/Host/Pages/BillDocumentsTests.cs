using BijliMitra.Core;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Data;
using BijliMitra.Pages;
using BijliMitra.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Host.Pages;

/// <summary>The fonts of bills, and links that have ended.</summary>
public sealed class BillDocumentsTests
{
    [Fact]
    public void Without_a_Devanagari_font_one_line_names_the_package()
    {
        var log = new Lines();
        using var documents = Documents([], log);
        documents.LoadFonts();
        Assert.Contains("fonts-noto-core", Assert.Single(log.Written), StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_nothing_is_said()
    {
        Assert.NotNull(Hindi.Typefaces);
        var log = new Lines();
        using var documents = Documents(BijliMitra.Adapters.Documents.Typefaces.SystemFolders, log);
        documents.LoadFonts();
        Assert.Empty(log.Written);
    }

    [Fact]
    public async Task Expired_links_are_deleted_a_few_at_a_time_and_live_ones_stay()
    {
        await using var database = new TestDatabase();
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        await database.Add([.. Enumerable.Range(1, 250).Select(n => Link(n, now.AddSeconds(-n))), Link(251, now.AddSeconds(1))]);
        Assert.Equal(200, await BillLinkSweep.DeleteSome(database.Writer, now, default));
        Assert.Equal(50, await BillLinkSweep.DeleteSome(database.Writer, now, default));
        Assert.Equal(0, await BillLinkSweep.DeleteSome(database.Writer, now, default));
        await using var db = database.Open();
        Assert.Equal(251, Assert.Single(db.BillLinks).InboundId);
    }

    private static BillLink Link(int n, DateTimeOffset expires) => new()
    {
        TokenHash = $"{n}",
        AccountId = 1,
        ConversationId = "c",
        MadeAt = expires,
        ExpiresAt = expires,
        InboundId = n,
    };

    private static BillDocuments Documents(IReadOnlyList<string> folders, ILogger<BillDocuments> log)
    {
        Func<BotDbContext> open = () => throw new InvalidOperationException("No database here.");
        var links = new BillLinkDesk(open, new BillingDesk(open), SampleDatabase.Protection, new Ids(1), new BillsOptions(), () => "");
        return new BillDocuments(links, () => "+14155238886", folders, new FakeTimeProvider(), log);
    }

    private sealed class Lines : ILogger<BillDocuments>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
