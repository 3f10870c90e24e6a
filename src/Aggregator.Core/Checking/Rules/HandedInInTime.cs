using Aggregator.Core.Checking.Deadlines;

namespace Aggregator.Core.Checking.Rules;

/// <summary>LATE_SUBMIT: the report was handed in by the legal day and the office's own, judged by its registered hand-in alone; a correction by that of the first valid hand-in.</summary>
internal sealed class HandedInInTime : IRule
{
    public RuleInfo Info { get; } = new("LATE_SUBMIT", "逾期报送", Severity.Error, FormBasis.Deadlines, 2008, null,
        "报送时间是否在法定期限和本级规定的更早期限内。", "已逾期的无法补救；如登记的报送时间有误，请附凭据更正。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "部门1月31日23时59分报送。",
        BadExample = "部门2月1日报送。",
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
        else if (!report.Duty.Submit.IsNoneDue && DateEvidence.Contradiction(report.Submission, report.Duty.Submit.LastDay) is { } sentence)
        {
            // Neither late nor in time: its own word and our eyes disagree, and a person decides.
            yield return report.CannotJudge(Info, "first-seen", sentence, []) with { Severity = Severity.Note };
        }
    }
}
