using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Makes a rule's findings from a checked report, so that unit, year and rule cannot be mixed up.</summary>
internal static class Verdicts
{
    /// <summary>The claim is false.</summary>
    public static Finding Fails(
        this CheckedReport report,
        RuleInfo rule,
        string subject,
        string message,
        IReadOnlyList<Evidence> evidence,
        string? expected = null,
        string? actual = null,
        decimal? difference = null,
        Severity? severity = null) =>
        new(rule.Id, severity ?? rule.Severity, Outcome.Fail, report.Unit.Code, report.Year, message, expected, actual, difference, evidence, subject)
        {
            Basis = BasisOf(rule, report.Year),
        };

    /// <summary>The claim cannot be judged; <paramref name="message"/> says why.</summary>
    public static Finding CannotJudge(this CheckedReport report, RuleInfo rule, string subject, string message, IReadOnlyList<Evidence> evidence) =>
        new(rule.Id, rule.Severity, Outcome.NotAssessable, report.Unit.Code, report.Year, message, null, null, null, evidence, subject)
        {
            Basis = BasisOf(rule, report.Year),
        };

    // Only where it is another one than the rule's own, which every reader of a finding already falls back on.
    private static string? BasisOf(RuleInfo rule, int year) => rule.BasisFor(year) is var basis && basis == rule.LegalBasis ? null : basis;

    /// <summary>Whether the report follows a form that has the three tables.</summary>
    public static bool HasTables(this Report report) => Forms.Of(report.Form) is not null;

    /// <summary>The cells of a table in the form's order; none when the table is not in the document.</summary>
    public static IEnumerable<Figure> Cells(this Report report, string table) =>
        report.Has(table) ? report.Figures.Where(f => f.Table == table) : [];
}
