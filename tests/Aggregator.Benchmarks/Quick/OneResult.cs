using System.Globalization;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What one input cost in a process of its own.</summary>
/// <param name="Bytes">Size of the input.</param>
/// <param name="ReadSeconds">Processor time, bytes to document: all threads, the collector's too, so that a busy machine does not count.</param>
/// <param name="ExtractSeconds">Processor time, document to reports.</param>
/// <param name="WallSeconds">Both by the clock on the wall.</param>
/// <param name="Allocated">Bytes allocated by both.</param>
/// <param name="PeakBytes">The process's largest working set, the input itself included.</param>
/// <param name="Outcome">What came of it: blocks, losses and figures, or the refusal's kind.</param>
internal sealed record OneResult(int Bytes, double ReadSeconds, double ExtractSeconds, double WallSeconds, long Allocated, long PeakBytes, string Outcome)
{
    public double Seconds => ReadSeconds + ExtractSeconds;

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{ReadSeconds:R};{ExtractSeconds:R};{WallSeconds:R};{Allocated};{PeakBytes};{Outcome}");

    public static OneResult? Parse(int bytes, string line)
    {
        var parts = line.Split(';');
        return parts.Length < 6 ? null : new OneResult(
            bytes,
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[2], CultureInfo.InvariantCulture),
            long.Parse(parts[3], CultureInfo.InvariantCulture),
            long.Parse(parts[4], CultureInfo.InvariantCulture),
            parts[5]);
    }
}
