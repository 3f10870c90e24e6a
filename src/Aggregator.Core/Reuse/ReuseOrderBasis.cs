namespace Aggregator.Core.Reuse;

/// <summary>What the order of two reports is told by, or why it cannot be told.</summary>
public enum ReuseOrderBasis
{
    /// <summary>One side is a known template.</summary>
    Template,

    /// <summary>The days of publication differ.</summary>
    Published,

    /// <summary>The days of publication are equal or one is unknown; the days of hand-in differ.</summary>
    Received,

    /// <summary>Of each report another date is known: the earliest known day of one is before that of the other.</summary>
    EarliestKnown,

    /// <summary>No day tells them apart; they are of different years.</summary>
    Year,

    /// <summary>The report of the later year bears the earlier day.</summary>
    Contradiction,

    /// <summary>Both bear the same days.</summary>
    SameDay,

    /// <summary>A date is lacking.</summary>
    Unknown,

    /// <summary>Both sides stand in one report.</summary>
    SameReport,

    /// <summary>The name of the one was left standing in the other, and no date says the opposite.</summary>
    NameLeft,

    /// <summary>The name of the one was left standing in the other, which the dates say was first.</summary>
    NameAgainstDate,
}
