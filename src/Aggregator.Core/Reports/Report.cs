using Aggregator.Core.Documents;

namespace Aggregator.Core.Reports;

/// <summary>One annual report as extracted from a document; what the text does not say is null, never guessed.</summary>
/// <param name="Form">The form or outline it follows, whatever year it is for.</param>
/// <param name="IsAnnualReport">False for summaries, plans, self-inspections, blank forms, party-affairs reports: off topic.</param>
/// <param name="OffTopicReason">Why it is not an annual report, a Chinese sentence; null when it is one.</param>
/// <param name="Title">Its title as printed, one line.</param>
/// <param name="StatedUnit">The unit's name as title, sign-off or publisher state it; null when masked, lost or absent.</param>
/// <param name="Year">The report year the text states; null when masked or lost.</param>
/// <param name="Dates">Dates it states.</param>
/// <param name="Text">The document's text; all spans count in it.</param>
/// <param name="Body">The report's own text within it, without navigation and page furniture.</param>
/// <param name="Sections">Headings in order of place.</param>
/// <param name="Figures">Table cells in the form's order, then the narrative's figures in order of place.</param>
/// <param name="TablesFound">Which of <c>T1</c>, <c>T2</c>, <c>T3</c>, <c>stats2014</c>, <c>appendix</c> stand in the document.</param>
public sealed record Report(
    FormEdition Form,
    bool IsAnnualReport,
    string? OffTopicReason,
    string? Title,
    string? StatedUnit,
    int? Year,
    ReportDates Dates,
    string Text,
    TextSpan Body,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> TablesFound)
{
    private Dictionary<(string, string, string), Figure>? _cells;

    /// <summary>Where tables stand in <see cref="Text"/>, in order of place: their heads and rows are nobody's wording.</summary>
    public IReadOnlyList<TextSpan> TableSpans { get; init; } = [];

    /// <summary>Rows of 表一 and 表二 whose labels are not the form's, in reading order.</summary>
    public IReadOnlyList<OddLabel> OddLabels { get; init; } = [];

    /// <summary>The cell of a table, or null when the form has none of this code. Narrative figures are not cells.</summary>
    public Figure? Cell(string table, string row, string column)
    {
        _cells ??= Figures.Where(f => !f.IsNarrative())
            .GroupBy(f => (f.Table, f.Row, f.Column))
            .ToDictionary(g => g.Key, g => g.First());
        return _cells.GetValueOrDefault((table, row, column));
    }

    /// <summary>Whether the document holds this table.</summary>
    public bool Has(string table) => TablesFound.Contains(table);
}
