namespace Aggregator.Data.Rows;

/// <summary>Which output a run uses for a subject of a stage. All of a run's rows together are the snapshot of the night.</summary>
public sealed class RunOutputRow
{
    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>The stage.</summary>
    public string Stage { get; set; } = "";

    /// <summary>SHA-256 of the subject.</summary>
    public string SubjectKey { get; set; } = "";

    /// <summary>The subject.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The output.</summary>
    public long LedgerId { get; set; }
}
