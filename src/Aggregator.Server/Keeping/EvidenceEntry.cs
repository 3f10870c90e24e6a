namespace Aggregator.Server.Keeping;

/// <summary>One file of a bundle of evidence.</summary>
/// <param name="Name">Its name, with <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
/// <param name="AsPublished">Of data: whether its bytes are those that were published; null for other files.</param>
internal sealed record EvidenceEntry(string Name, long Bytes, string Sha256, bool? AsPublished = null);
