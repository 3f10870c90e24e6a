namespace Aggregator.Data.Rows;

/// <summary>Something that one worker at a time may do.</summary>
public sealed class LeaseRow
{
    /// <summary>What it is.</summary>
    public string Name { get; set; } = "";

    /// <summary>Who does it; null when it is free.</summary>
    public long? WorkerId { get; set; }
}
