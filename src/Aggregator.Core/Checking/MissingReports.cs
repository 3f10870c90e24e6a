using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the units that owe a report and have none on file once their deadline is past.</summary>
public static class MissingReports
{
    /// <summary>What the finding examines once the law's day is past; before that, with the office's own day past, it has <see cref="Lateness.LocalSubject"/> behind it.</summary>
    public const string Subject = "report";

    /// <summary>
    /// One finding for each such unit, in roster order; none before the day after the unit's own deadline. A unit included in another
    /// owes its report all the same; one exempted by a document owes nothing, or has until the day that was granted. A unit of which
    /// only an unusable file came in is told so.
    /// </summary>
    /// <param name="roster">The units; which of them owe a report follows from its days of validity.</param>
    /// <param name="year">Report year.</param>
    /// <param name="submissions">What came.</param>
    /// <param name="asOf">The day that is spoken of: the whole last day is in time.</param>
    /// <param name="calendar">What the office has set; the law alone when null.</param>
    public static IReadOnlyList<Finding> Find(Roster roster, int year, IReadOnlyList<Submission> submissions, DateOnly asOf, OfficeCalendar? calendar = null)
    {
        var handedIn = submissions
            .Where(s => s.Year == year && s.Unit is not null && s.Status is SubmissionStatus.Accepted or SubmissionStatus.Returned)
            .Select(s => s.Unit)
            .ToHashSet();
        return [.. roster.Expected(year)
            .Where(unit => !handedIn.Contains(unit.Code))
            .Select(unit => (Unit: unit, Duty: (calendar ?? OfficeCalendar.None).DutyOf(unit, year).Submit))
            .Where(one => !one.Duty.IsNoneDue && asOf > one.Duty.FirstDay)
            .Select(one => Missing(one.Unit, one.Duty, year, submissions, asOf))];
    }

    private static Finding Missing(Unit unit, ActDuty duty, int year, IReadOnlyList<Submission> submissions, DateOnly asOf)
    {
        var unusable = submissions
            .Where(s => s.Copy is null && IsOf(s, unit) && (s.Year == year || s.Year is null) && s.Status is SubmissionStatus.Unreadable or SubmissionStatus.OffTopic or SubmissionStatus.Unplaced)
            .OrderBy(s => s.File, StringComparer.Ordinal)
            .ToList();
        var note = unusable.Count == 0 ? "" : $"收到的文件不能采用：{string.Join("；", unusable.Take(3).Select(Reason))}{(unusable.Count > 3 ? $"；共{unusable.Count}个" : "")}。";
        var byLaw = asOf > duty.LastDay;
        var granted = duty.LastDay == duty.Statutory ? "" : $"（{duty.LastDayBasis}同意延期，原期限{duty.Statutory.Text()}）";
        var stricter = duty.LocalDay is not { } local ? ""
            : byLaw ? $"，{duty.LocalBasis}规定的{local.Text()}也已过"
            : $"，{duty.LocalBasis}规定的{local.Text()}已过";
        var closed = unit.ValidTo is { } end && end < duty.LastDay ? $"该单位已于{end.Text()}撤并，请由承继其职责的单位报送。" : "";
        string[] bases = [byLaw ? duty.LastDayBasis : "", duty.LocalDay is null ? "" : duty.LocalBasis];
        return new Finding(CityRules.MissingReport.Id, byLaw && duty.StatutoryBasis.Length > 0 ? Severity.Error : Severity.Warning, Outcome.Fail, unit.Code, year,
            $"截至{asOf.Text()}{(unusable.Count == 0 ? "未收到" : "没有收到可以采用的")}{unit.Name}{year}年度报告，期限为{duty.LastDay.Text()}{granted}{stricter}。{closed}{note}", null, null, null,
            [.. unusable.Take(3).Select(s => new Evidence(s.File, "整个文件", new Documents.TextSpan(0, 0), ""))], byLaw ? Subject : Subject + Lateness.LocalSubject)
        {
            Basis = string.Join("；", bases.Where(basis => basis.Length > 0)),
        };
    }

    private static string Reason(Submission file)
    {
        var reason = file.Reason.Trim().TrimEnd('。');
        var name = HandInPath.Shown(file.File);
        return reason.Length == 0 ? $"“{name}”{file.Status.ChineseName()}"
            : reason.Contains($"“{name}”", StringComparison.Ordinal) ? reason
            : $"“{name}”（{file.Status.ChineseName()}），{reason}";
    }

    // An unplaced file has no code yet, but may name the unit in its own text.
    private static bool IsOf(Submission submission, Unit unit) => submission.Unit is { } code
        ? code == unit.Code
        : submission.Report?.StatedUnit is { Length: > 0 } stated && (stated == unit.Name || unit.Aliases.Contains(stated));
}
