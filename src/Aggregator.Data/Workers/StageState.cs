namespace Aggregator.Data.Workers;

/// <summary>How far the parts of a stage are.</summary>
/// <param name="Open">Parts that are not done.</param>
/// <param name="DoneItems">Outputs of the parts that are.</param>
public sealed record StageState(int Open, int DoneItems);
