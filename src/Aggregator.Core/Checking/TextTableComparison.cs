using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>A figure of the narrative set beside the table cells it should equal.</summary>
/// <param name="Stated">The narrative's figure.</param>
/// <param name="Name">What it counts, in Chinese.</param>
/// <param name="Allowed">The readings the words allow, each with its cells' names and sum; one match is enough.</param>
/// <param name="Cells">The cells of all readings.</param>
internal sealed record TextTableComparison(Figure Stated, string Name, IReadOnlyList<(string Reading, decimal Sum)> Allowed, IReadOnlyList<Figure> Cells)
{
    // What text and table count alike. Channels are left out: one item on two of them is counted once in the text and twice in the table.
    private static readonly HashSet<string> Indicators = new(StringComparer.Ordinal)
    {
        "proactive_total", "requests_received_total", "requests_replied_total",
        "replies_granted_full", "replies_granted_part", "replies_denied", "replies_info_not_held", "reconsideration_cases", "litigation_cases", "appeal_cases", "complaints_reports",
    };

    private static readonly (string Table, string Column)[] IndicatorColumns =
    [
        (Forms.Statistics2014.Code, "value"), (Forms.Appendix.Code, "value"), (Forms.Statistics2014.Code, "cumulative"), (Forms.Appendix.Code, "cumulative"),
    ];

    public bool Agrees => Allowed.Any(reading => reading.Sum == Stated.Value);

    /// <summary>
    /// The comparisons a report allows, in order of place. Left out: figures under a narrower or wider scope than the table, about
    /// figures, rates, other years, and cells without a number.
    /// </summary>
    public static IReadOnlyList<TextTableComparison> Of(Report report)
    {
        List<TextTableComparison> compared = [];
        foreach (var figure in report.Figures.Where(f => f is { Table: NarrativeCodes.ThisYear, State: FigureState.Value }))
        {
            // What is carried over is nobody's part: 其中 before it only joins the clause.
            var isPart = figure.Row == "requests_carried_out" || figure.PartOf is { } total && compared.Exists(c => c.Stated.Source.Span.Offset == total && c.Agrees);
            if (NarrativeScope.IsTheWholeYears(report, figure, isPart) && (Compare(report, figure) ?? OfIndicators(report, figure)) is { } found && !IsNarrower(report, found))
            {
                compared.Add(found);
            }
        }

        return compared;
    }

    // 本级 17 件 in a government's report is not the area's 95.
    private static bool IsNarrower(Report report, TextTableComparison found) =>
        found.Stated.Scope?.Contains("本级", StringComparison.Ordinal) == true && report.StatedUnit?.Contains("政府", StringComparison.Ordinal) == true
        && found.Allowed.All(reading => reading.Sum > found.Stated.Value);

    // The statistics table of 2014 to 2018 and the appendices before it, whose rows carry the codes of what the text counts. A column of
    // all years together is as good a reading as the year's.
    private static TextTableComparison? OfIndicators(Report report, Figure stated)
    {
        if (!Indicators.Contains(stated.Row))
        {
            return null;
        }

        List<(string, decimal)> allowed = [];
        List<Figure> cells = [];
        foreach (var (table, column) in IndicatorColumns)
        {
            if (report.Cell(table, stated.Row, column) is { State: FigureState.Value, Value: { } value, Doubt: null } cell)
            {
                allowed.Add(($"统计附表“{cell.Label ?? NarrativeTargets.NameOf(stated.Row)}”{(column == "cumulative" ? "累计" : "")}", value));
                cells.Add(cell);
            }
        }

        return cells.Count == 0 || cells[0].Column != "value" ? null : new TextTableComparison(stated, NarrativeTargets.NameOf(stated.Row), allowed, cells);
    }

    private static TextTableComparison? Compare(Report report, Figure stated)
    {
        var allowed = new List<(string, decimal)>();
        var cells = new List<Figure>();
        foreach (var reading in NarrativeMetrics.CellFor(stated.Row))
        {
            var found = reading.Select(key => report.Cell(key.Table, key.Row, key.Column)).ToList();
            if (found.TrueForAll(cell => cell is null))
            {
                // The report's form has none of these rows: the other reading speaks for it.
                continue;
            }

            // Cells without a number cannot contradict the text; nor can a row that is blank altogether.
            if (found.Any(cell => cell?.Summand is null || Math.Abs(cell.Summand.Value) > 1_000_000_000_000_000) || found.All(cell => cell!.State != FigureState.Value))
            {
                return null;
            }

            allowed.Add((NarrativeTargets.ReadingOf(report.Form, reading), found.Sum(cell => cell!.Summand!.Value)));
            cells.AddRange(found!);
        }

        return allowed.Count == 0 ? null : new TextTableComparison(stated, NarrativeTargets.NameOf(stated.Row), allowed, [.. cells.Distinct()]);
    }
}
