namespace Aggregator.Core.Checking;

/// <summary>A rule of ours that crashed: our fault, never the unit's.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Detail">What went wrong, in English, for the log.</param>
public sealed record RuleFault(string Rule, string Detail);
