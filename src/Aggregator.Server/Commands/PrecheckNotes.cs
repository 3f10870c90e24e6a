using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>Why cells of the tables are marked, one line a row and reason, each with its place in the file.</summary>
internal static class PrecheckNotes
{
    private const int Most = 12;

    public static void Print(Report report, bool hasWrong, TextWriter to)
    {
        var doubtful = report.Figures.Where(f => f.Table != "narrative" && (f.State != FigureState.Value || f.Doubt is not null)).ToList();
        if (doubtful.Count > 0)
        {
            to.WriteLine();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   标“?”的{doubtful.Count}格请核对："));
            var notes = doubtful.GroupBy(cell => (cell.Table, cell.Row, Why: Why(cell))).ToList();
            foreach (var note in notes.Take(Most))
            {
                to.WriteLine(TerminalText.Line($"     {Places(report, [.. note])}：{note.Key.Why}"));
            }

            if (notes.Count > Most)
            {
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     其余{notes.Skip(Most).Sum(note => note.Count())}格见上表。"));
            }
        }

        if (hasWrong)
        {
            to.WriteLine("   标“!”的格最可能有误，见下面的问题。");
        }
    }

    private static string Places(Report report, IReadOnlyList<Figure> cells)
    {
        var first = cells[0];
        var where = first.Source.Locator.Length == 0 || first.State == FigureState.Missing ? "" : $"（{TextWidth.Shorten(PrecheckPrinter.OneLine(first.Source.Locator), 40)}{(cells.Count > 1 ? "起" : "")}）";
        if (first.Table is not ("T1" or "T2" or "T3"))
        {
            return $"{PrecheckIndicators.Heading(first.Table)}“{PrecheckIndicators.Name(first)}”{where}";
        }

        var table = CellNames.ShortTable(first.Table);
        return cells.Count == 1
            ? $"{table}{CellNames.Cell(report.Form, first.Table, first.Row, first.Column)}{where}"
            : first.Table == "T3"
                ? string.Create(CultureInfo.InvariantCulture, $"{table}{string.Join('、', cells.Select(c => $"“{CellNames.Column(report.Form, c.Table, c.Column)}”"))}栏{where}")
                : string.Create(CultureInfo.InvariantCulture, $"{table}“{CellNames.Row(report.Form, first.Table, first.Row)}”行{cells.Count}格{where}");
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
