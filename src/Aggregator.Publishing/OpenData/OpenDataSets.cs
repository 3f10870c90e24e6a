using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using CellOfReport = (Aggregator.Core.RollingUp.PublishedRollUp Report, Aggregator.Core.RollingUp.PublishedCell Cell);
using FigureOfFile = (Aggregator.Core.Reports.Submission Submission, Aggregator.Core.Reports.Figure Figure);
using ValuesOfYear = (Aggregator.Core.RollingUp.YearColumn Year, System.Collections.Generic.IEnumerable<(Aggregator.Core.RollingUp.YearIndicator Indicator, Aggregator.Core.RollingUp.YearValue Value)> Values);

namespace Aggregator.Publishing.OpenData;

/// <summary>The arrays of open data of a night. Each call makes them anew: whoever serves them keeps them with the night.</summary>
public static class OpenDataSets
{
    private static readonly string[] Years = [.. Enumerable.Range(1990, 200).Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The files of <c>data/</c> in the order they are written.</summary>
    public static IReadOnlyList<OpenDataSet> Of(CitySnapshot night)
    {
        ArgumentNullException.ThrowIfNull(night);
        var (rules, roster) = (DataFiles.ById(night.Rules), night.Roster);
        var orders = new Lazy<ReuseOrders>(() => ReuseOrders.Of(night.Reuse, ReuseDates.Of(night.Submissions)));
        return
        [
            new OpenDataSet<Submission>("submissions", () => night.Submissions, (json, e) => SubmissionJson.Write(json, e, roster, night.AsOf))
            {
                Owner = e => e.Unit,
                By = [Key<Submission>("unit", e => e.Unit), Key<Submission>("year", e => Year(e.Year)), Key<Submission>("status", e => e.Status.Code()), Key<Submission>("form", e => e.Report?.Form.Code()), Key<Submission>("format", e => e.Format.Code()), Key<Submission>("file", e => e.File)],
            },
            new OpenDataSet<FigureOfFile>("figures", () => new FigureList(night.Submissions), FigureJson.Write)
            {
                Owner = e => e.Submission.Unit,
                By = [Key<FigureOfFile>("unit", e => e.Submission.Unit), Key<FigureOfFile>("year", e => Year(e.Submission.Year)), Key<FigureOfFile>("table", e => e.Figure.Table), Key<FigureOfFile>("row", e => e.Figure.Row), Key<FigureOfFile>("column", e => e.Figure.Column), Key<FigureOfFile>("state", e => e.Figure.State.Code()), Key<FigureOfFile>("file", e => e.Submission.File)],
            },
            new OpenDataSet<Finding>("findings", () => night.Findings, (json, e) => FindingJson.Write(json, e, roster, rules, night.RuleSet))
            {
                Owner = e => e.Unit,
                Discreet = Discretion.Of,
                By = [Key<Finding>("unit", e => e.Unit), Key<Finding>("year", e => Year(e.Year)), Key<Finding>("rule", e => e.Rule), Key<Finding>("severity", e => e.Severity.Code()), Key<Finding>("outcome", e => e.Outcome.Code()), Key<Finding>("decision", e => e.Ruling?.Decision.Kind.Code()), Key<Finding>("fingerprint", e => e.Fingerprint)],
            },
            new OpenDataSet<Reminder>("reminders", () => night.Reminders, ReminderJson.Write)
            {
                Owner = e => e.Unit.Code,
                By = [Key<Reminder>("unit", e => e.Unit.Code), Key<Reminder>("year", e => Year(e.Year)), Key<Reminder>("rung", e => ReminderRungs.Code(e.Rung))],
            },
            new OpenDataSet<ReusePassage>("reuse", () => night.Reuse, (json, e) => ReuseJson.Write(json, e, orders.Value))
            {
                Owner = e => e.B.Unit.Length == 0 || e.B.Unit == e.A.Unit ? e.A.Unit : null,
                By = [new("unit", e => Sides(e.A, e.B).Select(side => side.Unit)), new("year", e => Sides(e.A, e.B).Select(side => Year(side.Year)!)), Key<ReusePassage>("kind", e => e.Kind), Key<ReusePassage>("verdict", e => e.Verdict), Key<ReusePassage>("edits", e => e.Edits)],
            },
            new OpenDataSet<ReuseShare>("reuse-shares", () => ReuseShares.OfAllYears(night.Reuse, night.Year, night.Submissions), (json, e) => ReuseShareJson.Write(json, e, roster))
            {
                Owner = e => e.Unit,
                Discreet = e => e with { Peer = null },
                By = [Key<ReuseShare>("unit", e => e.Unit), Key<ReuseShare>("year", e => Year(e.Year))],
            },
            new OpenDataSet<ReuseCluster>("reuse-clusters", () => ReuseClusters.Of(night.Reuse, night.Submissions), ReuseClusterJson.Write)
            {
                Owner = e => e.Members.Where(member => !member.IsTemplate).Select(member => member.Side.Unit).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null,
                By = [new("unit", e => e.Members.Where(member => !member.IsTemplate).Select(member => member.Side.Unit)), new("year", e => e.Members.Where(member => !member.IsTemplate).Select(member => Year(member.Side.Year)!))],
            },
            new OpenDataSet<CityCell>("rollup", () => night.RollUp, RollUpJson.Write) { By = [Key<CityCell>("table", e => e.Table), Key<CityCell>("row", e => e.Row), Key<CityCell>("column", e => e.Column)] },
            new OpenDataSet<InheritedBreak>("rollup-breaks", () => night.RollUpBreaks, (json, e) => RollUpBreakJson.Write(json, e, roster, night.Year)) { By = [Key<InheritedBreak>("rule", e => e.Rule), new("unit", e => e.Shares.Select(share => share.Unit))] },
            new OpenDataSet<CellOfReport>("rollup-published", () => [.. PublishedCellJson.Of(night)], (json, e) => PublishedCellJson.Write(json, e, roster))
            {
                By = [Key<CellOfReport>("table", e => e.Cell.Table), Key<CellOfReport>("row", e => e.Cell.Row), Key<CellOfReport>("column", e => e.Cell.Column), Key<CellOfReport>("state", e => e.Cell.State.Code())],
            },
            new OpenDataSet<AdjustmentEffect>("rollup-adjustments", () => night.AdjustmentEffects, AdjustmentJson.Write) { By = [Key<AdjustmentEffect>("unit", e => e.Entry.Unit), Key<AdjustmentEffect>("year", e => Year(e.Entry.Year)), Key<AdjustmentEffect>("table", e => e.Entry.Table)] },
            new OpenDataSet<ValuesOfYear>("rollup-years", () => [.. YearJson.Of(night.Years())], YearJson.Write) { By = [Key<ValuesOfYear>("year", e => Year(e.Year.Year))] },
            new OpenDataSet<RankedUnit>("ranking", () => night.Ranking, (json, e) => RankingJson.Write(json, e, roster)) { Owner = e => e.Unit, By = [Key<RankedUnit>("unit", e => e.Unit), Key<RankedUnit>("group", e => e.Group), Key<RankedUnit>("grade", e => e.Grade)] },
            new OpenDataSet<ReviewEntry>("reviews", () => night.Reviews, (json, e) => ReviewJson.Write(json, e, roster))
            {
                Owner = e => e.Cell.Unit,
                By = [Key<ReviewEntry>("unit", e => e.Cell.Unit), Key<ReviewEntry>("year", e => Year(e.Cell.Year)), Key<ReviewEntry>("field", e => ReviewFields.Code(e.Cell.Field))],
            },
            new OpenDataSet<GroupSummary>("ranking-groups", () => night.Groups, GroupJson.Write) { By = [Key<GroupSummary>("group", e => e.Group)] },
            new OpenDataSet<RankMovement>("ranking-movement", () => night.Movements, (json, e) => MovementJson.Write(json, e, roster)) { Owner = e => e.Unit, Discreet = e => e with { Passed = [], PassedBy = [] }, By = [Key<RankMovement>("unit", e => e.Unit), Key<RankMovement>("group", e => e.Group)] },
        ];
    }

    /// <summary>The roster's units; the keys are the roster's own columns.</summary>
    public static OpenDataSet Units(Roster roster) => new OpenDataSet<Unit>("units", () => roster.Units, UnitJson.Write)
    {
        Owner = e => e.Code,
        Discreet = e => e with { Parent = null, IncludedIn = null },
        By = [Key<Unit>("unit", e => e.Code), Key<Unit>("group", e => e.Group), Key<Unit>("kind", e => e.Kind.Code())],
    };

    /// <summary>The rules a night was judged by.</summary>
    public static OpenDataSet Rules(IReadOnlyList<RuleInfo> rules) => new OpenDataSet<RuleInfo>("rules", () => rules, RuleJson.Write) { By = [Key<RuleInfo>("rule", e => e.Id), Key<RuleInfo>("severity", e => e.Severity.Code()), Key<RuleInfo>("family", e => e.Family.ChineseName())] };

    /// <summary>What was ever decided on findings, in the order it was.</summary>
    public static OpenDataSet Decisions(IReadOnlyList<FindingDecision> decisions, Roster roster) => new OpenDataSet<FindingDecision>("decisions", () => decisions, (json, e) => DecisionJson.Write(json, e, roster))
    {
        Owner = e => e.Unit,
        Discreet = Discretion.Of,
        By = [Key<FindingDecision>("unit", e => e.Unit), Key<FindingDecision>("year", e => Year(e.Year)), Key<FindingDecision>("rule", e => e.Rule), Key<FindingDecision>("decision", e => e.Kind.Code()), Key<FindingDecision>("fingerprint", e => e.Fingerprint)],
    };

    private static OpenDataKey<T> Key<T>(string name, Func<T, string?> one) => OpenDataKeys.Single(name, one);

    // Asked for millions of figures: no text is made anew for each.
    private static string? Year(int? year) => year is not { } known ? null : known - 1990 is >= 0 and < 200 and var i ? Years[i] : known.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A template is nobody's and of no year.
    private static IEnumerable<ReuseSide> Sides(ReuseSide a, ReuseSide b) => new[] { a, b }.Where(side => side.Unit.Length > 0);
}
