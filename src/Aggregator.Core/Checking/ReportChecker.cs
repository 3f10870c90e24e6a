namespace Aggregator.Core.Checking;

/// <summary>Runs the rules over one report.</summary>
public static class ReportChecker
{
    /// <summary>
    /// The findings of every rule that applies to the report's year. A rule that crashes costs that rule: none of its findings are kept
    /// and a fault says so. A text that is not an annual report is judged only by the rules that examine any text.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="rules">The rules to run; the whole catalogue when null.</param>
    public static CheckResult Check(CheckedReport report, IReadOnlyList<IRule>? rules = null)
    {
        var findings = new List<Finding>();
        var faults = new List<RuleFault>();
        foreach (var rule in rules ?? RuleCatalogue.All)
        {
            if (!rule.Info.AppliesTo(report.Year) || !(report.Report.IsAnnualReport || rule.Info.OfAnyText))
            {
                continue;
            }

            // A rule may crash in any way its input provokes; whatever it is must stay the rule's own loss.
#pragma warning disable CA1031
            try
            {
                findings.AddRange([.. rule.Check(report)]);
            }
            catch (Exception crash)
            {
                faults.Add(new RuleFault(rule.Info.Id, $"{crash.GetType().Name}: {crash.Message}"));
            }
#pragma warning restore CA1031
        }

        return new CheckResult([.. findings.DistinctBy(finding => finding.Fingerprint)], faults);
    }
}
