using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.Texts;

/// <summary>The cells a leaf's points were computed from, for a reader.</summary>
public static class LeafCells
{
    /// <summary>Each as 表二“…”行“…”列：5（place in the file）; a cell the report has not any more is left out.</summary>
    public static IEnumerable<string> Of(LeafScore leaf, Report? report) =>
        from cell in leaf.Cells
        let parts = cell.Split('/')
        where parts.Length == 3
        let figure = report?.Cell(parts[0], parts[1], parts[2])
        where figure is not null
        select $"{CellNames.Cell(report!.Form, figure.Table, figure.Row, figure.Column)}：{figure.Raw.Trim()}（{PlaceWords.Of(figure.Source.Locator)}）";
}
