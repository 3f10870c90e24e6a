using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Data.Rows;
using Aggregator.Intake;
using Aggregator.Pipeline.Replays;
using Aggregator.Pipeline.Trials;
using Aggregator.Publishing.Workbooks.Schemes;
using Aggregator.SampleCity;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests;

/// <summary>The office's own scheme and its bonus points, through whole nights, and what is told of them afterwards.</summary>
[TestClass]
public sealed class SchemeNightTests
{
    private static readonly string Own = ScoringScheme.DefaultText.Replace("\"默认方案\"", "\"云川方案\"", StringComparison.Ordinal).Replace("\"version\": \"2\"", "\"version\": \"2026-1\"", StringComparison.Ordinal);

    private static NightHarness _harness = null!;
    private static CitySnapshot _usual = null!;
    private static CitySnapshot _own = null!;
    private static long _ownRun;

    [ClassInitialize]
    public static async Task RunTwoNights(TestContext context)
    {
        _harness = new NightHarness();
        CityWriter.Write(16, 2, 20250711, _harness.PathOf("city"));
        var first = await RunAsync("out");
        _usual = await LoadAsync(first.RunId);
        var unit = _usual.Ranking.First(ranked => ranked.Rank == 1).Unit;

        // Late by a day costs everything in this office.
        File.WriteAllText(_harness.PathOf("city", "scheme.json"), Own.Replace("{\"upTo\": 3, \"points\": 5}, {\"upTo\": 10, \"points\": 2}, ", "", StringComparison.Ordinal));
        File.WriteAllText(_harness.PathOf("city", "merits.json"), $$"""{"merits":[{"unit":"{{unit}}","year":2025,"code":"criticised-province","document":"某政办〔2026〕5号"}]}""");
        _ownRun = (await RunAsync("out-own")).RunId;
        _own = await LoadAsync(_ownRun);
    }

    [ClassCleanup]
    public static void Remove() => _harness.Dispose();

