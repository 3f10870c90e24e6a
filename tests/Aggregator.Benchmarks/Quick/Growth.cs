namespace Aggregator.Benchmarks.Quick;

/// <summary>How a cost grows with its input: 1.00 is linear, 2.00 square.</summary>
internal static class Growth
{
    /// <summary>The slope of a straight line through the logarithms of sizes and costs.</summary>
    public static double Exponent(IReadOnlyList<(double Size, double Cost)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToList();
        var (x, y) = (logs.Average(point => point.X), logs.Average(point => point.Y));
        return logs.Sum(point => (point.X - x) * (point.Y - y)) / logs.Sum(point => (point.X - x) * (point.X - x));
    }
}
