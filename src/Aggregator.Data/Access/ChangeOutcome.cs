namespace Aggregator.Data.Access;

/// <summary>What came of a change.</summary>
public enum ChangeOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>Somebody changed it since it was looked at.</summary>
    Overtaken,

    /// <summary>Nobody would be left who keeps accounts.</summary>
    LastAdministrator,
}
