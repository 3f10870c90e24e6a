using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>A year and the one before it, on indicators both forms have.</summary>
/// <param name="Figures">This year's figures.</param>
/// <param name="Indicators">The indicators that can be set side by side.</param>
/// <param name="Past">Last year's accepted reports by unit.</param>
internal sealed record YearPair(UnitFigures Figures, IReadOnlyList<YearPair.Entry> Indicators, IReadOnlyDictionary<string, Report> Past)
{
    /// <summary>An indicator with its cells on both years' forms.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Cells">Its cells on this year's form.</param>
    /// <param name="PastCells">Its cells on last year's.</param>
    /// <param name="IsComparable">Whether both forms count the same.</param>
    /// <param name="City">This year's totals of its cells; null for one the night does not have.</param>
    /// <param name="Before">The city's last year, or null.</param>
    /// <param name="Now">The city's year, or null.</param>
    internal sealed record Entry(
        YearIndicator Indicator,
        IReadOnlyList<(string Table, string Row, string Column)> Cells,
        IReadOnlyList<(string Table, string Row, string Column)> PastCells,
        bool IsComparable,
        IReadOnlyList<CityCell?> City,
        YearValue? Before,
        YearValue? Now);

    /// <summary>Sets the years side by side; no indicators where one of them has no national form.</summary>
    public static YearPair Of(CitySnapshot snapshot, UnitFigures figures, IReadOnlyList<string> codes)
    {
        var past = snapshot.Submissions.Where(s => s.Year == snapshot.Year - 1 && s is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null })
            .GroupBy(s => s.Unit!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Report!, StringComparer.Ordinal);
        if (Forms.Of(FormEditions.InForce(snapshot.Year)) is not { } form || Forms.Of(FormEditions.InForce(snapshot.Year - 1)) is not { } before)
        {
            return new YearPair(figures, [], past);
        }

        var series = snapshot.Years().Rows.ToDictionary(row => row.Indicator.Code, StringComparer.Ordinal);
        var cells = snapshot.RollUp.GroupBy(cell => (cell.Table, cell.Row, cell.Column)).ToDictionary(group => group.Key, group => group.First());
        return new YearPair(figures, [.. YearMapping.Indicators.Where(indicator => codes.Contains(indicator.Code)).OrderBy(indicator => codes.Index().First(code => code.Item == indicator.Code).Index).Select(Of)], past);

        Entry Of(YearIndicator indicator)
        {
            var (now, old) = (YearMapping.Of(form.Code, indicator.Code), YearMapping.Of(before.Code, indicator.Code));
            var values = series.GetValueOrDefault(indicator.Code)?.Values ?? [];
            var own = CellsOf(now);
            return new Entry(indicator, own, CellsOf(old), now.Concat(old).All(line => line.Fit == MappingFit.Sound), [.. own.Select(cells.GetValueOrDefault)],
                values.FirstOrDefault(value => value.Year == snapshot.Year - 1), values.FirstOrDefault(value => value.Year == snapshot.Year));
        }
    }

    /// <summary>What a report's cells come to; null where none holds a number, or one holds neither a number nor a blank.</summary>
    public static decimal? Value(Report report, IReadOnlyList<(string Table, string Row, string Column)> cells)
    {
        decimal? sum = null;
        foreach (var (table, row, column) in cells)
        {
            var figure = report.Figures.FirstOrDefault(f => f.Column == column && f.Row == row && f.Table == table);
            if (figure?.Summand is not { } number || Math.Abs(number) >= 1_000_000_000_000_000)
            {
                return null;
            }

            sum = figure.State == FigureState.Value ? (sum ?? 0) + (FigureLine.IsInYuan(figure) ? number / 10_000 : number) : sum;
        }

        return sum;
    }

    private static IReadOnlyList<(string Table, string Row, string Column)> CellsOf(IReadOnlyList<MappingLine> lines) =>
        [.. lines.Where(line => line is { Table: not null, Row: not null, Column: not null }).Select(line => (line.Table!, line.Row!, line.Column!))];
}
