namespace Aggregator.Data.Rows;

/// <summary>How a run stands.</summary>
public enum RunState
{
    /// <summary>At work, or stopped in the middle: the next start takes it up again.</summary>
    Running,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Finished; some of our own code failed on the way and the faults are listed.</summary>
    DoneWithFaults,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>Stopped by a person for good.</summary>
    Cancelled,

    /// <summary>The input was refused; nothing was written.</summary>
    Refused,
}
