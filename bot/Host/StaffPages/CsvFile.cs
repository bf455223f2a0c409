using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace BijliMitra.StaffPages;

/// <summary>A CSV file that spreadsheets open: with a mark for UTF-8, and no cell that they would take for a formula.</summary>
internal static class CsvFile
{
    private static readonly CsvConfiguration s_configuration = new(CultureInfo.InvariantCulture)
    {
        // OWASP, "CSV Injection": a cell that begins with = + - @ tab or return gets an apostrophe in front.
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    /// <summary>The file with these rows.</summary>
    public static byte[] Of(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, s_configuration))
        {
            foreach (var row in rows)
            {
                Array.ForEach(row, csv.WriteField);
                csv.NextRecord();
            }
        }
        return file.ToArray();
    }
}
