namespace Aggregator.Publishing.Charts;

/// <summary>A sheet under the name it is published with.</summary>
/// <param name="File">Below the output folder, with <c>/</c>: <c>charts/heatmap-2.svg</c>.</param>
/// <param name="Sheet">The sheet.</param>
public sealed record ChartFile(string File, ChartSheet Sheet);
