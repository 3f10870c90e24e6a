namespace Aggregator.Data.Rows;

/// <summary>A crash of our own code that cost one subject or one rule.</summary>
public sealed class RunFaultRow
{
    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>Position in the run's list, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>SHA-256 of stage, subject and message: the same fault of a resumed run is one fault.</summary>
    public string FaultKey { get; set; } = "";

    /// <summary>The stage.</summary>
    public string Stage { get; set; } = "";

    /// <summary>What it cost: a file, a unit, a rule.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What went wrong, one line.</summary>
    public string Message { get; set; } = "";

    /// <summary>The trace, for a developer; may be empty.</summary>
    public string Detail { get; set; } = "";
}
