namespace Aggregator.Data.Rows;

/// <summary>The last sign of life of something that should give one every minute.</summary>
public sealed class HeartbeatRow
{
    /// <summary>Who: a word of our own.</summary>
    public string Name { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }
}
