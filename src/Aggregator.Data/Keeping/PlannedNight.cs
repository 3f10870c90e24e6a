using Aggregator.Data.Rows;

namespace Aggregator.Data.Keeping;

/// <summary>A night whose results are stored, and what becomes of them.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Year">Report year.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="State">How it ended.</param>
/// <param name="Reasons">Why it is kept, Chinese; empty for one that is dropped.</param>
public sealed record PlannedNight(long RunId, int Year, DateOnly AsOf, RunState State, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether its results stay.</summary>
    public bool IsKept => Reasons.Count > 0;
}
