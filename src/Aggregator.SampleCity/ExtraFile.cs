using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity;

/// <summary>A file that comes in besides a report.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Submission">Key to it; its path is the file's.</param>
/// <param name="IndexLine">Its line of index.csv, or null.</param>
internal sealed record ExtraFile(byte[] Bytes, SubmissionKey Submission, string? IndexLine);
