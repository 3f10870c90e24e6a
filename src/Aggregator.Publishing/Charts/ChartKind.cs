namespace Aggregator.Publishing.Charts;

/// <summary>The charts a night draws.</summary>
public enum ChartKind
{
    /// <summary>Scores and ranks of a group with the bands of the ranks.</summary>
    Ranking,

    /// <summary>Days before and after the deadline.</summary>
    Lateness,

    /// <summary>Share of points lost, units by leaves of the scheme.</summary>
    HeatMap,

    /// <summary>Totals of the main indicators, year by year.</summary>
    Years,

    /// <summary>Who shares text with whom.</summary>
    Reuse,

    /// <summary>How many of each group filed in time, late or not.</summary>
    Filing,
}
