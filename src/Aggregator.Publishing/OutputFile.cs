namespace Aggregator.Publishing;

/// <summary>A file that was written.</summary>
/// <param name="File">Its path below the output folder, with <c>/</c>.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
public sealed record OutputFile(string File, string Sha256, long Length);
