namespace Aggregator.Data.Rows;

/// <summary>How far a run is in one stage.</summary>
public sealed class RunStageRow
{
    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>The stage.</summary>
    public string Stage { get; set; } = "";

    /// <summary>Position in the order the run entered its stages, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>Subjects there are.</summary>
    public int Total { get; set; }

    /// <summary>Subjects worked on in this attempt.</summary>
    public int Done { get; set; }

    /// <summary>Subjects whose output was there already.</summary>
    public int Skipped { get; set; }

    /// <summary>When the run first entered it, UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was through, UTC.</summary>
    public DateTime? FinishedAt { get; set; }
}
