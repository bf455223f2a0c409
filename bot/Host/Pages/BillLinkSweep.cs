using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Delivery;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Pages;

/// <summary>Deletes links to bills that open nothing any more: now and then, in units so short that no message waits for them.</summary>
internal sealed partial class BillLinkSweep(
    Writer writer, Rounds rounds, BillDocuments documents, TimeProvider clock, ILogger<BillLinkSweep> logger) : PeriodicWork(Every, clock)
{
    private const int AtATime = 200;
    private const string Job = "sweep-bill-links";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private readonly TimeProvider _clock = clock;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the program does not wait for fonts.
        await Task.Run(documents.LoadFonts, stoppingToken);
        await Try(stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override async Task Work(CancellationToken stop)
    {
        if (!await rounds.Claim(Job, Every, stop))
        {
            return;
        }
        while (await DeleteSome(writer, _clock.GetUtcNow(), stop) == AtATime)
        {
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    /// <summary>Deletes the oldest expired links, <see cref="AtATime"/> at most, and returns how many.</summary>
    internal static Task<int> DeleteSome(Writer writer, DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var db = await scope.Db(token);
            var ids = await db.BillLinks.Where(link => link.ExpiresAt <= now).OrderBy(link => link.ExpiresAt).Select(link => link.Id)
                .Take(AtATime).ToListAsync(token);
            return ids.Count == 0 ? 0 : await db.BillLinks.Where(link => ids.Contains(link.Id)).ExecuteDeleteAsync(token);
        },
        stop);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deleting expired links to bills failed; trying again in ten minutes")]
    private static partial void Failed(ILogger logger, Exception fault);
}
