using BijliMitra.Core.Staff;

namespace BijliMitra.Access;

/// <summary>Who of all staff works at the console.</summary>
internal static class ConsoleStaff
{
    /// <summary>Those who may log in: active ones, but for linemen, who have the field mode.</summary>
    public static IQueryable<StaffMember> AtConsole(this IQueryable<StaffMember> staff) => staff.Where(s => s.Active && s.Role != StaffRole.Lineman);

    /// <summary>The one with this code, in any case.</summary>
    public static IQueryable<StaffMember> WithCode(this IQueryable<StaffMember> staff, string code)
    {
        string[] upper = [code.ToUpperInvariant()];
        return staff.Where(s => upper.Contains(s.Code.ToUpper()));
    }
}
