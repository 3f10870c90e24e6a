using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>The tables of indicators of older reports (the 2014 statistics table, local appendices) as a list on a terminal.</summary>
internal static class PrecheckIndicators
{
    private const int NameWidth = 44;

    public static void Print(Report report, TextWriter to)
    {
        foreach (var table in report.Figures.Where(f => f.Table is "stats2014" or "appendix").GroupBy(f => f.Table))
        {
            to.WriteLine();
            to.WriteLine($"   {Heading(table.Key)}");
            foreach (var row in table.GroupBy(figure => figure.Row))
            {
                var cells = row.Select(figure => PrecheckTables.Cell(figure) + (figure.State == FigureState.Value ? figure.Measure : ""));
                to.WriteLine(TerminalText.Line($"     {Pad.Right(Name(row.First()), NameWidth)}  {string.Join("　", cells)}"));
            }
        }
    }

    public static string Heading(string table) => table == "stats2014" ? "政府信息公开情况统计表" : "附表";

    /// <summary>What a row counts, as the table prints it.</summary>
    public static string Name(Figure figure) =>
        TextWidth.Shorten(PrecheckPrinter.OneLine(figure.Label ?? Forms.Statistics2014.Rows.FirstOrDefault(row => row.Code == figure.Row)?.Label ?? MetricNames.Of(figure.Row)), NameWidth);
}
