namespace Aggregator.Core.Scoring;

/// <summary>One leaf's part in the change of a score.</summary>
/// <param name="Code">The leaf's code; empty for bonus and penalty.</param>
/// <param name="Name">Its name: 表内勾稽, 加减分.</param>
/// <param name="Points">By how much it moved the score of a hundred, two decimals; with what taking a leaf out or in does to the others' weight.</param>
/// <param name="Before">What it said before, a Chinese sentence; empty when it was not there.</param>
/// <param name="Now">What it says now; empty when it is not there.</param>
public sealed record MovementCause(string Code, string Name, decimal Points, string Before, string Now);
