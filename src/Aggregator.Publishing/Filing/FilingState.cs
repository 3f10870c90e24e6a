namespace Aggregator.Publishing.Filing;

/// <summary>How a unit that owes a report stands with it.</summary>
public enum FilingState
{
    /// <summary>按期: accepted, not late.</summary>
    OnTime,

    /// <summary>逾期: accepted, late.</summary>
    Late,

    /// <summary>日期不明: accepted, but no date tells whether it was late: neither hand-in nor publication is known, and the sign-off is none of them.</summary>
    Undated,

    /// <summary>日期存疑: accepted; in time by its own word, late by the day it was first seen, and nobody registered its hand-in.</summary>
    Doubtful,

    /// <summary>未采纳: a file came in that could not be read or was sent back, and nothing stands for the unit.</summary>
    NotAccepted,

    /// <summary>未报: nothing came and the deadline is past.</summary>
    Missing,

    /// <summary>未到期: nothing came yet, and the unit's deadline is not past on the day the snapshot speaks of.</summary>
    NotDue,

    /// <summary>免报: nothing came, and by a document of the office nothing is due.</summary>
    Exempt,
}
