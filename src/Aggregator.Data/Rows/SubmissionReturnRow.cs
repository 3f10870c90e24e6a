namespace Aggregator.Data.Rows;

/// <summary>A person's word that a report is sent back for correction. It is not a night's output: it stands until it is withdrawn.</summary>
public sealed class SubmissionReturnRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Report year.</summary>
    public int Year { get; set; }

    /// <summary>The very file.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who.</summary>
    public string ReturnedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ReturnedAt { get; set; }

    /// <summary>The day the corrected report is awaited.</summary>
    public DateOnly Due { get; set; }

    /// <summary>When it was taken back, UTC, or null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Who took it back, or null while it stands and for what was taken back before that was noted.</summary>
    public string? WithdrawnBy { get; set; }
}
