using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the units that owe a report and have none on file once their deadline is past.</summary>
public static class MissingReports
{
    /// <summary>
    /// One finding for each such unit, in roster order; none before the day after the unit's own deadline. A unit included in another
    /// owes its report all the same. A unit of which only an unusable file came in is told so.
    /// </summary>
    public static IReadOnlyList<Finding> Find(Roster roster, int year, IReadOnlyList<Submission> submissions, DateOnly asOf)
    {
        var handedIn = submissions
            .Where(s => s.Year == year && s.Unit is not null && s.Status is SubmissionStatus.Accepted or SubmissionStatus.Returned)
            .Select(s => s.Unit)
            .ToHashSet();
        return [.. roster.Expected(year)
            .Where(unit => !handedIn.Contains(unit.Code) && asOf > LegalCalendar.DeadlineFor(unit.Kind, year))
            .Select(unit => Missing(unit, year, submissions, asOf))];
    }

    private static Finding Missing(Unit unit, int year, IReadOnlyList<Submission> submissions, DateOnly asOf)
    {
        var unusable = submissions
            .Where(s => IsOf(s, unit) && (s.Year == year || s.Year is null) && s.Status is SubmissionStatus.Unreadable or SubmissionStatus.OffTopic or SubmissionStatus.Unplaced)
            .OrderBy(s => s.File, StringComparer.Ordinal)
            .ToList();
        var note = unusable.Count == 0 ? "" : $"收到的文件不能采用：{string.Join("；", unusable.Take(3).Select(Reason))}{(unusable.Count > 3 ? $"；共{unusable.Count}个" : "")}。";
        var deadline = LegalCalendar.DeadlineFor(unit.Kind, year);
        var basis = LegalCalendar.BasisFor(unit.Kind, year);
        return new Finding(CityRules.MissingReport.Id, basis.Length > 0 ? Severity.Error : Severity.Warning, Outcome.Fail, unit.Code, year,
            $"截至{asOf.Text()}{(unusable.Count == 0 ? "未收到" : "没有收到可以采用的")}{unit.Name}{year}年度报告，期限为{deadline.Text()}。{note}", null, null, null,
            [.. unusable.Take(3).Select(s => new Evidence(s.File, "整个文件", new Documents.TextSpan(0, 0), ""))], "report");
    }

    private static string Reason(Submission file)
    {
        var reason = file.Reason.Trim().TrimEnd('。');
        return reason.Length == 0 ? $"“{file.File}”{file.Status.ChineseName()}"
            : reason.Contains($"“{file.File}”", StringComparison.Ordinal) ? reason
            : $"“{file.File}”（{file.Status.ChineseName()}），{reason}";
    }

    // An unplaced file has no code yet, but may name the unit in its own text.
    private static bool IsOf(Submission submission, Unit unit) => submission.Unit is { } code
        ? code == unit.Code
        : submission.Report?.StatedUnit is { Length: > 0 } stated && (stated == unit.Name || unit.Aliases.Contains(stated));
}
