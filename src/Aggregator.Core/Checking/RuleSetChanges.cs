namespace Aggregator.Core.Checking;

/// <summary>What one rule set changed against the one before.</summary>
/// <param name="Set"><c>rules-3</c>.</param>
/// <param name="Changes">In the order of the file.</param>
public sealed record RuleSetChanges(string Set, IReadOnlyList<RuleChange> Changes);
