namespace Aggregator.Core.Documents;

/// <summary>What reading a file produced: one text, the blocks that lie on it, and what had to be dropped.</summary>
/// <param name="Format">What the bytes turned out to be.</param>
/// <param name="Text">
/// The whole text. Every offset of every later stage counts UTF-16 units in this string. For a plain-text file it is the file's own
/// text, line breaks included, without the byte-order mark.
/// </param>
/// <param name="Blocks">Paragraphs and tables in reading order; spans ascend and do not overlap.</param>
/// <param name="Metadata">What the file says of itself outside its body.</param>
/// <param name="Losses">What the reader had to drop, in order of place.</param>
public sealed record Document(
    FileFormat Format,
    string Text,
    IReadOnlyList<Block> Blocks,
    DocumentMetadata Metadata,
    IReadOnlyList<Loss> Losses);
