using System.Globalization;
using System.Text;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Texts;
using BijliMitra.Setup;
using CsvHelper;

namespace BijliMitra.Cli;

/// <summary>The files of <c>templates export</c>. A file that is there is replaced only where it is one of these.</summary>
internal static class TemplateExport
{
    /// <summary>The sheet of SMS texts.</summary>
    public const string Sheet = "dlt-templates.csv";

    // A non-bank's code and notices are service messages (TRAI; headers that end in -S).
    private const string Category = "Service";

    private static readonly string[] Columns = ["key", "language", "header", "category", "text", "variables", "segments", "DLT template id"];

    // With a mark in front Excel takes the file for what it is, and Hindi with it.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes all files and returns how many. Throws <see cref="SettingsException"/> where the folder or a file is not ours to write.</summary>
    public static async Task<int> Write(string folder, Settings settings, CancellationToken stop)
    {
        var files = TemplateDefinitions.All(settings.Otp.Life, settings.Site.PublicBase)
            .Select(definition => (Path: Path.Combine(folder, $"content-{definition.Name}-{definition.Language}.json"), Bytes: Json(definition)))
            .Append((Path: Path.Combine(folder, Sheet), Bytes: Csv(settings)))
            .ToList();
        try
        {
            Directory.CreateDirectory(folder);
            // All are looked at before one is written.
            foreach (var (path, _) in files)
            {
                await Check(path, stop);
            }
            foreach (var (path, bytes) in files)
            {
                await Replace(path, bytes, stop);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--out: {Path.GetFullPath(folder)} cannot be written ({fault.Message})");
        }
        return files.Count;
    }

    private static byte[] Json(TemplateDefinition definition) => Encoding.UTF8.GetBytes(definition.ToJson() + "\n");

    private static byte[] Csv(Settings settings)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var sheet = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Row(sheet, Columns);
            foreach (var template in DltTemplate.All)
            {
                Row(
                    sheet,
                    template.Key.ToString(), template.Language.Code(), settings.Twilio.SmsSender, Category, template.Text,
                    string.Join(", ", template.Variables), $"{template.Segments}", settings.Dlt.IdOf(template));
            }
        }
        return [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text.ToString())];
    }

    private static void Row(CsvWriter sheet, params string[] fields)
    {
        Array.ForEach(fields, sheet.WriteField);
        sheet.NextRecord();
    }

    private static async Task Check(string path, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            throw new SettingsException($"--out: {path} is a folder.");
        }
        if (File.Exists(path) && !IsOurs(path, await File.ReadAllTextAsync(path, stop)))
        {
            throw new SettingsException($"--out: {path} is there already and was not written by templates export. Nothing was changed; move it away or name another folder.");
        }
    }

    private static bool IsOurs(string path, string text) => Path.GetFileName(path) == Sheet
        ? text.StartsWith(string.Join(',', Columns), StringComparison.Ordinal)
        : text.Contains($"\"friendly_name\": \"{TemplateDefinition.Prefix}", StringComparison.Ordinal);

    // Whole or not at all.
    private static async Task Replace(string path, byte[] bytes, CancellationToken stop)
    {
        var draft = $"{path}.{Environment.ProcessId}.new";
        await using (var file = new FileStream(draft, FileMode.CreateNew))
        {
            await file.WriteAsync(bytes, stop);
        }
        File.Move(draft, path, overwrite: true);
    }
}
