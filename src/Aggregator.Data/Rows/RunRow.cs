namespace Aggregator.Data.Rows;

/// <summary>One night. It keeps its row, its year and its day over every resumption.</summary>
public sealed class RunRow
{
    /// <summary>Ascends with time.</summary>
    public long Id { get; set; }

    /// <summary>The request it fulfils; one run each.</summary>
    public long RunRequestId { get; set; }

    /// <summary>Report year.</summary>
    public int Year { get; set; }

    /// <summary>The day the night speaks of.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>When it first started, UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it came to an end, UTC.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>How it stands.</summary>
    public RunState State { get; set; }

    /// <summary>How often it was started, from 1.</summary>
    public int Attempts { get; set; }

    /// <summary>The stage it is in or ended in; empty before the first.</summary>
    public string Stage { get; set; } = "";

    /// <summary>What to tell a reader about its state; may be empty.</summary>
    public string Message { get; set; } = "";

    /// <summary>When it last gave a sign of life, UTC.</summary>
    public DateTime HeartbeatAt { get; set; }

    /// <summary>Version of the program that last took it up.</summary>
    public string CodeVersion { get; set; } = "";
}
