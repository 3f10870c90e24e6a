using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>When a unit filed, counted from its own last day.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="Group">Its group.</param>
/// <param name="State">How it stands.</param>
/// <param name="Days">Days after the last day by law, negative before it; null when no day is known.</param>
/// <param name="LocalDay">The office's stricter day counted the same way; null without one.</param>
/// <param name="IsLocallyLate">In time by law, late by the office's day.</param>
/// <param name="Overdue">Days from the last day to the day of the night; what an absent unit has let pass.</param>
internal sealed record FilingDay(string Name, string Group, FilingState State, int? Days, int? LocalDay, bool IsLocallyLate, int Overdue)
{
    private static readonly FilingState[] Order =
        [FilingState.Missing, FilingState.NotAccepted, FilingState.Late, FilingState.Doubtful, FilingState.Undated, FilingState.OnTime, FilingState.NotDue, FilingState.Exempt];

    /// <summary>Whether somebody has to look at it.</summary>
    public bool IsRemarkable => State is not (FilingState.OnTime or FilingState.NotDue or FilingState.Exempt) || IsLocallyLate;

    /// <summary>All units: the absent first, then the latest.</summary>
    public static IReadOnlyList<FilingDay> All(CitySnapshot night) =>
        [.. FilingList.Of(night).Select(unit => Of(unit, night.AsOf)).OrderBy(day => Array.IndexOf(Order, day.State)).ThenByDescending(day => day.IsLocallyLate).ThenByDescending(day => day.Days ?? int.MinValue)];

    /// <summary>The day in words: 迟12天, 早3天, 当天, or the state.</summary>
    public string Text => Days switch
    {
        null when IsOverdue => string.Create(CultureInfo.InvariantCulture, $"{State.ChineseName()}，期限已过{Overdue}天"),
        null => State.ChineseName(),
        > 0 and { } late => string.Create(CultureInfo.InvariantCulture, $"迟{late}天"),
        0 => "当天",
        { } early => string.Create(CultureInfo.InvariantCulture, $"早{-early}天"),
    };

    /// <summary>The same in a few letters, for a line of the picture.</summary>
    public string Short => State == FilingState.Doubtful || Days is null ? State.ChineseName() : Text;

    /// <summary>Late, or absent when the day is past.</summary>
    public bool IsOverdue => Days > 0 || (State is FilingState.Missing or FilingState.NotAccepted && Overdue > 0);

    private static FilingDay Of(UnitFiling unit, DateOnly asOf)
    {
        var duty = unit.Duty.Submit;
        var isJudged = unit.State is FilingState.OnTime or FilingState.Late or FilingState.Doubtful;
        var last = (isJudged ? unit.Submission?.Deadline : null) ?? duty.LastDay;
        var local = (isJudged ? unit.Submission?.LocalDeadline : null) ?? duty.LocalDay;
        return new FilingDay(
            SafeText.OneLine(unit.Unit.Name), unit.Unit.Group, unit.State, isJudged ? DaysOf(unit.Submission!, last) : null,
            local?.DayNumber - last.DayNumber, unit is { State: FilingState.OnTime, Submission.LocalDaysLate: > 0 }, asOf.DayNumber - duty.LastDay.DayNumber);
    }

    // The judgement stands as it was made; the date only tells how early a report in time was.
    private static int DaysOf(Submission submission, DateOnly last)
    {
        var filed = submission.Filed;
        var day = submission.LateBasis switch
        {
            "received" => filed.ReceivedAt?.Date,
            "published" => filed.Published?.Date,
            _ => filed.DocumentDate,
        };
        return submission.DaysLate > 0 ? submission.DaysLate.Value : day is { } known ? Math.Min(0, known.DayNumber - last.DayNumber) : 0;
    }
}
