using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>Writes a line's figures, each state in its own way, with the place each was read from.</summary>
internal sealed class FigureCells(SheetGrid grid, UnitFigures figures, bool hasLinks)
{
    // Places repeat from report to report: each is made safe once.
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>The line's cells.</summary>
    public void Write(FigureLine line)
    {
        var file = line.Submission is { } submission ? "文件：" + TextWidth.ShortenMiddle(SafeText.OneLine(submission.File), 240) : "";
        for (var i = 0; i < figures.Columns.Count; i++)
        {
            var column = UnitFigures.FirstColumn + i;
            if (line.Amounts is not null)
            {
                Number(line.Row, column, line.NumberAt(i));
            }
            else if (line.Submission is null)
            {
                grid.Blank(line.Row, column, Styles.AbsentFill);
            }
            else
            {
                Figure(line, i, column, file);
            }
        }
    }

    private void Figure(FigureLine line, int at, int column, string file)
    {
        var figure = line.Figures[at];
        if (line.NumberAt(at) is { } number)
        {
            if (FigureLine.IsInYuan(figure!))
            {
                // What was printed stands in the formula.
                grid.Formula(line.Row, column, string.Create(CultureInfo.InvariantCulture, $"{figure!.Value}/10000"), (double)figure.Value! / 10_000d, "#,##0.######");
            }
            else
            {
                Number(line.Row, column, number);
            }
        }
        else if (figure is null or { State: FigureState.Missing })
        {
            grid.Mark(line.Row, column, "缺", Styles.ProvisionalFill);
        }
        else if (figure.State != FigureState.Blank)
        {
            grid.Mark(line.Row, column, figure.Raw.Length > 0 ? figure.Raw : figure.Value?.ToString(CultureInfo.InvariantCulture), figure.State == FigureState.NotApplicable ? null : Styles.ProvisionalFill);
        }

        if (hasLinks && figure is not null)
        {
            if (!_places.TryGetValue(figure.Source.Locator, out var place))
            {
                _places.Add(figure.Source.Locator, place = TextWidth.Shorten(SafeText.OneLine(figure.Source.Locator), 120));
            }

            grid.Link(line.Row, column, UnitFigures.Sheet, figures.SourceRowOf(line), 7, place.Length > 0 ? $"{file}，位置：{place}" : file, isSafe: true);
        }
    }

    private void Number(int row, int column, decimal? value) => grid.Number(row, column, value, value is { } number && decimal.Truncate(number) != number ? "#,##0.######" : "#,##0");
}
