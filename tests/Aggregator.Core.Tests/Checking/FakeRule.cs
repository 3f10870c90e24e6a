using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking;

/// <summary>A rule that finds one thing wrong in every report, with its place in the rule sets.</summary>
internal sealed class FakeRule(string id, int since, int? until = null, bool draft = false) : IRule
{
    public RuleInfo Info { get; } = RuleCatalogue.Find("SUM_ROW")! with { Id = id, Since = since, Until = until, Draft = draft };

    public IEnumerable<Finding> Check(CheckedReport report) =>
        [new Finding(id, Info.Severity, Outcome.Fail, report.Unit.Code, report.Year, $"{id}自rules-{since}起如此核验。", null, null, null, [], "all")];
}
