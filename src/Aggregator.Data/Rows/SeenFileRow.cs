namespace Aggregator.Data.Rows;

/// <summary>The day we first held certain bytes under a certain path. It is our date: never the unit's hand-in date.</summary>
public sealed class SeenFileRow
{
    /// <summary>SHA-256 of the path: paths are longer than an index key may be, and differ in case.</summary>
    public string PathKey { get; set; } = "";

    /// <summary>The bytes.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Path inside the inbox.</summary>
    public string Path { get; set; } = "";

    /// <summary>The day, in Asia/Shanghai.</summary>
    public DateOnly FirstSeen { get; set; }
}
