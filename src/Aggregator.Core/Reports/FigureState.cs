namespace Aggregator.Core.Reports;

/// <summary>What stands where a number should: six states, never mixed.</summary>
public enum FigureState
{
    /// <summary>A number.</summary>
    Value,

    /// <summary>An empty cell. Counts as 0 in a sum only when its row or its total is filled, and says so.</summary>
    Blank,

    /// <summary><c>/</c>, <c>-</c>, <c>无</c>: not applicable.</summary>
    NotApplicable,

    /// <summary>A placeholder in a number's place: <c>xx</c>, <c>2...</c>. Never a number.</summary>
    Masked,

    /// <summary>Words or garbage that no rule reads as a number.</summary>
    Text,

    /// <summary>The form has this cell, the file does not.</summary>
    Missing,
}
