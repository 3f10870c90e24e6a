namespace Aggregator.Core.Scoring;

/// <summary>How a unit stands.</summary>
internal enum StandingState
{
    Reported,

    /// <summary>Past its deadline without a report.</summary>
    Missing,

    /// <summary>Its deadline is still to come, or its report was sent back and is awaited again.</summary>
    NotDue,
}
