using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;

namespace Aggregator.Benchmarks.Quick;

/// <summary>Reports of a sample city in the formats read without other programs, ready for the rules.</summary>
internal sealed class CheckCases
{
    private readonly List<(Document Document, string Name)> _documents;
    private readonly List<CheckedReport> _reports;

    public CheckCases()
    {
        _documents = [.. SampleFiles.ByFormat.Where(format => format.Key is not ("pdf" or "xls")).SelectMany(format => format.Value)
            .Select(file => (DocumentReader.Read(file.Bytes, file.Path), Path.GetFileName(file.Path)))];
        var reports = _documents.SelectMany(one => ReportExtractor.Extract(one.Document, one.Name)).Where(report => report.IsAnnualReport).ToList();
        var roster = RosterOf(reports);
        _reports = [.. reports.Select((report, i) => CaseOf(report, roster.Units[i], roster))];
    }

    /// <summary>How many reports.</summary>
    public int Count => _reports.Count;

    /// <summary>Documents to reports.</summary>
    public int ExtractAll() => _documents.Sum(one => ReportExtractor.Extract(one.Document, one.Name).Count);

    /// <summary>Every rule over every report.</summary>
    public int CheckAll() => Check(RuleCatalogue.All);

    /// <summary>Some rules over every report.</summary>
    public int Check(IReadOnlyList<IRule> rules) => _reports.Sum(one => ReportChecker.Check(one, rules).Findings.Count);

    // Names as many as a city has: rules that look for foreign names pay for each.
    private static Roster RosterOf(List<Report> reports) => new([.. reports.Select((report, i) => new Unit(
        string.Create(CultureInfo.InvariantCulture, $"B{i:000}"), report.StatedUnit ?? string.Create(CultureInfo.InvariantCulture, $"第{i}局"), [],
        UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null))]);

    // The report serves as its own past, so that the rules over two years have something to compare.
    private static CheckedReport CaseOf(Report report, Unit unit, Roster roster)
    {
        var year = report.Year ?? 2024;
        var late = Lateness.Judge(unit.Kind, year, null, report.Dates.StatedPublished, report.Dates.DocumentDate);
        var submission = new Submission("report", new string('0', 64), FileFormat.Html, unit.Code, year, SubmissionStatus.Accepted, "", "stated", report,
            report.Dates.StatedPublished, null, new DateOnly(year + 1, 4, 1), null, late.Deadline, late.DaysLate, late.Basis, []);
        return new CheckedReport(unit, year, submission, report, report with { Year = year - 1 }, roster) { HandIns = [submission] };
    }
}
