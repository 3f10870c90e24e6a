namespace Aggregator.Core.Checking;

/// <summary>A named set of rules: what judged, or would judge, the reports.</summary>
/// <param name="Name"><c>rules-3</c>; with drafts <c>rules-3+drafts</c>.</param>
/// <param name="Rules">In the catalogue's order, former rules behind, drafts last.</param>
public sealed record RuleSet(string Name, IReadOnlyList<IRule> Rules);
