using System.Globalization;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;

namespace BijliMitra.StaffPages.Audit;

/// <summary>Lines of the audit as a CSV file, with times of India.</summary>
internal static class AuditSheet
{
    private static readonly string[] Head = ["time", "who", "action", "subject", "detail"];

    /// <summary>The file.</summary>
    public static byte[] Of(IEnumerable<AuditEntry> lines) => CsvFile.Of(lines.Select(Row).Prepend(Head));

    private static string[] Row(AuditEntry line) =>
        [IndianTime.Local(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), line.Code, line.Action.ToString(), line.Subject, line.Detail ?? ""];
}
