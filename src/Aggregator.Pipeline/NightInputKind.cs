namespace Aggregator.Pipeline;

/// <summary>What a file was to a night.</summary>
public enum NightInputKind
{
    /// <summary>The roster.</summary>
    Roster,

    /// <summary>A file of the office's beside the roster: calendar, adjustments, scheme, merits.</summary>
    Office,

    /// <summary>The inbox's index.csv.</summary>
    Index,

    /// <summary>A known template.</summary>
    Template,

    /// <summary>A file of the inbox.</summary>
    Inbox,

    /// <summary>A file handed in over the web.</summary>
    HandIn,

    /// <summary>A file fetched from a web site.</summary>
    Site,
}
