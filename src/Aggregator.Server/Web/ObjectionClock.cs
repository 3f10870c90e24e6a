using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web;

/// <summary>An objection and its clock.</summary>
/// <param name="Objection">Who objected, when and why.</param>
/// <param name="Due">The day it should be decided on: as many days as a unit has to answer. Practice, not law.</param>
/// <param name="Answer">What was decided on it; null while nobody has.</param>
public sealed record ObjectionClock(FindingDecision Objection, DateOnly Due, FindingDecision? Answer)
{
    /// <summary>The day it was filed, in China.</summary>
    public DateOnly Filed => ChinaTime.DayOf(Objection.At);

    /// <summary>Whether nobody has decided on it though the day is past.</summary>
    public bool IsOverdue(DateOnly today) => Answer is null && today > Due;

    /// <summary>The objections among the decisions on one finding, each with the first decision after it.</summary>
    /// <param name="decisions">In the order they were made.</param>
    /// <param name="days">Days to decide.</param>
    public static IReadOnlyList<ObjectionClock> Of(IReadOnlyList<FindingDecision> decisions, int days)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var clocks = new List<ObjectionClock>();
        for (var i = 0; i < decisions.Count; i++)
        {
            if (decisions[i].Kind == DecisionKind.Objected)
            {
                clocks.Add(new ObjectionClock(decisions[i], ChinaTime.DayOf(decisions[i].At).AddDays(days), decisions.Skip(i + 1).FirstOrDefault(later => later.Kind != DecisionKind.Objected)));
            }
        }

        return clocks;
    }
}
