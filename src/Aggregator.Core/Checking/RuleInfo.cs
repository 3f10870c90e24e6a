namespace Aggregator.Core.Checking;

/// <summary>What a rule is, apart from its code.</summary>
/// <param name="Id">Never reused: <c>SUM_ROW</c>.</param>
/// <param name="Title">Chinese name: 行合计不符.</param>
/// <param name="Severity">How binding it is.</param>
/// <param name="LegalBasis">The article or form it stands on, as shown to users; empty for practice not found in law.</param>
/// <param name="FromYear">First report year it applies to.</param>
/// <param name="ToYear">Last report year, or null.</param>
/// <param name="Examines">What it looks at, one Chinese sentence.</param>
/// <param name="Remedy">What the unit should do, one Chinese sentence.</param>
public sealed record RuleInfo(string Id, string Title, Severity Severity, string LegalBasis, int FromYear, int? ToYear, string Examines, string Remedy)
{
    /// <summary>Whether the rule applies to reports for <paramref name="year"/>.</summary>
    public bool AppliesTo(int year) => year >= FromYear && (ToYear is null || year <= ToYear);
}
