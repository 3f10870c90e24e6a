using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Data;

/// <summary>What came of writing a reviewer's edits.</summary>
/// <param name="Added">What was written, or would be, in the order of the edits; empty when there are conflicts.</param>
/// <param name="Conflicts">What kept everything from being written.</param>
public sealed record ReviewAppend(IReadOnlyList<ReviewEntry> Added, IReadOnlyList<ReviewConflict> Conflicts);
