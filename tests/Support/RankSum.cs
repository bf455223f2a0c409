namespace BijliMitra.Tests.Support;

/// <summary>Whether two samples come from one distribution: the rank-sum test of Mann and Whitney, by normal approximation.</summary>
internal static class RankSum
{
    public static double Median(IEnumerable<double> sample)
    {
        var sorted = sample.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>How probable a difference like this one is by chance alone, two-sided. Samples of twenty and more.</summary>
    public static double Test(IReadOnlyCollection<double> one, IReadOnlyCollection<double> other)
    {
        var (n, m) = ((double)one.Count, (double)other.Count);
        var ranked = one.Select(value => (value, First: true)).Concat(other.Select(value => (value, First: false))).OrderBy(pair => pair.value).ToList();
        var sum = ranked.Select((pair, index) => pair.First ? index + 1.0 : 0).Sum();
        var u = sum - (n * (n + 1) / 2);
        var z = (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
        return 2 * Tail(Math.Abs(z));
    }

    // Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17; error below 1e-7).
    private static double Tail(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
