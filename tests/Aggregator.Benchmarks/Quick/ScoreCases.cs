using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.Reading;

namespace Aggregator.Benchmarks.Quick;

/// <summary>A city of many units and years, made of copies of a sample city's reports with their findings: ready to be rolled up and ranked.</summary>
internal sealed class ScoreCases
{
    private const int LastYear = 2030;

    private readonly Roster _roster;
    private readonly Dictionary<int, List<Submission>> _submissions = [];
    private readonly Dictionary<int, List<Finding>> _findings = [];
    private readonly Dictionary<(string, int), ReportFacts> _facts = [];

    /// <summary>Every copy is a report of its own, so that what a report remembers of itself is worked out for each.</summary>
    public ScoreCases(int units, int years)
    {
        var reports = SampleFiles.ByFormat.Where(format => format.Key is not ("pdf" or "xls")).SelectMany(format => format.Value)
            .SelectMany(file => ReportExtractor.Extract(DocumentReader.Read(file.Bytes, file.Path), Path.GetFileName(file.Path)))
            .Where(report => report.IsAnnualReport && report.Form == FormEdition.Form2021).ToList();
        _roster = new Roster([.. Enumerable.Range(0, units).Select(UnitOf)]);
        var checkedOnce = reports.Select(report => Check(report)).ToList();
        var facts = reports.ConvertAll(ReportFacts.Of);
        for (var year = LastYear - years; year <= LastYear; year++)
        {
            var ofYear = year;
            _submissions[year] = [.. _roster.Units.Select((unit, i) => SubmissionOf(Copy(reports[(i + ofYear) % reports.Count], ofYear), unit.Code, ofYear))];

            // As the night has them from when the report was checked.
            foreach (var (i, unit) in _roster.Units.Index())
            {
                _facts[(unit.Code, year)] = facts[(i + ofYear) % reports.Count];
            }

            _findings[year] = [.. _roster.Units.SelectMany((unit, i) => checkedOnce[(i + ofYear) % reports.Count].Select(finding => finding with { Unit = unit.Code, Year = ofYear }))];
        }
    }

    /// <summary>The years that have one before them.</summary>
    public IEnumerable<int> Years => _submissions.Keys.Skip(1);

    /// <summary>Findings of all these years.</summary>
    public int Findings => Years.Sum(year => _findings[year].Count);

    /// <summary>The city's tables of a year.</summary>
    public int RollUp(int year) => CityRollUp.Compute(_roster, year, _submissions[year]).Count;

    /// <summary>Scores and ranks a year.</summary>
    public int Rank(int year) => Ranking.Compute(ScoringScheme.Default, new RankingInput(_roster, year, [.. _submissions[year - 1], .. _submissions[year]], _findings[year], []) { Facts = _facts }).Count;

    /// <summary>What ranking needs first: how much of each report's own text stands elsewhere.</summary>
    public int Shares(int year) => ReuseShares.Of([], year, _submissions[year]).Count;

    private static Report Copy(Report report, int year) => new(report.Form, true, null, report.Title, report.StatedUnit, year, report.Dates, report.Text, report.Body, report.Sections, report.Figures, report.TablesFound);

    private static IReadOnlyList<Finding> Check(Report report)
    {
        var unit = UnitOf(0);
        var submission = SubmissionOf(report, unit.Code, report.Year ?? LastYear);
        return ReportChecker.Check(new CheckedReport(unit, report.Year ?? LastYear, submission, report, null, new Roster([unit])) { HandIns = [submission] }).Findings;
    }

    private static Submission SubmissionOf(Report report, string unit, int year) => new(
        unit, new string('0', 64), FileFormat.Html, unit, year, SubmissionStatus.Accepted, "", "stated", report,
        report.Dates.StatedPublished, null, new DateOnly(year + 1, 4, 1), null, new DateOnly(year + 1, 1, 31), 0, "", []);

    private static Unit UnitOf(int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"B{number:0000}");
        return new Unit(code, code, [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
    }
}
