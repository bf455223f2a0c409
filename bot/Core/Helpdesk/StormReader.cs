using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>What is known of an outage, ready to be told to all who wait in it.</summary>
/// <param name="Hindi">In Hindi.</param>
/// <param name="English">In English.</param>
public sealed record StormFacts(string Hindi, string English)
{
    /// <summary>In a language.</summary>
    public string In(Language language) => language == Language.Hindi ? Hindi : English;

    /// <summary>The facts of an incident at this moment.</summary>
    internal static StormFacts Of(Incident incident, AreaMap map, DateTimeOffset now) => new(Words(incident, map, Language.Hindi, now), Words(incident, map, Language.English, now));

    private static string Words(Incident incident, AreaMap map, Language language, DateTimeOffset now)
    {
        var words = new IncidentWords(language, now);
        return string.Join('\n', words.Prospects(incident, inFull: true).Prepend(words.Head(map.Name(incident.AreaId, language), incident)));
    }
}

/// <summary>Puts the answer to everybody in an outage into words, for the agent to look over and send.</summary>
internal sealed class StormReader(Func<BotDbContext> openDatabase, AreaBook areas)
{
    /// <summary>What is known at this moment; null where the outage has ended.</summary>
    public async Task<StormFacts?> Read(long incident, DateTimeOffset now, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        await using var db = openDatabase();
        return await db.Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == incident, stop) is { IsOpen: true } known
            ? StormFacts.Of(known, map, now)
            : null;
    }
}
