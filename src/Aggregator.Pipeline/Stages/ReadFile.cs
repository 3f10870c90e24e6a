using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>What reading and extracting one file came to.</summary>
/// <param name="Format">What the bytes turned out to be; unknown when no reader took them.</param>
/// <param name="Losses">What was dropped; for an unreadable file the one reason.</param>
/// <param name="Reports">The reports in it; empty for an unreadable file.</param>
internal sealed record ReadFile(FileFormat Format, IReadOnlyList<Loss> Losses, IReadOnlyList<Report> Reports);
