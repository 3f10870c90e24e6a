namespace Aggregator.Core.Reuse;

/// <summary>Texts of whole units, standing together.</summary>
/// <param name="From">The first text.</param>
/// <param name="To">The one behind the last.</param>
/// <param name="Units">How many units' reports they are; templates do not count.</param>
internal readonly record struct UnitRange(int From, int To, int Units);
