namespace Aggregator.Core.Checking.Deadlines;

/// <summary>How much a date proves of when a report was filed.</summary>
public enum DateConfidence
{
    /// <summary>高: the office's own register.</summary>
    Registered,

    /// <summary>中: the page or the report says so of itself.</summary>
    Stated,

    /// <summary>低: the sign-off, which may be older than the file.</summary>
    SignedOff,

    /// <summary>仅证明不晚于该日: the day our store first held it.</summary>
    Seen,
}
