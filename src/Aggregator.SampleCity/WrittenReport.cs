using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>One report, written, with its part of the key.</summary>
/// <param name="File">Path inside the inbox.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Draft">The report before it took its format.</param>
/// <param name="Format">Its format.</param>
/// <param name="Text">Its prose.</param>
/// <param name="IndexLine">Its line of index.csv; null when the clerk entered none.</param>
/// <param name="FullIndexLine">The line it would have.</param>
/// <param name="Submission">Key to the hand-in.</param>
/// <param name="Cells">Key to the tables.</param>
/// <param name="Narrative">Key to the prose.</param>
/// <param name="Fault">What was seeded, or null.</param>
/// <param name="Copy">The copied pair it belongs to as the copier, or null.</param>
internal sealed record WrittenReport(
    string File,
    byte[] Bytes,
    ReportDraft Draft,
    SampleFormat Format,
    ReportText Text,
    string? IndexLine,
    string FullIndexLine,
    SubmissionKey Submission,
    CellsKey Cells,
    NarrativeKey Narrative,
    FaultKey? Fault,
    ReuseKey? Copy)
{
    /// <summary>What was seeded, in a report that has a fault.</summary>
    public FaultKey FaultKey => Fault ?? throw new InvalidOperationException($"{File} is honest.");
}
