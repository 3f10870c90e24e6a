namespace Aggregator.Core.Reports;

/// <summary>What became of a file at the moment it was handed in over the web.</summary>
public enum HandInState
{
    /// <summary>已收下: its bytes are kept and every night takes it.</summary>
    Kept,

    /// <summary>已展开: a package whose bytes are kept and whose entries follow as lines of their own.</summary>
    Opened,

    /// <summary>未收下: nothing of it is kept on its own; the reason says why.</summary>
    Refused,
}
