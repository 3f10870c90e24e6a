using Aggregator.Benchmarks.Quick;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>All rules over one report, beside extracting it.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly CheckCases _cases = new();

    [Benchmark(Baseline = true)]
    public int Extract() => _cases.ExtractAll();

    [Benchmark]
    public int CheckByAllRules() => _cases.CheckAll();
}
