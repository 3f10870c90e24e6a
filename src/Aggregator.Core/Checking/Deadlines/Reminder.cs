using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>A unit whose report is still awaited, as one line of the reminder list.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">Report year.</param>
/// <param name="AsOf">The day the list speaks of.</param>
/// <param name="Rung">How near the day is.</param>
/// <param name="Days">Days to the next day that can be missed, 0 on it; days past the last one, negative, when all are past.</param>
/// <param name="Duty">The days with their bases.</param>
/// <param name="Returned">The order by which its report was sent back; null when none came or what came could not be used.</param>
/// <param name="Unusable">A file that came and could not be used, or null.</param>
public sealed record Reminder(Unit Unit, int Year, DateOnly AsOf, ReminderRung Rung, int Days, FilingDuty Duty, ReturnOrder? Returned, Submission? Unusable)
{
    /// <summary>What is due.</summary>
    public string Due => Returned is not null ? $"修改后重新报送{Year}年度报告"
        : Unusable is not null ? $"重新报送能够采用的{Year}年度报告"
        : $"报送并公布{Year}年度报告";

    /// <summary>Days past the office's own day while the law's is still to come; null otherwise.</summary>
    public int? LocalOverdue => Returned is null && Duty.Submit.LocalDay is { } local && AsOf > local && AsOf <= Duty.Submit.LastDay ? AsOf.DayNumber - local.DayNumber : null;

    /// <summary>How it stands on the day, one Chinese sentence for whoever reads it on that day.</summary>
    public string Sentence => Told("今天是", "，仍未收到");

    /// <summary>The same for a letter, which is read on a later day and has said already that nothing came.</summary>
    public string SentenceOn => Told(string.Create(CultureInfo.InvariantCulture, $"{AsOf.Year}年{AsOf.Month}月{AsOf.Day}日是"), "");

    private string Told(string today, string missing)
    {
        var local = LocalOverdue is { } past ? string.Create(CultureInfo.InvariantCulture, $"本级规定的期限已过{past}天，") : "";
        var what = Returned is not null ? "答复期限" : Duty.Submit.LocalDay is not null && LocalOverdue is null && Days >= 0 ? "本级规定的期限" : "最后期限";
        return Days switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"{what}已过{-Days}天{missing}。"),
            0 => $"{local}{today}{what}。",
            _ => string.Create(CultureInfo.InvariantCulture, $"{local}距{what}还有{Days}天。"),
        };
    }
}
