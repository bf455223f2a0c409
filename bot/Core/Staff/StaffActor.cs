using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Staff;

/// <summary>The member of staff who does something, as the log-in says.</summary>
/// <param name="Id">Key of the <see cref="StaffMember"/>.</param>
/// <param name="Code">The company's own code.</param>
/// <param name="Role">What they do.</param>
/// <param name="AreaId">Their office; null for those who work for all of them.</param>
public sealed record StaffActor(long Id, string Code, StaffRole Role, long? AreaId)
{
    /// <summary>The member as the database knows them now.</summary>
    public static StaffActor Of(StaffMember member) => new(member.Id, member.Code, member.Role, member.AreaId);

    /// <summary>The keys of everything within the actor's office; null where that is everywhere.</summary>
    public long[]? Areas(AreaMap map) => AreaId is { } own ? [.. map.Below(own).Select(node => node.Id)] : null;

    /// <summary>
    /// True for what lies within the actor's own office. What has no place yet (<paramref name="area"/> null) belongs to no office: everybody sees it, or nobody
    /// would.
    /// </summary>
    public bool Sees(AreaMap map, long? area) => AreaId is not { } own || area is not { } place || map.Path(place).Any(above => above.Id == own);
}
