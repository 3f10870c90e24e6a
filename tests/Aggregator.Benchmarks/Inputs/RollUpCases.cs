using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>A city of many units with full tables for several years, for the roll-up alone. A unit prints the same figures every year.</summary>
internal sealed class RollUpCases
{
    private static readonly Provenance Place = new("表", new TextSpan(0, 0));

    private readonly Random _random = new(11);

    public RollUpCases(int units, int years)
    {
        Years = [.. Enumerable.Range(2021, years)];
        Roster = new Roster([.. Enumerable.Range(0, units).Select(UnitOf)]);
        var reports = Roster.Units.Select(_ => ReportOf()).ToList();
        Submissions = [.. Years.SelectMany(year => Roster.Units.Zip(reports).Where(one => one.First.Code != "U0007").Select(one => Filed(one.First, year, one.Second)))];
        Changed = ReportOf();
    }

    public Roster Roster { get; }

    public IReadOnlyList<int> Years { get; }

    public IReadOnlyList<Submission> Submissions { get; }

    /// <summary>A report that differs from every other.</summary>
    public Report Changed { get; }

    /// <summary>All cells of all reports, one by one: what can least be done.</summary>
    public decimal Walk() => Submissions.Sum(submission => submission.Report!.Figures.Sum(figure => figure.Value ?? 0));

    private static Unit UnitOf(int i)
    {
        var kind = i switch { 0 or 1 => UnitKind.CityGovernment, _ when i % 10 == 0 => UnitKind.District, _ when i % 50 == 3 => UnitKind.Vertical, _ when i % 10 > 6 => UnitKind.Township, _ => UnitKind.Bureau };
        var code = string.Create(CultureInfo.InvariantCulture, $"U{i:0000}");
        var parent = i > 10 && i % 10 > 6 ? string.Create(CultureInfo.InvariantCulture, $"U{i / 10 * 10:0000}") : i > 1 ? "U0001" : null;
        return new Unit(code, code, [], kind, parent, i == 0 || (kind == UnitKind.District && i % 20 == 0) ? ReportScope.WholeArea : ReportScope.OwnOrgan, kind.DefaultGroup(), null, null, null, null);
    }

    private Report ReportOf()
    {
        var form = Forms.Form2021;
        Figure Cell(string table, string row, string column)
        {
            var value = _random.Next(3) == 0 ? _random.Next(400) : 0;
            return new Figure(table, row, column, _random.Next(40) == 0 ? FigureState.Blank : FigureState.Value, value, "件", value.ToString(CultureInfo.InvariantCulture), Place);
        }

        IReadOnlyList<Figure> figures =
        [
            .. form.T1.Rows.SelectMany(row => row.Columns.Select(column => Cell("T1", row.Code, column))),
            .. form.T2.Rows.SelectMany(row => form.T2.Columns.Select(column => Cell("T2", row.Code, column.Code))),
            .. form.T3.Select(column => Cell("T3", FormDefinition.CasesRow, column.Code)),
        ];
        return new Report(FormEdition.Form2021, true, null, null, null, null, new ReportDates(null, null, null, null), "", new TextSpan(0, 0), [], figures, ["T1", "T2", "T3"]);
    }

    private static Submission Filed(Unit unit, int year, Report report) => new(
        string.Create(CultureInfo.InvariantCulture, $"{unit.Code}/{year}.txt"), new string('0', 64), FileFormat.Text, unit.Code, year, SubmissionStatus.Accepted, "", "index", report,
        null, null, new DateOnly(year + 1, 1, 20), null, null, null, "", []);
}
