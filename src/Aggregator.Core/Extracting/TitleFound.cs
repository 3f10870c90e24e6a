using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>A title and where the text goes on behind it.</summary>
/// <param name="Text">As printed, one line, marks of a collection or a file type taken off.</param>
/// <param name="Span">Its place in the text; length 0 when only the metadata has it.</param>
/// <param name="TextStart">Where the report's own text may begin.</param>
internal sealed record TitleFound(string Text, TextSpan Span, int TextStart);
