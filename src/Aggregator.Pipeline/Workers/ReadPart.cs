using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline.Workers;

/// <summary>Files to read.</summary>
internal sealed record ReadPart(IReadOnlyList<CollectedFile> Files);
