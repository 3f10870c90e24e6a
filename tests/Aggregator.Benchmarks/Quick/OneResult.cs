using System.Globalization;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What one input cost in a process of its own.</summary>
/// <param name="Bytes">Size of the input.</param>
/// <param name="ReadSeconds">Bytes to document.</param>
/// <param name="ExtractSeconds">Document to reports.</param>
/// <param name="Allocated">Bytes allocated by both.</param>
/// <param name="PeakBytes">The process's largest working set, the input itself included.</param>
/// <param name="Outcome">What came of it: blocks, losses and figures, or the refusal's kind.</param>
internal sealed record OneResult(int Bytes, double ReadSeconds, double ExtractSeconds, long Allocated, long PeakBytes, string Outcome)
{
    public double Seconds => ReadSeconds + ExtractSeconds;

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{ReadSeconds:R};{ExtractSeconds:R};{Allocated};{PeakBytes};{Outcome}");

    public static OneResult? Parse(int bytes, string line)
    {
        var parts = line.Split(';');
        return parts.Length < 5 ? null : new OneResult(
            bytes,
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture),
            long.Parse(parts[3], CultureInfo.InvariantCulture),
            parts[4]);
    }
}
