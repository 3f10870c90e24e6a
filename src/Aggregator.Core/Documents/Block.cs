namespace Aggregator.Core.Documents;

/// <summary>One paragraph or table of a document.</summary>
/// <param name="Span">Its place in <see cref="Document.Text"/>.</param>
/// <param name="Locator">
/// Its place in the file, for a person: a DOM path (<c>body/div[2]/p[3]</c>), a paragraph (<c>第12段</c>), a sheet (<c>表一</c>), a line (<c>第8行</c>).
/// </param>
public abstract record Block(TextSpan Span, string Locator);

/// <summary>A paragraph; its text is its span of the document's text.</summary>
/// <param name="Span">Its place in <see cref="Document.Text"/>.</param>
/// <param name="Locator">Its place in the file.</param>
/// <param name="IsHeading">The file itself marks it as a heading (h1-h6, heading style); false tells nothing.</param>
/// <param name="IsResidue">Navigation, related links, page furniture: read and kept, but not the report's own words.</param>
public sealed record Paragraph(TextSpan Span, string Locator, bool IsHeading = false, bool IsResidue = false) : Block(Span, Locator);

/// <summary>A table; its cells' texts lie inside its span.</summary>
/// <param name="Span">Its place in <see cref="Document.Text"/>.</param>
/// <param name="Locator">Its place in the file.</param>
/// <param name="Grid">Its cells, merged cells resolved.</param>
public sealed record TableBlock(TextSpan Span, string Locator, TableGrid Grid) : Block(Span, Locator);
