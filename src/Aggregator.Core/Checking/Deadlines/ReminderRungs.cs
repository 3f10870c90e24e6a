namespace Aggregator.Core.Checking.Deadlines;

/// <summary>Codes, names and bounds of the rungs.</summary>
public static class ReminderRungs
{
    /// <summary>The rung for so many days left; null when it is too early to remind anybody. A night that was missed skips no rung.</summary>
    public static ReminderRung? For(int days) => days switch
    {
        < 0 => ReminderRung.Overdue,
        0 => ReminderRung.Today,
        1 => ReminderRung.OneDay,
        <= 3 => ReminderRung.ThreeDays,
        <= 7 => ReminderRung.SevenDays,
        _ => null,
    };

    /// <summary>The code in output files.</summary>
    public static string Code(this ReminderRung rung) => rung switch
    {
        ReminderRung.SevenDays => "due-in-7",
        ReminderRung.ThreeDays => "due-in-3",
        ReminderRung.OneDay => "due-in-1",
        ReminderRung.Today => "due-today",
        ReminderRung.Overdue => "overdue",
        _ => throw new ArgumentOutOfRangeException(nameof(rung)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this ReminderRung rung) => rung switch
    {
        ReminderRung.SevenDays => "7天内到期",
        ReminderRung.ThreeDays => "3天内到期",
        ReminderRung.OneDay => "明天到期",
        ReminderRung.Today => "今天到期",
        ReminderRung.Overdue => "已逾期",
        _ => throw new ArgumentOutOfRangeException(nameof(rung)),
    };
}
