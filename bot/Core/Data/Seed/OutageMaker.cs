using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data.Seed;

/// <summary>Meena's feeder is out since the first minutes of the day, so that it is past whenever the sample is made, and the control room has said until when.</summary>
internal sealed class OutageMaker(DateOnly today)
{
    private const int MeenasTransformer = 1;
    private const int CallsAt1912 = 11;

    /// <summary>Adds the incident; the areas are there.</summary>
    public async Task Add(BotDbContext db, CancellationToken stop)
    {
        var code = AreaPlan.TransformerCode(MeenasTransformer);
        var feeder = await db.Areas.Where(area => area.Kind == AreaKind.Transformer && area.Code == code).Select(area => area.ParentId).SingleAsync(stop);
        db.Add(new Incident
        {
            ExternalId = "SAMPLE-1",
            AreaId = feeder!.Value,
            Class = OutageClass.Supply,
            State = IncidentState.Confirmed,
            StartedAt = At(0, 5),
            Source = OutageNews.ControlRoom,
            Cause = "33 kV cable fault",
            OtherReports = CallsAt1912,
            CrewAt = At(0, 10),
            ExpectedAt = At(6, 30).AddDays(1),
            ExpectedSource = OutageNews.ControlRoom,
            ExpectedSetAt = At(0, 15),
            HeardAt = At(0, 15),
        });
        await db.SaveChangesAsync(stop);
    }

    private DateTimeOffset At(int hour, int minute) => IndianTime.StartOf(today).AddHours(hour).AddMinutes(minute);
}
