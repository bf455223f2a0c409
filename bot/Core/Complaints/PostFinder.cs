using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>Who is responsible: the nearest post up the area tree, for the function; where nobody holds one of the level, the next level up.</summary>
internal sealed class PostFinder(AreaBook areas)
{
    /// <summary>The holder; null where no post fits. <paramref name="area"/>: null where nobody knows the place, and then the zone is asked.</summary>
    public async Task<StaffMember?> Find(BotDbContext db, CompanyFunction function, long? area, PostLevel level, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        var path = area is { } place && map.Path(place) is { Count: > 0 } known
            ? known.Select(node => node.Id).ToList()
            : await db.Areas.Where(node => node.Kind == AreaKind.Zone).Select(node => node.Id).ToListAsync(stop);
        var fitting = await db.Posts.AsNoTracking().Where(post => post.Level >= level && path.Contains(post.AreaId) && (post.Function == null || post.Function == function))
            .Join(db.Staff.Where(member => member.Active), post => post.StaffId, member => member.Id, (post, member) => new { Post = post, Member = member }).ToListAsync(stop);
        return fitting.OrderBy(one => one.Post.Level).ThenBy(one => path.IndexOf(one.Post.AreaId)).ThenBy(one => one.Post.Function is null).ThenBy(one => one.Post.Id)
            .FirstOrDefault()?.Member;
    }
}
