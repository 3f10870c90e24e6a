using System.Globalization;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>What became of the broken files of one format.</summary>
internal sealed class FuzzTally
{
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    public int Files => _outcomes.Values.Sum();

    /// <summary>How many were read.</summary>
    public int Documents => _outcomes.GetValueOrDefault("document");

    /// <summary>The slowest file, its milliseconds.</summary>
    public (string File, double Milliseconds) Slowest { get; private set; } = ("", 0);

    /// <summary>The hungriest file, its bytes allocated.</summary>
    public (string File, long Bytes) Hungriest { get; private set; } = ("", 0);

    public void Add(string file, string outcome, TimeSpan time, long bytes)
    {
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        Slowest = time.TotalMilliseconds > Slowest.Milliseconds ? (file, time.TotalMilliseconds) : Slowest;
        Hungriest = bytes > Hungriest.Bytes ? (file, bytes) : Hungriest;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(", ", _outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}; slowest {Slowest.Milliseconds:0} ms ({Slowest.File}); most allocated {Hungriest.Bytes / 1048576.0:0.0} MiB ({Hungriest.File})");
}
