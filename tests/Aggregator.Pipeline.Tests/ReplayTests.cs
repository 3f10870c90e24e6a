using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;
using Aggregator.Pipeline.Replays;
using Aggregator.Pipeline.Shadows;
using Aggregator.SampleCity;

namespace Aggregator.Pipeline.Tests;

/// <summary>Old verdicts come out again to the byte, and other rules show what they would do before they do it.</summary>
[TestClass]
public sealed class ReplayTests
{
    private static NightHarness _harness = null!;
    private static CitySnapshot _snapshot = null!;
    private static long _run;

    [ClassInitialize]
    public static async Task RunOneNight(TestContext context)
    {
        _harness = new NightHarness();
        CityWriter.Write(14, 2, 20250402, _harness.PathOf("city"));
        var night = await _harness.RunAsync("out", CityWriter.LastYear, _harness.PathOf("city", "roster.csv"), _harness.PathOf("city", "inbox"));
        _run = night.RunId;
        _snapshot = (await Loader.LoadAsync(_run, CancellationToken.None))!;
    }

    [ClassCleanup]
    public static void Remove() => _harness.Dispose();

    [TestMethod]
    public async Task A_run_is_judged_again_by_its_rule_set_to_the_byte()
    {
        var outcome = await new Replay(_harness.Runs, Loader).RunAsync(_run, null, CancellationToken.None);
        Assert.IsTrue(outcome.IsEqual, string.Join('\n', outcome.Differences.Select(d => d.Kind + d.Finding.Message)));
        Assert.AreEqual((_run, RuleCatalogue.Version, _snapshot.Findings.Count), (outcome.RunId, outcome.RuleSet, outcome.Stored));
        Assert.IsGreaterThan(5, outcome.Stored);
        Assert.IsEmpty(outcome.Faults);
    }

    [TestMethod]
    public async Task One_verdict_is_judged_again_alone()
    {
        var outcome = await new Replay(_harness.Runs, Loader).RunAsync(null, _snapshot.Findings[0].Fingerprint, CancellationToken.None);
        Assert.AreEqual((true, 1), (outcome.IsEqual, outcome.Stored));
    }

    [TestMethod]
    public void A_decision_does_not_make_a_verdict_another()
    {
        var decided = FindingDecisions.Apply(_snapshot.Findings, [FindingDecision.On(_snapshot.Findings[0], DecisionKind.Dismissed, "理由", "张三", DateTimeOffset.UnixEpoch)]);
        Assert.IsTrue(Replay.Compare(1, _snapshot with { Findings = decided }, null).IsEqual);
    }

    [TestMethod]
    public void A_changed_a_missing_and_an_added_verdict_are_each_listed()
    {
        var (changed, gone, added) = (_snapshot.Findings[0] with { Message = "别的说法。" }, _snapshot.Findings[1], Invented());
        var outcome = Replay.Compare(1, _snapshot with { Findings = [changed, .. _snapshot.Findings.Skip(2), added] }, null);
        Assert.IsFalse(outcome.IsEqual);
        CollectionAssert.AreEquivalent(
            new[] { $"内容不同 {changed.Fingerprint}", $"库中没有，重新核验有 {gone.Fingerprint}", $"库中有，重新核验没有 {added.Fingerprint}" },
            outcome.Differences.Select(d => $"{d.Kind} {d.Finding.Fingerprint}").ToList());
    }

