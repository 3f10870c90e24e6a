namespace Aggregator.Data;

/// <summary>A file a run wrote.</summary>
/// <param name="File">Path under the output folder, with <c>/</c>.</param>
/// <param name="Sha256">Its bytes, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
public sealed record PublishedFile(string File, string Sha256, long Length);
