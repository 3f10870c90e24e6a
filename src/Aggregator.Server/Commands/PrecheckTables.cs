using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>The three tables of a report as columns on a terminal; cells a person should look at are marked and listed below.</summary>
internal static class PrecheckTables
{
    private const int LabelWidth = 36;
    private const int MostNotes = 12;

    // The printed heads are too wide for a terminal.
    private static readonly Dictionary<string, string> ShortHeads = new(StringComparer.Ordinal)
    {
        ["商业企业"] = "企业",
        ["科研机构"] = "科研",
        ["社会公益组织"] = "公益",
        ["法律服务机构"] = "法律",
    };

    public static void Print(Report report, IReadOnlyList<Finding> findings, TextWriter to)
    {
        if (Forms.Of(report.Form) is not { } form)
        {
            return;
        }

        // The first place of an error is its likeliest culprit.
        var wrong = findings.Where(f => f is { Outcome: Outcome.Fail, Severity: Severity.Error, Evidence.Count: > 0 }).Select(f => f.Evidence[0].Span).ToHashSet();
        string Shown(Figure? figure) => Cell(figure) + (figure is { State: FigureState.Value } && wrong.Contains(figure.Source.Span) ? "!" : "");

        if (report.Has("T1"))
        {
            Head("T1", to);
            foreach (var row in form.T1.Rows)
            {
                to.WriteLine($"     {Pad.Right(row.Label, 20)}  " + string.Join("　", row.Columns.Select(c => $"{form.T1.Columns.First(x => x.Code == c).Label} {Shown(report.Cell("T1", row.Code, c))}")));
            }
        }

        if (report.Has("T2"))
        {
            Head("T2", to);
            Requests(report, form, Shown, to);
        }

        if (report.Has("T3"))
        {
            Head("T3", to);
            var blocks = form.T3.GroupBy(c => c.Block).ToList();
            Grid([.. blocks[0].Select(c => c.Label)], [.. blocks.Select(block => (block.Key.Replace('/', '：'), (IReadOnlyList<string>)[.. block.Select(c => Shown(report.Cell("T3", FormDefinition.CasesRow, c.Code)))]))], to);
        }

        Notes(report, wrong.Count > 0, to);
    }

    /// <summary>A cell's number, or what stands there; <c>?</c> marks what a person should look at.</summary>
    public static string Cell(Figure? figure) => figure?.State switch
    {
        null or FigureState.Missing => "缺?",
        FigureState.Blank => "空?",
        FigureState.Value => figure.Value!.Value.ToString("0.######", CultureInfo.InvariantCulture) + (figure.Doubt is null ? "" : "?"),
        _ => TextWidth.Shorten(PrecheckPrinter.OneLine(figure.Raw), 12) + "?",
    };

    private static void Head(string table, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"   {CellNames.Table(table)}");
    }

    private static void Requests(Report report, FormDefinition form, Func<Figure?, string> shown, TextWriter to)
    {
        var rows = new List<(string, IReadOnlyList<string>)>();
        string? group = null;
        foreach (var row in form.T2.Rows)
        {
            if (row.Group is not null && row.Group != group)
            {
                rows.Add((row.Group, []));
            }

            group = row.Group;
            rows.Add(((group is null ? "" : "  ") + row.Label, [.. form.T2.Columns.Select(c => shown(report.Cell("T2", row.Code, c.Code)))]));
        }

        Grid([.. form.T2.Columns.Select(c => ShortHeads.GetValueOrDefault(c.Label, c.Label))], rows, to);
    }

    private static void Grid(IReadOnlyList<string> heads, IReadOnlyList<(string Label, IReadOnlyList<string> Cells)> rows, TextWriter to)
    {
        var label = Math.Min(LabelWidth, rows.Max(row => TextWidth.Of(row.Label)));
        var widths = heads.Select((head, i) => Math.Max(TextWidth.Of(head), rows.Where(row => row.Cells.Count > i).Select(row => TextWidth.Of(row.Cells[i])).DefaultIfEmpty(0).Max())).ToList();
        to.WriteLine("     " + Pad.Right("", label) + string.Concat(heads.Select((head, i) => "  " + Pad.Left(head, widths[i]))));
        foreach (var (name, cells) in rows)
        {
            to.WriteLine(("     " + Pad.Right(name, label) + string.Concat(cells.Select((cell, i) => "  " + Pad.Left(cell, widths[i])))).TrimEnd());
        }
    }

    private static void Notes(Report report, bool hasWrong, TextWriter to)
    {
        var doubtful = report.Figures.Where(f => f.Table is "T1" or "T2" or "T3" && (f.State != FigureState.Value || f.Doubt is not null)).ToList();
        if (doubtful.Count > 0)
        {
            to.WriteLine();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   标“?”的{doubtful.Count}格请核对："));
            foreach (var cell in doubtful.Take(MostNotes))
            {
                to.WriteLine($"     {CellNames.ShortTable(cell.Table)}{CellNames.Cell(report.Form, cell.Table, cell.Row, cell.Column)}：{Why(cell)}");
            }

            if (doubtful.Count > MostNotes)
            {
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     其余{doubtful.Count - MostNotes}格见上表。"));
            }
        }

        if (hasWrong)
        {
            to.WriteLine("   标“!”的格最可能有误，见下面的问题。");
        }
    }

    private static string Why(Figure cell) => cell.Doubt ?? cell.State switch
    {
        FigureState.Missing => "报告中没有找到这一格。",
        FigureState.Blank => "空白；没有发生的请填0。",
        FigureState.NotApplicable => $"填写“{PrecheckPrinter.OneLine(cell.Raw)}”；没有发生的建议填0。",
        FigureState.Masked => "是占位符，请填写实际数字。",
        _ => $"“{TextWidth.Shorten(PrecheckPrinter.OneLine(cell.Raw), 40)}”不是数字，请改填数字。",
    };
}
