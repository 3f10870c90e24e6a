namespace Aggregator.Data.Workers;

/// <summary>One unit's part of a stage, to be offered.</summary>
/// <param name="InputJson">What is to be done, in the stage's own form.</param>
/// <param name="Items">How many outputs come of it.</param>
public sealed record StagePart(string InputJson, int Items);
