using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Filing;

/// <summary>A report's tables as they were read, cell by cell.</summary>
public static class PrecheckSheets
{
    /// <summary>A table.</summary>
    /// <param name="Title">Its heading.</param>
    /// <param name="Columns">Headings of its columns.</param>
    /// <param name="Rows">Its rows; one without cells is a heading.</param>
    public sealed record Sheet(string Title, IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows);

    /// <summary>A row.</summary>
    public sealed record Row(string Label, IReadOnlyList<Cell> Cells);

    /// <summary>A cell.</summary>
    /// <param name="Text">What stands there.</param>
    /// <param name="Doubt">What a person should look at, in words; empty where all is plain.</param>
    /// <param name="IsWrong">Whether a finding points at it.</param>
    public sealed record Cell(string Text, string Doubt, bool IsWrong);

    /// <summary>The tables that are there, in the form's order.</summary>
    public static IReadOnlyList<Sheet> Of(Report report, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(report);
        var wrong = findings.Where(finding => finding is { Outcome: Outcome.Fail, Severity: Severity.Error }).SelectMany(finding => finding.Evidence.Take(1)).Select(place => place.Span).ToHashSet();
        Cell At(string table, string row, string column) => CellOf(report.Cell(table, row, column), wrong);
        var sheets = new List<Sheet>();
        if (Forms.Of(report.Form) is { } form)
        {
            if (report.Has("T1"))
            {
                sheets.Add(new Sheet(CellNames.Table("T1"), [.. form.T1.Columns.Select(column => column.Label)],
                    [.. form.T1.Rows.Select(row => new Row(row.Label, [.. form.T1.Columns.Select(column => row.Columns.Contains(column.Code) ? At("T1", row.Code, column.Code) : new Cell("", "", false))]))]));
            }

            if (report.Has("T2"))
            {
                sheets.Add(new Sheet(CellNames.Table("T2"), [.. form.T2.Columns.Select(column => column.Label)], [.. Requests(form, At)]));
            }

            if (report.Has("T3"))
            {
                var blocks = form.T3.GroupBy(column => column.Block, StringComparer.Ordinal).ToList();
                sheets.Add(new Sheet(CellNames.Table("T3"), [.. blocks[0].Select(column => column.Label)],
                    [.. blocks.Select(block => new Row(block.Key.Replace("/", "：", StringComparison.Ordinal), [.. block.Select(column => At("T3", FormDefinition.CasesRow, column.Code))]))]));
            }
        }

        foreach (var table in report.Figures.Where(figure => figure.Table is "stats2014" or "appendix").GroupBy(figure => figure.Table))
        {
            sheets.Add(new Sheet(table.Key == "stats2014" ? "政府信息公开情况统计表" : "附表", ["读到的数"],
                [.. table.GroupBy(figure => figure.Row).Select(row => new Row(NameOf(row.First()), [CellOf(row.First(), wrong)]))]));
        }

        return sheets;
    }

    /// <summary>The figures the text itself states.</summary>
    public static IReadOnlyList<(string Name, string Text)> Narrative(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Figures.Where(figure => figure is { Table: "narrative", State: FigureState.Value }).Select(figure => (MetricNames.Of(figure.Row), Number(figure) + figure.Measure))];
    }

    private static IEnumerable<Row> Requests(FormDefinition form, Func<string, string, string, Cell> at)
    {
        string? group = null;
        foreach (var row in form.T2.Rows)
        {
            if (row.Group is not null && row.Group != group)
            {
                yield return new Row(row.Group, []);
            }

            group = row.Group;
            yield return new Row(row.Label, [.. form.T2.Columns.Select(column => at("T2", row.Code, column.Code))]);
        }
    }

    private static Cell CellOf(Figure? figure, HashSet<Aggregator.Core.Documents.TextSpan> wrong) => figure?.State switch
    {
        null or FigureState.Missing => new Cell("缺", "报告中没有这一格。", false),
        FigureState.Blank => new Cell("空", "空白。", false),
        FigureState.Value => new Cell(Number(figure), figure.Doubt ?? "", wrong.Contains(figure.Source.Span)),
        _ => new Cell(figure.Raw.Length <= 12 ? figure.Raw : figure.Raw[..12] + "…", "不是数字。", wrong.Contains(figure.Source.Span)),
    };

    private static string Number(Figure figure) => figure.Value!.Value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string NameOf(Figure figure) => figure.Label ?? Forms.Statistics2014.Rows.FirstOrDefault(row => row.Code == figure.Row)?.Label ?? MetricNames.Of(figure.Row);
}
