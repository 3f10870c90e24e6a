namespace Aggregator.Jobs.Running;

/// <summary>How one attempt ended.</summary>
public enum JobEnd
{
    /// <summary>The job returned.</summary>
    Done,

    /// <summary>The job stopped because it was told to.</summary>
    Stopped,

    /// <summary>The job failed and is to be tried again.</summary>
    Retry,

    /// <summary>The job failed for good, and that has been recorded.</summary>
    Failed,
}
