namespace Aggregator.Data.Keeping;

/// <summary>What is kept and what is dropped. Of what persons did, of the originals and of the runs themselves nothing is ever dropped.</summary>
/// <param name="Nights">Every night with results, the oldest first.</param>
/// <param name="Outputs">Outputs of stages that no kept night uses.</param>
/// <param name="Bytes">Their size as they are stored, without the rows that index them.</param>
public sealed record RetentionPlan(IReadOnlyList<PlannedNight> Nights, long Outputs, long Bytes)
{
    /// <summary>The nights whose results are dropped.</summary>
    public IReadOnlyList<PlannedNight> Dropped { get; } = [.. Nights.Where(night => !night.IsKept)];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Dropped.Count == 0 && Outputs == 0;
}
