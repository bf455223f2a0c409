using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Setup;

/// <summary>Fills a new embedded database with sample data, and refuses to run in production on one that holds any.</summary>
internal static class SampleFill
{
    public static async Task Run(Storage storage, Settings settings, Protection protection, CancellationToken stop)
    {
        bool sample, empty;
        await using (var db = storage.Readers.Open())
        {
            sample = await SampleData.IsIn(db, stop);
            empty = !await db.Accounts.AnyAsync(stop);
        }
        if (sample && !settings.IsDevelopment)
        {
            throw new SettingsException(
                "SampleData: the database holds invented consumers, and Twilio:AccountSid is a real account. Give production a database (Database:Connection) or DataDirectory of its own.");
        }
        // Imported consumers never get invented ones beside them.
        if ((sample || empty) && settings.IsDevelopment && settings.Database.Connection.Length == 0)
        {
            await Fill(storage, protection, settings.SampleData.Consumers, stop);
        }
    }

    /// <summary>Fills up to <paramref name="consumers"/> connections, with a progress line where there is a terminal to show it.</summary>
    public static Task Fill(Storage storage, Protection protection, int consumers, CancellationToken stop)
    {
        var today = IndianTime.Day(TimeProvider.System.GetUtcNow());
        return new SampleData(protection, today).Fill(
            (work, token) => storage.Writer.Write(async (scope, unit) => await work(await scope.Db(unit), unit), token),
            consumers,
            stop,
            new ProgressLine("Sample consumers", consumers));
    }
}

/// <summary>A line on the terminal that is written over as work goes on; on anything else a line at each tenth.</summary>
internal sealed class ProgressLine(string what, int total) : IProgress<int>
{
    private int _tenths;

    public void Report(int value)
    {
        if (!Console.IsErrorRedirected)
        {
            const int width = 30;
            var filled = (int)((long)value * width / total);
            Console.Error.Write($"\r{what} [{new string('#', filled)}{new string('.', width - filled)}] {value:N0} of {total:N0}");
            if (value >= total)
            {
                Console.Error.WriteLine();
            }
        }
        else if ((long)value * 10 / total > _tenths)
        {
            _tenths = (int)((long)value * 10 / total);
            Console.Error.WriteLine($"{what}: {value:N0} of {total:N0}");
        }
    }
}
