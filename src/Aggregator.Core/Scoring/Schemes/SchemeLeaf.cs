namespace Aggregator.Core.Scoring.Schemes;

/// <summary>三级指标: what is measured, and what it gives.</summary>
/// <param name="Code">A21.</param>
/// <param name="Name">按期公布.</param>
/// <param name="Points">Points at most.</param>
/// <param name="Measure">Which measure of the program it rests on: <c>days-late-publishing</c>.</param>
/// <param name="Marking">How what is measured becomes points.</param>
public sealed record SchemeLeaf(string Code, string Name, decimal Points, string Measure, Marking Marking);
