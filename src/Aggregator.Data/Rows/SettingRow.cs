namespace Aggregator.Data.Rows;

/// <summary>A switch of the office's.</summary>
public sealed class SettingRow
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is set to.</summary>
    public string Content { get; set; } = "";

    /// <summary>Who set it.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ChangedAt { get; set; }
}
