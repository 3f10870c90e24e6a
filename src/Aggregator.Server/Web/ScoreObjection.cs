using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web;

/// <summary>A unit's objection to the points of an indicator, and its clock.</summary>
/// <param name="Entry">What was written, by whom and when.</param>
/// <param name="Due">The day it should be decided on: as many days as a unit has to answer. Practice, not law.</param>
/// <param name="Answer">What a reviewer wrote on the points after it, by hand or by workbook; empty while nobody has.</param>
public sealed record ScoreObjection(ReviewEntry Entry, DateOnly Due, IReadOnlyList<ReviewEntry> Answer)
{
    /// <summary>The day it was filed, in China.</summary>
    public DateOnly Filed => ChinaTime.DayOf(Entry.At);

    /// <summary>Whether nobody has decided on it though the day is past.</summary>
    public bool IsOverdue(DateOnly today) => Answer.Count == 0 && today > Due;

    /// <summary>The objections among what was written on one score, each with the answer that came before the next.</summary>
    /// <param name="history">In the order it was written.</param>
    /// <param name="days">Days to decide.</param>
    public static IReadOnlyList<ScoreObjection> Of(IReadOnlyList<ReviewEntry> history, int days)
    {
        ArgumentNullException.ThrowIfNull(history);
        var found = new List<ScoreObjection>();
        foreach (var entry in history)
        {
            if (entry is { Cell.Field: ReviewField.Objection, Value.Length: > 0 })
            {
                found.Add(new ScoreObjection(entry, ChinaTime.DayOf(entry.At).AddDays(days), []));
            }
            else if (found.Count > 0 && entry.Cell.Field != ReviewField.Objection)
            {
                found[^1] = found[^1] with { Answer = [.. found[^1].Answer, entry] };
            }
        }

        return found;
    }
}
