using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>Why cells of the tables are marked: one line a row, or a table where many rows share a reason, each with its place in the file.</summary>
internal static class PrecheckNotes
{
    private const int Most = 12;
    private const int RowsApart = 3;
    private const int LocatorWidth = 40;

    public static void Print(Report report, bool hasWrong, TextWriter to)
    {
        var doubtful = report.Figures.Where(f => !f.IsNarrative() && (f.State != FigureState.Value || f.Doubt is not null)).ToList();
        if (doubtful.Count > 0)
        {
            to.WriteLine();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   标“?”的{doubtful.Count}格请核对："));
            var notes = doubtful.GroupBy(cell => (cell.Table, Why: Why(cell))).SelectMany(Lines).ToList();
            foreach (var note in notes.Take(Most))
            {
                to.WriteLine(TerminalText.Line($"     {Places(report, note.Cells)}：{note.Why}"));
            }

            if (notes.Count > Most)
            {
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     其余{notes.Skip(Most).Sum(note => note.Cells.Count)}格见上表。"));
            }
        }

        if (hasWrong)
        {
            to.WriteLine("   标“!”的格最可能有误，见下面的问题。");
        }
    }

    // A column left blank all the way down is one thing to say, not twenty-five.
    private static IEnumerable<(string Why, IReadOnlyList<Figure> Cells)> Lines(IGrouping<(string Table, string Why), Figure> reason)
    {
        var rows = reason.GroupBy(cell => cell.Row).ToList();
        return rows.Count > RowsApart
            ? [(reason.Key.Why, [.. reason])]
            : rows.Select(row => (reason.Key.Why, (IReadOnlyList<Figure>)[.. row]));
    }

    private static string Places(Report report, IReadOnlyList<Figure> cells)
    {
        var (edition, first) = (report.Form, cells[0]);
        var rows = cells.Select(cell => cell.Row).Distinct().Count();
        var columns = cells.Select(cell => cell.Column).Distinct().ToList();
        var table = first.Table is "T1" or "T2" or "T3" ? CellNames.ShortTable(first.Table) : PrecheckIndicators.Heading(first.Table);
        var named = (first.Table, rows, cells.Count) switch
        {
            ("T1" or "T2", 1, 1) => CellNames.Cell(edition, first.Table, first.Row, first.Column),
            ("T1" or "T2", 1, _) => string.Create(CultureInfo.InvariantCulture, $"“{CellNames.Row(edition, first.Table, first.Row)}”行{cells.Count}格"),
            ("T1" or "T2", _, _) => string.Create(CultureInfo.InvariantCulture, $"{rows}行{cells.Count}格（{string.Join('、', columns.Select(c => CellNames.Column(edition, first.Table, c)))}列）"),
            ("T3", _, _) => string.Join('、', columns.Select(c => $"“{CellNames.Column(edition, first.Table, c)}”")) + "栏",
            (_, 1, _) => $"“{PrecheckIndicators.Name(first)}”",
            _ => string.Create(CultureInfo.InvariantCulture, $"{rows}行"),
        };
        return table + named + Where(first, cells.Count > 1);
    }

    // The end of a path tells more than its beginning.
    private static string Where(Figure first, bool isMany)
    {
        var place = PrecheckPrinter.OneLine(first.Source.Locator);
        return place.Length == 0 || first.State == FigureState.Missing ? ""
            : $"（{(place.Length > LocatorWidth ? "…" + place[^LocatorWidth..] : place)}{(isMany ? "起" : "")}）";
    }

    private static string Why(Figure cell) => cell.Doubt ?? cell.State switch
    {
        FigureState.Missing => "报告中没有找到。",
        FigureState.Blank => "空白；没有发生的请填0。",
        FigureState.NotApplicable => $"填写“{PrecheckPrinter.OneLine(cell.Raw)}”；没有发生的建议填0。",
        FigureState.Masked => "是占位符，请填写实际数字。",
        _ => $"“{TextWidth.Shorten(PrecheckPrinter.OneLine(cell.Raw), 40)}”不是数字，请改填数字。",
    };
}
