using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading;

/// <summary>What a glance at the bytes told.</summary>
/// <param name="Format">The format, or Unknown.</param>
/// <param name="IsZip">A zip package, to be checked before any parser sees it.</param>
/// <param name="Refusal">Why these bytes are refused already, given the file's name; null when a reader may try.</param>
internal sealed record SniffedFormat(FileFormat Format, bool IsZip = false, Func<string, UnreadableDocumentException>? Refusal = null);
