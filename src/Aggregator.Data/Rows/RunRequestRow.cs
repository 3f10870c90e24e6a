namespace Aggregator.Data.Rows;

/// <summary>A wish that a run take place. The web writes it in the transaction of the upload; the pump picks it up.</summary>
public sealed class RunRequestRow
{
    /// <summary>Ascends with time.</summary>
    public long Id { get; set; }

    /// <summary>What kind of run.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What the run needs to know, a JSON object.</summary>
    public string ParametersJson { get; set; } = "";

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime RequestedAt { get; set; }

    /// <summary>When a worker first took it up, UTC.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>When its run came to an end, UTC; null as long as somebody has to see to it.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Two wishes with one key are one wish. A wish without a key of its own gets one that nobody else has.</summary>
    public string DedupeKey { get; set; } = "";
}
