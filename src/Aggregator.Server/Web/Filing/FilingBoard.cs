using System.Runtime.CompilerServices;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;

namespace Aggregator.Server.Web.Filing;

/// <summary>The calendar of a year, who is to be reminded on a day and what is to be sent back: worked out once for a night and a day.</summary>
/// <param name="Day">The day it speaks of.</param>
/// <param name="Lines">Units with the same days, by kind.</param>
/// <param name="Units">Every unit of the year with how it stands.</param>
/// <param name="Reminders">Who is to be reminded, the most urgent first.</param>
/// <param name="Notices">What is or should be sent back.</param>
public sealed record FilingBoard(DateOnly Day, IReadOnlyList<FilingBoard.Line> Lines, IReadOnlyList<UnitFiling> Units, IReadOnlyList<Reminder> Reminders, IReadOnlyList<ReturnNotice> Notices)
{
    private static readonly ConditionalWeakTable<CitySnapshot, FilingBoard> Known = [];

    /// <summary>Units of one kind that have the same days.</summary>
    /// <param name="Kind">Their kind.</param>
    /// <param name="Duty">What they owe.</param>
    /// <param name="Count">How they stand.</param>
    public sealed record Line(UnitKind Kind, FilingDuty Duty, FilingCount Count);

    /// <summary>The board of a night on a day.</summary>
    public static FilingBoard Of(CitySnapshot snapshot, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (Known.TryGetValue(snapshot, out var known) && known.Day == day)
        {
            return known;
        }

        var units = FilingList.Of(snapshot with { AsOf = day });
        var lines = units
            .GroupBy(unit => (unit.Unit.Kind, unit.Duty.Submit.IsNoneDue, unit.Duty.Submit.LocalDay, unit.Duty.Submit.LastDay, unit.Duty.Publish.LocalDay, unit.Duty.Publish.LastDay))
            .Select(group => new Line(group.Key.Kind, group.First().Duty, FilingList.Count(group.Key.Kind.ChineseName(), [.. group])))
            .OrderBy(line => line.Kind).ThenBy(line => line.Duty.Submit.FirstDay);
        var spoken = snapshot with { AsOf = day };
        var board = new FilingBoard(day, [.. lines], units, spoken.Reminders, spoken.ReturnNotices);
        Known.AddOrUpdate(snapshot, board);
        return board;
    }

    /// <summary>How far a day is, in words.</summary>
    public string Left(DateOnly day) => (day.DayNumber - Day.DayNumber) switch
    {
        0 => "今天到期",
        > 0 and var left => $"还有{left}天",
        var past => $"已过{-past}天",
    };
}
