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
    public bool Agrees => Allowed.Any(reading => reading.Sum == Stated.Value);

    /// <summary>
    /// The comparisons a report allows, in order of place. Left out: figures under a narrower or wider scope than the table, about
    /// figures, rates, other years, and cells without a number.
    /// </summary>
    public static IReadOnlyList<TextTableComparison> Of(Report report) =>
        [.. report.Figures.Where(f => f is { Table: NarrativeCodes.ThisYear, State: FigureState.Value } && NarrativeScope.IsTheWholeYears(report, f))
            .Select(f => Compare(report, f))
            .OfType<TextTableComparison>()];

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
