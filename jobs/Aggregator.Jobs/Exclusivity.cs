namespace Aggregator.Jobs;

/// <summary>Which runs of a job may not overlap. Whoever has to wait stays queued and runs afterwards; nothing is dropped.</summary>
public enum Exclusivity
{
    /// <summary>Two runs with the same id never overlap; different ids may.</summary>
    PerId,

    /// <summary>No two runs of this job overlap, whatever their ids.</summary>
    PerName,
}
