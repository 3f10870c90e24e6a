using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Ranks;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>One report, written, with its part of the key.</summary>
/// <param name="Hand">How it came in.</param>
/// <param name="File">The file's bytes, packed when first asked for.</param>
/// <param name="Draft">The report before it took its format.</param>
/// <param name="Text">Its prose.</param>
/// <param name="Sheet">Its tables as printed; without a cell when it has none.</param>
/// <param name="Cells">Key to the tables; null when the report has none.</param>
/// <param name="Narrative">Key to the prose.</param>
/// <param name="Faults">What was seeded.</param>
/// <param name="Decoys">What only looks like a fault.</param>
/// <param name="Copies">What was copied, as the copier.</param>
internal sealed record WrittenReport(
    HandIn Hand,
    Lazy<byte[]> File,
    ReportDraft Draft,
    ReportText Text,
    Sheet Sheet,
    CellsKey? Cells,
    NarrativeKey Narrative,
    IReadOnlyList<FaultKey> Faults,
    IReadOnlyList<DecoyKey> Decoys,
    IReadOnlyList<ReuseKey> Copies)
{
    /// <summary>The file's bytes.</summary>
    public byte[] Bytes => File.Value;

    /// <summary>What costs or gives points.</summary>
    public ScoredReport? Facts { get; init; }

    /// <summary>Files that come in besides.</summary>
    public IReadOnlyList<ExtraFile> Extras { get; init; } = [];
}
