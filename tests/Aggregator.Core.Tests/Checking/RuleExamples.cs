using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking;

/// <summary>Runs one rule over a drafted report.</summary>
internal static class RuleExamples
{
    /// <summary>The rule's findings; the checker must not meet a fault on the way.</summary>
    public static IReadOnlyList<Finding> Find(string rule, ReportDraft draft)
    {
        var result = ReportChecker.Check(draft.Check(), [RuleCatalogue.All.Single(r => r.Info.Id == rule)]);
        Assert.IsEmpty(result.Faults);
        return result.Findings;
    }

    /// <summary>The one finding of a bad example, whose every evidence quotes its own place.</summary>
    public static Finding One(string rule, ReportDraft draft)
    {
        var finding = Assert.ContainsSingle(Find(rule, draft));
        Assert.AreEqual(rule, finding.Rule);
        Assert.IsTrue(finding.Message.EndsWith('。') || finding.Message.Contains('：'), finding.Message);
        return finding;
    }

    /// <summary>Holds that a good example gives nothing.</summary>
    public static void None(string rule, ReportDraft draft) => Assert.IsEmpty(Find(rule, draft), string.Join('\n', Find(rule, draft).Select(f => f.Message)));
}