    [TestMethod]
    public void A_verdict_of_a_rule_set_that_is_gone_is_refused_with_the_reason()
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Replay.Compare(1, _snapshot with { RuleSet = "rules-2" }, null));
        StringAssert.Contains(refused.Messages[0], "规则集“rules-2”的程序已不在本版本中");
    }

    [TestMethod]
    public async Task A_run_or_finding_that_is_not_there_is_refused()
    {
        var replay = new Replay(_harness.Runs, Loader);
        await Assert.ThrowsExactlyAsync<RefusedInputException>(() => replay.RunAsync(999, null, CancellationToken.None));
        await Assert.ThrowsExactlyAsync<RefusedInputException>(() => replay.RunAsync(_run, "0000", CancellationToken.None));
    }

    [TestMethod]
    public async Task The_same_rules_move_nobody_and_the_shadow_leaves_the_store_as_it_was()
    {
        var before = await CountsAsync();
        var report = await new ShadowRun(_harness.Runs, Loader, _harness.Decisions).RunAsync(null, ShadowRun.Stored, RuleCatalogue.Version, drafts: true, CancellationToken.None);
        Assert.AreEqual((0, 0), (report.Changes.Count, report.Moves.Count));
        Assert.IsGreaterThan(20, report.Reports);
        Assert.HasCount(2, report.Years);
        Assert.AreEqual(before, await CountsAsync());
    }

    [TestMethod]
    public void A_rule_that_is_taken_out_shows_what_goes_and_who_rises_over_all_years()
    {
        var without = new RuleSet("test", [.. RuleCatalogue.All.Where(rule => rule.Info.Family != RuleFamily.Tables)]);
        var report = ShadowRun.Compare(1, _snapshot, RuleSets.Current, without, []);
        var tables = _snapshot.Findings.Where(f => RuleCatalogue.Find(f.Rule)!.Family == RuleFamily.Tables).ToList();
        Assert.IsGreaterThan(0, tables.Count);
        CollectionAssert.AreEqual(tables.Select(f => f.Fingerprint).ToList(), report.Changes.Select(c => c.Finding.Fingerprint).ToList());
        Assert.IsTrue(report.Changes.All(c => c.Kind == "disappears"));
        Assert.AreEqual(tables.Count, report.Rules.Sum(r => r.Disappears));
        var risen = report.Moves.Where(m => m.NewScore > m.OldScore).ToList();
        Assert.IsGreaterThan(0, risen.Count);
        Assert.IsTrue(risen.All(m => m.By.Count > 0 && m.By.All(c => c.Finding.Unit == m.Unit && c.Finding.Year == m.Year)));
        Assert.IsTrue(report.Moves.All(m => m.NewScore >= m.OldScore), "Nobody loses by a rule that is gone.");
    }

    [TestMethod]
    public void A_draft_shows_what_it_would_find_and_the_files_tell_it()
    {
        var report = ShadowRun.Compare(7, _snapshot, null, RuleSets.WithDrafts(RuleSets.Current, [new DraftRule()]), []);
        Assert.IsTrue(report.Changes.All(c => c.Kind == "appears" && c.Finding.Rule == "TEXT_TABLE_DRAFT"));
        Assert.HasCount(report.Reports, report.Changes);
        ShadowFiles.Write(report, _harness.PathOf("shadow"));
        var summary = File.ReadAllText(_harness.PathOf("shadow", "summary.txt"));
        StringAssert.Contains(summary, $"新出现{report.Reports}条，不再出现0条");
        StringAssert.Contains(summary, "没有改动任何结论");
        Assert.HasCount(report.Changes.Count + 1, File.ReadAllLines(_harness.PathOf("shadow", "findings.csv")));
        Assert.HasCount(report.Moves.Count + 1, File.ReadAllLines(_harness.PathOf("shadow", "moves.csv")));
        StringAssert.Contains(File.ReadAllText(_harness.PathOf("shadow", "shadow.json")), "\"to\": \"rules-4+drafts\"");
    }

    [TestMethod]
    public void Verdicts_as_an_older_program_stored_them_are_the_upgrade_case()
    {
        var older = _snapshot with { RuleSet = "rules-2", CodeVersion = "0.0.9", Findings = [.. _snapshot.Findings.Skip(1), Invented()] };
        var report = ShadowRun.Compare(1, older, null, RuleSets.Current, []);
        Assert.AreEqual("appears,disappears", string.Join(',', report.Changes.Select(c => c.Kind).Order(StringComparer.Ordinal)));
        Assert.AreEqual("rules-2（库中结论，程序0.0.9）", report.From);
    }

    private static SnapshotLoader Loader => new(_harness.Runs, _harness.Ledger);

    private static Finding Invented() => new("SUM_ROW", Severity.Error, Outcome.Fail, _snapshot.Findings[0].Unit, _snapshot.Year, "编造。", "1", "2", 1, [], "T2/invented");

    private static async Task<string> CountsAsync()
    {
        await using var context = _harness.Store.Open();
        return $"{context.StageLedger.Count()} {context.Findings.Count()} {context.Runs.Count()} {context.RunOutputs.Count()} {context.RankingEntries.Count()}";
    }

    private sealed class DraftRule : IRule
    {
        public RuleInfo Info { get; } = RuleCatalogue.Find("TEXT_TABLE")! with { Id = "TEXT_TABLE_DRAFT", Since = 4, Draft = true, FromYear = 2008 };

        public IEnumerable<Finding> Check(CheckedReport report) =>
            [new Finding(Info.Id, Severity.Warning, Outcome.Fail, report.Unit.Code, report.Year, "草案。", null, null, null, [], "draft")];
    }
}
