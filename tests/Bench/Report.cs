using System.Globalization;
using System.Text;

namespace BijliMitra.Bench;

/// <summary>The results as a Markdown table: medians over the rounds, and how far apart the rounds were.</summary>
internal static class Report
{
    public static string Table(IReadOnlyList<TrialResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine("| | turns/s | of the floor | CPU a turn | of the floor | allocated a turn | p50, p99 to hand-over |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var result in results)
        {
            AddLine(text, $"floor beside it", result.Floor, result.Floor);
            AddLine(text, "floor with one hand-over", result.FloorWithHandover, result.Floor);
            AddLine(text, $"**{Title(result)}**", result.Program, result.Floor);
        }
        text.AppendLine();
        text.AppendLine("| | alone p50 | Redis a conversation | of it state | database a conversation | database a turn | start to first reply | idle CPU |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var result in results)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture,
                $"| {Title(result)} | {result.AloneP50:F1} ms | {result.RedisPerConversation:F0} B | {result.StatePerConversation:F0} B | {Kilobytes(result.DatabasePerConversation)} | {Kilobytes(result.DatabasePerTurn)} | {Median(result.FirstReplies):F2} s | {result.IdleCpuPercent:F1} % |"));
        }
        return text.ToString();
    }

    private static string Title(TrialResult result) => $"{result.Name}, {result.Consumers.ToString("N0", CultureInfo.InvariantCulture)} consumers";

    private static void AddLine(StringBuilder text, string what, List<Round> rounds, List<Round> floor)
    {
        var (perSecond, cpu) = (rounds.ConvertAll(round => round.PerSecond), rounds.ConvertAll(round => round.CpuMicroseconds));
        var wait = Median(rounds.ConvertAll(round => round.P50));
        text.AppendLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {Median(perSecond):N0} ({perSecond.Min():N0} to {perSecond.Max():N0}) | {Median(perSecond) / Median(floor.ConvertAll(round => round.PerSecond)):P0} | {Median(cpu):N0} µs ({cpu.Min():N0} to {cpu.Max():N0}) | {Median(cpu) / Median(floor.ConvertAll(round => round.CpuMicroseconds)):F1} x | {Kilobytes(Median(rounds.ConvertAll(round => round.AllocatedBytes)))} | {wait:F1} ms, {Median(rounds.ConvertAll(round => round.P99)):F1} ms |"));
    }

    private static string Kilobytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000:F1} KB");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
