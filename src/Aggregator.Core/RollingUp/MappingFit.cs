namespace Aggregator.Core.RollingUp;

/// <summary>How well a cell of one form stands for an indicator of the series over the years.</summary>
public enum MappingFit
{
    /// <summary>It counts the same.</summary>
    Sound,

    /// <summary>It counts nearly the same: shown with its reason and never compared with another year.</summary>
    Weak,

    /// <summary>It is left out: it counts something else, cannot be divided, or the form has no such cell.</summary>
    None,
}
