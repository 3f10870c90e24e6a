using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Stages;

/// <summary>Scores and ranks the night's year, and the year before by the same scheme, so that a movement is the units' doing.</summary>
internal static class ScoreStage
{
    public static Scored Score(
        Collected collected, NightParameters night, IReadOnlyList<Submission> placed, IReadOnlyDictionary<(string Unit, int Year), ReportFacts> facts,
        IReadOnlyList<Finding> findings, IReadOnlyList<Finding> returned, IReadOnlyList<ReusePassage> passages, IReadOnlyList<FindingDecision> decided,
        IReadOnlyList<ReviewEntry> reviews, StandingMemory memory)
    {
        var reviewed = ReviewedScore.Of(reviews);
        return new Scored(findings, Rank(night.Year, findings), RuleCatalogue.Version, collected.Scheme.Name)
        {
            Returned = returned,
            SchemeText = collected.SchemeText,
            Merits = collected.Merits,
            Reviews = reviews,
            LastYear = HasReports(night.Year - 1) ? Rank(night.Year - 1, OfLastYear()) : [],
        };

        IReadOnlyList<RankedUnit> Rank(int year, IReadOnlyList<Finding> of) =>
            Ranking.Compute(collected.Scheme, new RankingInput(collected.Roster, year, placed, of, passages) { Calendar = collected.Calendar, Merits = collected.Merits, Reviewed = reviewed, Facts = facts, Memory = memory });

        bool HasReports(int year) => placed.Any(s => s.Status == SubmissionStatus.Accepted && s.Year == year);

        // A night publishes what no single report can answer for of its own year only.
        IReadOnlyList<Finding> OfLastYear()
        {
            var year = night.Year - 1;
            var city = Judgement.OfCity(collected.Roster, year, placed, night.AsOf, passages, collected.Calendar);
            return [.. findings.Where(finding => finding.Year == year), .. FindingDecisions.Apply(Judgement.InOrder(collected.Roster, city), decided)];
        }
    }
}
