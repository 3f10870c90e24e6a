using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;

namespace Aggregator.Core.Snapshots;

/// <summary>Everything one night knows of a city and year. The same snapshot gives the same bytes in every file written from it.</summary>
/// <param name="City">The city's name for titles: the city-government unit's name, else 全市.</param>
/// <param name="Year">Report year that is rolled up and ranked.</param>
/// <param name="AsOf">The day the night speaks of.</param>
/// <param name="Roster">The units.</param>
/// <param name="Submissions">Every file handed in, ordered by file then unit.</param>
/// <param name="Findings">Of all units and years, ordered by unit, year, rule, subject.</param>
/// <param name="Reuse">Shared passages, longest first within a pair.</param>
/// <param name="RollUp">The city's cells in the form's order.</param>
/// <param name="Ranking">Group by group, by rank.</param>
/// <param name="CodeVersion">Version of the program.</param>
/// <param name="RuleSet">Version of the rule set.</param>
/// <param name="Scheme">Name and version of the scoring scheme.</param>
public sealed record CitySnapshot(
    string City,
    int Year,
    DateOnly AsOf,
    Roster Roster,
    IReadOnlyList<Submission> Submissions,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ReusePassage> Reuse,
    IReadOnlyList<CityCell> RollUp,
    IReadOnlyList<RankedUnit> Ranking,
    string CodeVersion,
    string RuleSet,
    string Scheme)
{
    // Every page of a unit asks for it, and who passed whom is asked of every two units of a group.
    private static readonly ConditionalWeakTable<CitySnapshot, IReadOnlyList<RankMovement>> Moved = [];

    /// <summary>Catalogue entries of the rules behind <see cref="Findings"/>: titles, legal basis, remedy. A rule that is not listed is shown by its id.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; init; } = RuleCatalogue.Entries;

    /// <summary>What the office has set: stricter days, exemptions.</summary>
    public OfficeCalendar Calendar { get; init; } = OfficeCalendar.None;

    /// <summary>The texts of the templates something was taken from; of a night of an older program none.</summary>
    public IReadOnlyList<TemplateText> Templates { get; init; } = [];

    /// <summary>The text the scheme was read from; null for the program's own.</summary>
    public string? SchemeText { get; init; }

    /// <summary>Bonus and penalty points that were given.</summary>
    public IReadOnlyList<Merit> Merits { get; init; } = [];

    /// <summary>The ranking of the year before by the same scheme; empty when no report of that year is on file.</summary>
    public IReadOnlyList<RankedUnit> LastYear { get; init; } = [];

    /// <summary>What reviewers have written, of all years: what stands, in the order of <see cref="ReviewBook.Entries"/>.</summary>
    public IReadOnlyList<ReviewEntry> Reviews { get; init; } = [];

    /// <summary>The day on which this night was made up; null for one that ran on its own day. It then knows of the inbox what the night before it knew.</summary>
    public DateOnly? MadeUpOn { get; init; }

    /// <summary>The nights of the month up to <see cref="AsOf"/> that did not run at their time, in order.</summary>
    public IReadOnlyList<UnrunNight> UnrunNights { get; init; } = [];

    /// <summary>How each unit moved since last year; empty when there is no ranking of it.</summary>
    public IReadOnlyList<RankMovement> Movements => Moved.GetValue(this, night => night.LastYear.Count == 0 ? [] : RankMovements.Of(night.Ranking, night.LastYear));

    /// <summary>The groups of the ranking in a few numbers.</summary>
    public IReadOnlyList<GroupSummary> Groups => GroupSummary.Of(Ranking);

    /// <summary>The office's entries for the roll-up, of any year.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>What each entry for the year did, those that did nothing among them.</summary>
    public IReadOnlyList<AdjustmentEffect> AdjustmentEffects => Adjustments.All(entry => entry.Year != Year) ? [] : CityLedger.Of(Roster, Year, Submissions, Calendar, Adjustments).Effects;

    /// <summary>The identities the totals break with the units' shares, then 上年结转 beside last year's totals, which are added up for it.</summary>
    public IReadOnlyList<InheritedBreak> RollUpBreaks =>
        [.. InheritedBreaks.Within(Year, RollUp), .. InheritedBreaks.OverTheYears(Roster, Year, RollUp, CityRollUp.Compute(Roster, Year - 1, Submissions, Calendar, Adjustments), Adjustments)];

    /// <summary>The city's own report beside the totals; null when the roster has nobody who hands in such a report.</summary>
    public PublishedRollUp? PublishedRollUp => PublishedComparison.Of(Roster, Year, Submissions, RollUp, Calendar, Adjustments);

    /// <summary>The findings of the files that were sent back: they are the unit's to mend and count for nothing else.</summary>
    public IReadOnlyList<Finding> ReturnedFindings { get; init; } = [];

    /// <summary>Who is to be reminded on <see cref="AsOf"/>.</summary>
    public IReadOnlyList<Reminder> Reminders => Checking.Deadlines.Reminders.Of(Roster, Year, Calendar, Submissions, AsOf);

    /// <summary>The notices to units whose report is, or should be, sent back.</summary>
    public IReadOnlyList<ReturnNotice> ReturnNotices => Checking.Deadlines.ReturnNotices.Of(Roster, Year, Calendar, Submissions, Findings, ReturnedFindings, Rules, AsOf);

    /// <summary>The units that by a document owe no report, have none and are therefore not expected in the roll-up, with the number of the document; in roster order.</summary>
    public IReadOnlyList<(Unit Unit, string Document)> ExemptFromRollUp =>
        [.. (RollUp.Count == 0 ? [] : RollUp[0].Contributions)
            .Where(part => part.Basis == "exempt")
            .Select(part => Roster.Find(part.Unit))
            .OfType<Unit>()
            .Select(unit => (unit, Calendar.DutyOf(unit, Year).Submit.Exemption?.Document ?? ""))];

    /// <summary>The unit's accepted submission for a year, or null.</summary>
    public Submission? Accepted(string unit, int year) =>
        Submissions.FirstOrDefault(s => s.Unit == unit && s.Year == year && s.Status == SubmissionStatus.Accepted);
}
