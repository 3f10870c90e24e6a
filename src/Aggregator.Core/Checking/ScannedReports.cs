using Aggregator.Core.Checking.Rules;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the units of which only a file of pictures came in: no report to examine, and yet something to tell them.</summary>
public static class ScannedReports
{
    /// <summary>One finding (TABLE_AS_PICTURE) for each such unit, by file name; none for a unit whose report can be read in another file.</summary>
    /// <param name="year">Report year.</param>
    /// <param name="submissions">All hand-ins, placed.</param>
    public static IReadOnlyList<Finding> Find(int year, IReadOnlyList<Submission> submissions)
    {
        var readable = submissions.Where(s => s.Year == year && s.Report is not null).Select(s => s.Unit).ToHashSet();
        return [.. submissions
            .Where(s => s is { Status: SubmissionStatus.Unreadable, Unit: not null } && s.Year == year && s.Losses.Any(loss => loss.Kind == "scanned-page") && !readable.Contains(s.Unit))
            .OrderBy(s => s.File, StringComparer.Ordinal)
            .DistinctBy(s => s.Unit)
            .Select(s => new Finding(TablesAreText.Entry.Id, TablesAreText.Entry.Severity, Outcome.Fail, s.Unit!, year,
                $"{(s.Copy is null ? "报送" : "网站公布")}的文件“{HandInPath.Shown(s.File)}”只有图片，没有文字，不能复制、检索和核对。", null, null, null, [new Evidence(s.File, "整个文件", new TextSpan(0, 0), "")], "file"))];
    }
}
