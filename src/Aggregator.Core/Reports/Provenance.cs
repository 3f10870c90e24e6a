using Aggregator.Core.Documents;

namespace Aggregator.Core.Reports;

/// <summary>Where a figure or a passage stands, found before its value is believed. The file is the submission's.</summary>
/// <param name="Locator">The place in the file, for a person.</param>
/// <param name="Span">The place in the document's text.</param>
public sealed record Provenance(string Locator, TextSpan Span);
