namespace Aggregator.Core.Checking.Deadlines;

/// <summary>The rungs of the reminder ladder, the most urgent last.</summary>
public enum ReminderRung
{
    /// <summary>Four to seven days left.</summary>
    SevenDays,

    /// <summary>Two or three days left.</summary>
    ThreeDays,

    /// <summary>One day left.</summary>
    OneDay,

    /// <summary>Due today: the whole day is in time.</summary>
    Today,

    /// <summary>Past.</summary>
    Overdue,
}
