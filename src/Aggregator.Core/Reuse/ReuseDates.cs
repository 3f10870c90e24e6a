using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>The days on which reports were published and handed in, to tell which of two texts was likely there first.</summary>
public sealed class ReuseDates
{
    private readonly Dictionary<(string Unit, int Year), (DateOnly? Published, DateOnly? Received)> _days = [];

    private ReuseDates()
    {
    }

    /// <summary>No day is known: years alone tell.</summary>
    public static ReuseDates None { get; } = new();

    /// <summary>The days of the accepted reports. Of a report handed in again the accepted file's own: it is its text that is compared.</summary>
    public static ReuseDates Of(IReadOnlyList<Submission> submissions)
    {
        var dates = new ReuseDates();
        foreach (var submission in submissions)
        {
            if (submission is { Status: SubmissionStatus.Accepted, Unit: { } unit, Year: { } year })
            {
                dates._days.TryAdd((unit, year), (submission.Published?.Date, submission.ReceivedAt?.Date));
            }
        }

        return dates;
    }

    /// <summary>The earliest proof that a report was there: its day of publication, else of hand-in, else null.</summary>
    public DateOnly? DayOf(ReuseSide side) => Days(side) is var days && days.Published is { } published ? published : days.Received;

    /// <summary>The day of hand-in, or null.</summary>
    public DateOnly? HandedIn(ReuseSide side) => Days(side).Received;

    /// <summary>
    /// By the days of publication, then those of hand-in, then whatever is known of each, then the year. A report of an earlier year that bears
    /// a later day was published late, or its page was moved to another site: then nothing is said.
    /// </summary>
    public ReuseOrder Order(ReuseSide a, ReuseSide b)
    {
        if (IsTemplate(a) != IsTemplate(b))
        {
            return new ReuseOrder(IsTemplate(b) ? "b" : "a", ReuseOrderBasis.Template);
        }

        if (a.Id == b.Id)
        {
            return new ReuseOrder(null, ReuseOrderBasis.SameReport);
        }

        var byDay = ByDay(a, b);
        if (a.Year == b.Year)
        {
            return byDay;
        }

        var byYear = a.Year < b.Year ? "a" : "b";
        return byDay.First is null ? new ReuseOrder(byYear, ReuseOrderBasis.Year)
            : byDay.First == byYear ? byDay
            : byDay with { First = null, Basis = ReuseOrderBasis.Contradiction };
    }

    private static bool IsTemplate(ReuseSide side) => side is { Unit: "", Year: 0 };

    private ReuseOrder ByDay(ReuseSide a, ReuseSide b)
    {
        var (publishedA, receivedA) = Days(a);
        var (publishedB, receivedB) = Days(b);
        return Earlier(publishedA, publishedB, ReuseOrderBasis.Published)
            ?? Earlier(receivedA, receivedB, ReuseOrderBasis.Received)
            ?? Earlier(publishedA ?? receivedA, publishedB ?? receivedB, ReuseOrderBasis.EarliestKnown)
            ?? ((publishedA ?? receivedA) is { } day && day == (publishedB ?? receivedB)
                ? new ReuseOrder(null, ReuseOrderBasis.SameDay, day, day)
                : new ReuseOrder(null, ReuseOrderBasis.Unknown));
    }

    private static ReuseOrder? Earlier(DateOnly? a, DateOnly? b, ReuseOrderBasis basis) =>
        a is null || b is null || a == b ? null : new ReuseOrder(a < b ? "a" : "b", basis, a, b);

    private (DateOnly? Published, DateOnly? Received) Days(ReuseSide side) => _days.GetValueOrDefault((side.Unit, side.Year));
}
