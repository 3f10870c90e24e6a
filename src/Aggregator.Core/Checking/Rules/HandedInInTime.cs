namespace Aggregator.Core.Checking.Rules;

/// <summary>LATE_SUBMIT: the report was handed in by the legal day, judged by its hand-in time alone; a correction by that of the first hand-in.</summary>
internal sealed class HandedInInTime : IRule
{
    public RuleInfo Info { get; } = new("LATE_SUBMIT", "逾期报送", Severity.Error, FormBasis.Deadlines, 2008, null,
        "报送时间是否在法定期限内。", "已逾期的无法补救；如登记的报送时间有误，请附凭据更正。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "部门1月31日23时59分报送。",
        BadExample = "部门2月1日报送。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Submission.Filed.ReceivedAt is { } received)
        {
            foreach (var late in Lateness.Findings(report, Info, "received", received, "报送"))
            {
                yield return late;
            }
        }
    }
}
