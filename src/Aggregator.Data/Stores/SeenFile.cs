namespace Aggregator.Data;

/// <summary>Bytes found under a path.</summary>
/// <param name="Path">Path inside the inbox, with <c>/</c>; compared by code unit.</param>
/// <param name="Sha256">The bytes, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
public sealed record SeenFile(string Path, string Sha256, long Length);
