using System.Text.RegularExpressions;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring;

/// <summary>
/// What scoring needs to know of a report beyond its findings. Read from the report once, when it is checked, and kept with its findings: ranking a
/// city again reads no text.
/// </summary>
public sealed partial record ReportFacts
{
    /// <summary>Whether any identity of tables 2 and 3 has numbers to hold or break.</summary>
    public bool HasIdentities { get; init; }

    /// <summary>Cells with a number whose reading a person should confirm: each may hide a mistake or make one up.</summary>
    public int DoubtfulCells { get; init; }

    /// <summary>Figures of the text that were compared with a table.</summary>
    public int ComparedFigures { get; init; }

    /// <summary>Those of the five aspects that section one does not speak of; null without that section.</summary>
    public IReadOnlyList<string>? MissingAspects { get; init; }

    /// <summary>What stands in the part on problems: null where there is none, false for a heading alone.</summary>
    public bool? HasProblems { get; init; }

    /// <summary>Whether section one or the part on problems speaks of last year's problems.</summary>
    public bool AnswersLastYear { get; init; }

    /// <summary>The cells that rates are made of, those with a number from 0 to a million million: a negative or absurd one is a finding of its own and gives no rate.</summary>
    public IReadOnlyList<RateNumber> RateNumbers { get; init; } = [];

    /// <summary>Rows with a number in any column, of those that two years share: <c>carried_in</c>, <c>carried_out</c>, <c>normative_document</c>.</summary>
    public IReadOnlyList<string> ComparableRows { get; init; } = [];

    /// <summary>Which of T2 and T3 the report holds.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Whether table 2 prints two zeros: none received, none carried in. A blank is none.</summary>
    public bool HasNoRequests => NumberOf("T2/new_received/total") is { Value: 0 } && NumberOf("T2/carried_in/total") is { Value: 0 };

    /// <summary>Reads the facts.</summary>
    public static ReportFacts Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var problems = ProblemReading.Of(report);
        return new ReportFacts
        {
            HasIdentities = TableIdentities.Of(report).Any(one => one.State is not (IdentityState.NotApplicable or IdentityState.NotAssessable)),
            DoubtfulCells = report.Figures.Count(f => f is { Doubt: not null, State: FigureState.Value, Table: "T1" or "T2" or "T3" }),
            ComparedFigures = TextTableComparison.Of(report).Count,
            MissingAspects = report.Part("S1") is { } overview ? [.. OverviewAspects.Missing(report.Text(overview))] : null,
            HasProblems = problems is null ? null : problems.Text.Length > 0,
            AnswersLastYear = problems is not null && LastYearsProblems().IsMatch(string.Concat(Section(report, "S1"), "\n", problems.Text)),
            RateNumbers = [.. report.Figures.Where(f => RateNumber.IsIn(f) && f.Value is >= 0 and <= 1_000_000_000_000).DistinctBy(RateNumber.CellOf).Select(f => new RateNumber(RateNumber.CellOf(f), f.Value!.Value, f.Doubt is not null))],
            ComparableRows = [.. report.Figures.Where(f => f.Value is not null && (f is { Table: "T2", Row: "carried_in" or "carried_out" } or { Table: "T1", Row: "normative_document" })).Select(f => f.Row).Distinct(StringComparer.Ordinal)],
            Tables = [.. new[] { "T2", "T3" }.Where(report.Has)],
        };
    }

    /// <summary>The facts of the accepted reports of some years, by unit and year.</summary>
    public static IReadOnlyDictionary<(string Unit, int Year), ReportFacts> OfAll(IReadOnlyList<Submission> submissions, params int[] years) => submissions
        .Where(s => s is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null } && years.Contains(s.Year ?? 0))
        .DistinctBy(s => (s.Unit!, s.Year!.Value)).ToDictionary(s => (s.Unit!, s.Year!.Value), s => Of(s.Report!));

    /// <summary>A cell's number, or null when it has none that a rate could be made of.</summary>
    internal RateNumber? NumberOf(string cell)
    {
        foreach (var number in RateNumbers)
        {
            if (number.Cell == cell)
            {
                return number;
            }
        }

        return null;
    }

    private static string? Section(Report report, string code)
    {
        var parts = report.Sections.Where(s => s.Code == code).Select(s => Places.Cut(report.Text, s.BodySpan)).ToList();
        return parts.Count == 0 ? null : string.Join('\n', parts);
    }

    [GeneratedRegex("(?:上年|去年|上一年|往年|上年度|20[0-9]{2}年).{0,30}(?:问题|不足|整改|短板|改进|遗留|提到|所列|指出|提出|查找)", RegexOptions.CultureInvariant)]
    private static partial Regex LastYearsProblems();
}