    [TestMethod]
    public void A_scheme_beside_the_roster_scores_the_night_and_is_one_of_its_inputs()
    {
        Assert.AreEqual(("默认方案 2", "云川方案 2026-1"), (_usual.Scheme, _own.Scheme));
        var manifest = _harness.Data("out-own", "manifest.json");
        StringAssert.Contains(manifest, "\"file\": \"scheme.json\"");
        StringAssert.Contains(manifest, "\"file\": \"merits.json\"");
        Assert.IsFalse(_harness.Data("out", "manifest.json").Contains("scheme.json", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_penalty_is_shown_with_its_document()
    {
        var unit = _usual.Ranking.First(ranked => ranked.Rank == 1).Unit;
        var ranked = _own.Ranking.Single(one => one.Unit == unit);
        Assert.AreEqual(ranked.Base - 2, ranked.Score);
        StringAssert.Contains(_harness.Data("out-own", "ranking.json"), "{\"name\":\"省级通报批评\",\"points\":-2,\"document\":\"某政办〔2026〕5号\",\"reason\":\"\"}");
    }

    [TestMethod]
    public async Task An_old_ranking_is_computed_again_to_the_same_hash_by_the_scheme_of_its_day()
    {
        foreach (var (run, folder) in ((long, string)[])[(_ownRun - 1, "out"), (_ownRun, "out-own")])
        {
            var ranking = (await new Replay(_harness.Runs, Loader).RunAsync(run, null, CancellationToken.None)).Ranking!;
            Assert.IsTrue(ranking.IsEqual, ranking.WhyNot);
            StringAssert.Contains(_harness.Data(folder, "manifest.json"), ranking.Again);
        }
    }

    [TestMethod]
    public void A_ranking_by_a_default_scheme_the_program_no_longer_has_says_so() =>
        StringAssert.Contains(Replay.Compare(1, _usual with { Scheme = "默认方案 1" }, null).Ranking!.WhyNot, "本程序已没有这个方案");

    [TestMethod]
    public void A_ranking_that_was_tampered_with_has_another_hash()
    {
        var first = _usual.Ranking[0];
        Assert.IsFalse(Replay.Compare(1, _usual with { Ranking = [first with { Score = first.Score + 0.01m }, .. _usual.Ranking.Skip(1)] }, null).Ranking!.IsEqual);
    }

    [TestMethod]
    public void Trying_the_scheme_in_force_moves_nobody() =>
        Assert.IsEmpty(SchemeTrial.Compare(1, _usual, 2025, ScoringScheme.Default).Moved);

    [TestMethod]
    public void Trying_a_scheme_shows_who_moves_and_by_which_leaf()
    {
        // All weight on what nobody but the late is judged by.
        var tried = ScoringScheme.Load("""{"name":"只看时效","version":"1","levels":[{"code":"A","name":"时效","points":100,"leaves":[{"code":"A11","name":"按期报送","points":100}]}],"grades":[["优秀",90],["不合格",0]]}""");
        var outcome = SchemeTrial.Compare(1, _usual, 2025, tried);
        Assert.AreEqual(_usual.Ranking.Count, outcome.Movements.Count);
        Assert.IsNotEmpty(outcome.Moved);
        Assert.IsTrue(outcome.Movements.Where(m => m.Causes.Count > 0).All(m => Math.Abs(m.Change!.Value - m.Causes.Sum(cause => cause.Points)) <= 0.13m));
    }

    [TestMethod]
    public void Last_year_is_tried_first_and_a_year_without_reports_is_refused()
    {
        Assert.AreEqual(2024, SchemeTrial.Compare(1, _usual, 2024, ScoringScheme.Default).Year);
        StringAssert.Contains(Assert.ThrowsExactly<RefusedInputException>(() => SchemeTrial.Compare(1, _usual, 2019, ScoringScheme.Default)).Messages[0], "没有2019年度已采纳的报告");
    }

    [TestMethod]
    public void Every_unit_is_told_how_it_moved_since_last_year()
    {
        Assert.IsNotEmpty(_usual.LastYear);
        CollectionAssert.AreEqual(_usual.Ranking.Select(ranked => ranked.Unit).ToList(), _usual.Movements.Select(moved => moved.Unit).ToList());
        Assert.IsTrue(_usual.Movements.Any(moved => moved.FormerRank is not null && moved.Rank is not null));
    }

    [TestMethod]
    public async Task A_workbook_beside_the_roster_scores_the_night_and_the_night_replays_from_what_it_said()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name,aliases,kind\nB1,云川市教育局,市教育局,bureau\n");
        harness.Put("a.txt", "云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n做好各项工作。\n");
        File.WriteAllBytes(harness.PathOf("scheme.xlsx"), SchemeWorkbook.Bytes(ScoringScheme.Load(Own)));
        var outcome = await harness.RunAsync();
        Assert.AreNotEqual(RunState.Refused, outcome.State, string.Join('\n', outcome.Messages));
        var loader = new SnapshotLoader(harness.Runs, harness.Ledger);
        Assert.AreEqual("云川方案 2026-1", (await loader.LoadAsync(outcome.RunId, CancellationToken.None))!.Scheme);
        StringAssert.Contains(harness.Data("out", "manifest.json"), "\"file\": \"scheme.xlsx\"");
        Assert.IsTrue((await new Replay(harness.Runs, loader).RunAsync(outcome.RunId, null, CancellationToken.None)).Ranking!.IsEqual);

        File.WriteAllText(harness.PathOf("scheme.json"), Own);
        StringAssert.Contains(string.Join('\n', (await harness.RunAsync("again")).Messages), "请只保留一个");
    }

    [TestMethod]
    public void A_trial_is_written_as_a_table_of_every_unit_that_no_spreadsheet_computes()
    {
        using var folder = new TempFolder();
        var outcome = SchemeTrial.Compare(1, _usual, 2025, ScoringScheme.Load(Own.Replace("{\"upTo\": 3, \"points\": 5}, {\"upTo\": 10, \"points\": 2}, ", "", StringComparison.Ordinal)));
        outcome = outcome with { Names = outcome.Names.ToDictionary(name => name.Key, name => name.Key == outcome.After[0].Unit ? "=1+1" : name.Value) };
        var target = Path.Combine(folder.Path, "new", "trial");
        SchemeTrialFile.Write(outcome, target);
        var bytes = File.ReadAllBytes(Path.Combine(target, "moves.csv"));
        Assert.IsTrue(bytes.AsSpan().StartsWith("\ufeff年度,单位代码,单位,原分组,新分组,原名次,新名次,原得分,新得分,得分变动,原等次,新等次,因何变动,超过的单位,被哪些单位超过\n2025,"u8));
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split('\n');
        Assert.AreEqual(outcome.Movements.Count + 2, lines.Length);
        StringAssert.StartsWith(lines[1], $"2025,{outcome.After[0].Unit},'=1+1,");
        Assert.IsTrue(lines.Any(line => line.Contains("A11按期报送-", StringComparison.Ordinal)));
        SchemeTrialFile.Write(outcome, target);
        CollectionAssert.AreEqual(bytes, File.ReadAllBytes(Path.Combine(target, "moves.csv")));
    }

    [TestMethod]
    public async Task A_scheme_with_a_mistake_refuses_the_night_in_its_own_words()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name,aliases,kind\nB1,云川市教育局,市教育局,bureau\n");
        harness.Put("a.txt", "云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n做好各项工作。\n");
        File.WriteAllText(harness.PathOf("scheme.json"), Own.Replace("\"points\": 12, \"measure\"", "\"points\": 11, \"measure\"", StringComparison.Ordinal));
        var outcome = await harness.RunAsync();
        Assert.AreEqual(RunState.Refused, outcome.State);
        StringAssert.Contains(string.Join('\n', outcome.Messages), "评分方案“scheme.json”：指标C1的末级分值合计11不等于其分值12，请改正。");
        Assert.IsFalse(Directory.Exists(harness.PathOf("out")));
    }

    private static SnapshotLoader Loader => new(_harness.Runs, _harness.Ledger);

    private static Task<NightOutcome> RunAsync(string to) => _harness.RunAsync(to, CityWriter.LastYear, _harness.PathOf("city", "roster.csv"), _harness.PathOf("city", "inbox"));

    private static async Task<CitySnapshot> LoadAsync(long run) => (await Loader.LoadAsync(run, CancellationToken.None))!;
}
