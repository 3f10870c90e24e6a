using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>The three tables of a report as columns on a terminal; cells a person should look at are marked and listed below.</summary>
internal static class PrecheckTables
{
    private const int LabelWidth = 36;

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
        // The first place of an error is its likeliest culprit.
        var wrong = findings.Where(f => f is { Outcome: Outcome.Fail, Severity: Severity.Error, Expected: not null, Evidence.Count: > 0 }).Select(f => f.Evidence[0].Span).ToHashSet();
        string Shown(Figure? figure) => Cell(figure) + (figure is { State: FigureState.Value } && wrong.Contains(figure.Source.Span) ? "!" : "");

        if (Forms.Of(report.Form) is not { } form)
        {
            PrecheckIndicators.Print(report, to);
            PrecheckNotes.Print(report, wrong.Count > 0, to);
            return;
        }

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

        PrecheckIndicators.Print(report, to);
        PrecheckNotes.Print(report, wrong.Count > 0, to);
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
        foreach (var row in RowsOf(report, form))
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

    // A report that keeps the one row （六）其他处理 of the 2019 form is shown with that row, not with three that it lacks.
    private static IEnumerable<FormDefinition.OutcomeRow> RowsOf(Report report, FormDefinition form)
    {
        bool Stands(string row) => report.Figures.Any(f => f.Table == "T2" && f.Row == row && f.State != FigureState.Missing);
        var single = Forms.Form2019.T2.Rows.First(row => row.Code == "other_all");
        var others = form.T2.Rows.Where(row => row.Group == single.Label).ToList();
        return others.Count == 0 || others.Any(row => Stands(row.Code)) || !Stands(single.Code)
            ? form.T2.Rows
            : form.T2.Rows.Except(others.Skip(1)).Select(row => row == others[0] ? single : row);
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
}
