using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Areas;

/// <summary>Keeps the area tree at hand: some thousand rows that every report asks for and that change a few times a year.</summary>
public sealed class AreaBook
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly Func<BotDbContext> _openDatabase;
    private readonly TimeProvider _clock;
    private volatile Kept? _kept;

    internal AreaBook(Func<BotDbContext> openDatabase, TimeProvider clock) => (_openDatabase, _clock) = (openDatabase, clock);

    /// <summary>The tree, read anew where it is older than five minutes.</summary>
    public async ValueTask<AreaMap> Map(CancellationToken stop)
    {
        if (_kept is { } kept && _clock.GetElapsedTime(kept.ReadAt) < Life)
        {
            return kept.Map;
        }
        var readAt = _clock.GetTimestamp();
        await using var db = _openDatabase();
        var map = new AreaMap(
            await db.Areas.AsNoTracking().ToListAsync(stop), await db.Localities.AsNoTracking().OrderBy(l => l.NameEnglish).ToListAsync(stop));
        _kept = new Kept(map, readAt);
        return map;
    }

    private sealed record Kept(AreaMap Map, long ReadAt);
}
