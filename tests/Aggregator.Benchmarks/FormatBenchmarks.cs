using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>The same kind of report in every format of the sample city, bytes to reports.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private byte[] _bytes = [];

    /// <summary>The formats this machine can make.</summary>
    public static IEnumerable<string> Formats => SampleFiles.ByFormat.Keys;

    /// <summary>Which of them.</summary>
    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    /// <summary>Takes the first file of the format.</summary>
    [GlobalSetup]
    public void Make() => _bytes = SampleFiles.ByFormat[Format][0].Bytes;

    /// <summary>Bytes to reports.</summary>
    [Benchmark]
    public IReadOnlyList<Report> ReadAndExtract() => ReportExtractor.Extract(DocumentReader.Read(_bytes, "report"), "report");
}
