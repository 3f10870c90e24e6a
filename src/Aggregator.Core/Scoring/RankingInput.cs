using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Scoring;

/// <summary>All a ranking rests on besides the scheme.</summary>
/// <param name="Roster">The units.</param>
/// <param name="Year">Report year.</param>
/// <param name="Submissions">What came, of all years.</param>
/// <param name="Findings">Of all units and years, with people's decisions.</param>
/// <param name="Reuse">Shared passages.</param>
public sealed record RankingInput(Roster Roster, int Year, IReadOnlyList<Submission> Submissions, IReadOnlyList<Finding> Findings, IReadOnlyList<ReusePassage> Reuse)
{
    /// <summary>What the office has set; nobody is exempted when null.</summary>
    public OfficeCalendar? Calendar { get; init; }

    /// <summary>Bonus and penalty points.</summary>
    public IReadOnlyList<Merit> Merits { get; init; } = [];

    /// <summary>Points persons gave instead of the scheme's.</summary>
    public IReadOnlyList<ReviewedScore> Reviewed { get; init; } = [];

    /// <summary>The reports' facts by unit and year; those that are not here are read from the report.</summary>
    public IReadOnlyDictionary<(string Unit, int Year), ReportFacts>? Facts { get; init; }

    /// <summary>What was scored before; units nothing has changed for are taken from there. Null to score everybody.</summary>
    public StandingMemory? Memory { get; init; }
}
