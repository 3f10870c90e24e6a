using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>One side of a shared passage.</summary>
/// <param name="Id">The text's id: unit and year, or a template's id.</param>
/// <param name="Unit">Unit code; empty for a template.</param>
/// <param name="Year">Report year; 0 for a template.</param>
/// <param name="Section">Section code, or empty.</param>
/// <param name="Span">The passage in that text.</param>
/// <param name="Snippet">Its characters.</param>
public sealed record ReuseSide(string Id, string Unit, int Year, string Section, TextSpan Span, string Snippet);
