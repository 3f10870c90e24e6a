using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>The sample night with an explained finding, one whose decision has reopened, and one nobody decided on.</summary>
internal static class Decided
{
    private static readonly DateTimeOffset At = new(2026, 4, 9, 20, 0, 0, TimeSpan.Zero);

    public static CitySnapshot Create()
    {
        var night = SampleSnapshot.Create();
        var (late, sum) = (night.Findings[0], night.Findings[2]);
        var before = new Finding(sum.Rule, sum.Severity, sum.Outcome, sum.Unit, sum.Year, sum.Message, "12", "99", null, [], sum.Subject);
        return night with
        {
            Findings = FindingDecisions.Apply(night.Findings,
            [
                FindingDecision.On(late, DecisionKind.Explained, "系统故障", "李四", At, "〔2026〕3号"),
                FindingDecision.On(before, DecisionKind.Dismissed, "导出错位", "张三", At),
            ]),
        };
    }
}
