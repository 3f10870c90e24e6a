namespace Aggregator.Publishing;

/// <summary>A file the night read: roster, index or hand-in.</summary>
/// <param name="File">Its path as the user knows it, with <c>/</c>.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
public sealed record InputFile(string File, string Sha256);
