using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>One block of a report as it is shown.</summary>
public abstract record ReportBlock;

/// <summary>A heading.</summary>
/// <param name="Level">3 for the report's 一、, 4 for what lies under it.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its words with their marks.</param>
public sealed record HeadingBlock(int Level, string Id, MarkedText Text) : ReportBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words with their marks.</param>
public sealed record ParagraphBlock(MarkedText Text) : ReportBlock;

/// <summary>A form's table, laid out as the form prints it, with what the report wrote into it.</summary>
/// <param name="Sheet">The layout.</param>
/// <param name="Cells">What stands in it, by row and column.</param>
public sealed record FormBlock(FormSheet Sheet, IReadOnlyDictionary<(string Row, string Column), FormCell> Cells) : ReportBlock;

/// <summary>A table of indicators: label and number, and the number over all years where it is printed.</summary>
/// <param name="Table"><c>stats2014</c> or <c>appendix</c>.</param>
/// <param name="Rows">Its rows in order.</param>
public sealed record IndicatorBlock(string Table, IReadOnlyList<(string Label, FormCell? Count, FormCell? Cumulative)> Rows) : ReportBlock;

/// <summary>A table's own words, row by row, cell by cell, merged cells being one.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="IsRepeated">Whether the form's layout above says the same.</param>
/// <param name="IsOpen">Whether it is to be seen at once.</param>
public sealed record WordsBlock(IReadOnlyList<IReadOnlyList<MarkedText>> Rows, bool IsRepeated, bool IsOpen) : ReportBlock;

/// <summary>Text of the file outside the report: navigation, page furniture, other reports.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Characters">Its length in UTF-16 units.</param>
/// <param name="IsOpen">Whether something in it is marked.</param>
public sealed record AsideBlock(IReadOnlyList<MarkedText> Lines, int Characters, bool IsOpen) : ReportBlock
{
    /// <summary>Up to this length it is shown at once: the title and a date of publication stand outside the report's own text.</summary>
    public const int Short = 200;
}

/// <summary>A cell of a report's table.</summary>
/// <param name="Figure">What was read.</param>
/// <param name="Anchor">The id of its place.</param>
/// <param name="Shown">What stands there: its characters, or in words what does.</param>
/// <param name="Problems">The findings that point to it, by their number on the page.</param>
public sealed record FormCell(Figure Figure, string Anchor, string Shown, IReadOnlyList<int> Problems);
