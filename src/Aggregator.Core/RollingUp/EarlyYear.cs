using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>
/// A year before 2019: no form was in force for all, so its indicators are added up from the table each unit's report holds. Numbers that stand
/// in the running text only are not taken: what they count is told by the words around them, and not every unit writes them.
/// </summary>
internal static class EarlyYear
{
    // The national table before the local one, where a report holds both.
    private static readonly string[] Tables = [Reports.Forms.Statistics2014.Code, Reports.Forms.Appendix.Code];

    // A figure this large is a reading error, and sums of such would overflow.
    private const decimal Largest = 1_000_000_000_000_000;

    private sealed record Line(string Unit, Report Report, string? Form);

    public static (YearColumn Column, IReadOnlyList<YearValue> Values) Of(int year, Roster roster, IReadOnlyList<Submission> accepted, OfficeCalendar? calendar)
    {
        var reports = accepted.GroupBy(s => s.Unit!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Report!, StringComparer.Ordinal);
        var expected = roster.Expected(year).Where(unit => IsAdded(roster, unit, year, calendar, reports.ContainsKey(unit.Code))).Select(unit => unit.Code).ToList();
        var lines = expected.Where(reports.ContainsKey).Select(unit => new Line(unit, reports[unit], Array.Find(Tables, reports[unit].Has))).ToList();
        var forms = Tables.Where(table => lines.Exists(line => line.Form == table)).ToList();
        var column = new YearColumn(year, forms, expected.Count, [.. expected.Where(unit => !reports.ContainsKey(unit))], [.. lines.Where(line => line.Form is null).Select(line => line.Unit)]);
        return (column, [.. YearMapping.Indicators.Select(indicator => Value(year, expected, lines, forms, indicator.Code))]);
    }

    // The government's report for the whole city is no part of the city's total; see the roll-up's own rules for the rest.
    private static bool IsAdded(Roster roster, Unit unit, int year, OfficeCalendar? calendar, bool hasReport) =>
        unit is not { Kind: UnitKind.CityGovernment, Scope: ReportScope.WholeArea }
        && RollUpTree.LeftOut(roster, unit, year) is null
        && (hasReport || calendar?.DutyOf(unit, year).Submit.IsNoneDue != true);

    private static YearValue Value(int year, List<string> expected, List<Line> lines, List<string> forms, string indicator)
    {
        var mapped = forms.ToDictionary(form => form, form => YearMapping.Of(form, indicator), StringComparer.Ordinal);
        var usable = mapped.Where(form => YearMapping.FitOf(form.Value) != MappingFit.None).Select(form => form.Key).ToList();
        if (usable.Count == 0)
        {
            return new YearValue(year, null, 0, 0, [], MappingFit.None, forms.Count == 0 ? ["这一年度没有报告附有可以读取的统计表。"] : Reasons(forms));
        }

        var numbers = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Form is not null && usable.Contains(line.Form)))
        {
            if (Sum(line.Report, mapped[line.Form!]) is (true, var number))
            {
                numbers.Add(line.Unit, number);
            }
        }

        var sum = numbers.Values.Any(number => number is not null) ? numbers.Values.Sum() : null;
        var fit = usable.Max(form => YearMapping.FitOf(mapped[form]));
        return new YearValue(year, sum, expected.Count, numbers.Count, [.. expected.Where(unit => !numbers.ContainsKey(unit))], fit, Reasons(forms));

        IReadOnlyList<string> Reasons(List<string> of) => [.. of.SelectMany(form => YearMapping.ReasonsOf(mapped[form])).Distinct(StringComparer.Ordinal)];
    }

    // A blank counts as 0 beside a number of the same indicator only; alone it is no answer. A mark is one, and no number.
    private static (bool IsIncluded, decimal? Number) Sum(Report report, IReadOnlyList<MappingLine> lines)
    {
        decimal? sum = null;
        var (isMarked, isBlank) = (false, false);
        foreach (var line in lines)
        {
            switch (report.Cell(line.Table!, line.Row!, line.Column!))
            {
                case { State: FigureState.Value, Value: { } value } when Math.Abs(value) <= Largest:
                    sum = (sum ?? 0) + value;
                    break;
                case { State: FigureState.NotApplicable }:
                    isMarked = true;
                    break;
                case { State: FigureState.Blank }:
                    isBlank = true;
                    break;
                default:
                    return (false, null);
            }
        }

        return (sum is not null || (isMarked && !isBlank), sum);
    }
}
