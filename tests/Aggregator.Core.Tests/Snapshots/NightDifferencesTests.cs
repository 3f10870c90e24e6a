using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Snapshots;

[TestClass]
public class NightDifferencesTests
{
    private static readonly Unit Education = UnitOf("B01", UnitKind.Bureau);
    private static readonly Unit Water = UnitOf("B02", UnitKind.Bureau);
    private static readonly Unit District = UnitOf("D01", UnitKind.District) with { Scope = ReportScope.WholeArea };

    [TestMethod]
    public void A_night_beside_itself_differs_in_nothing()
    {
        var night = Night([Education, District], [Filed(Education, 4)]) with { Ranking = [Ranked("B01", 1, 90)] };
        Assert.IsTrue(NightDifferences.Of(night, night with { AsOf = night.AsOf.AddDays(1) }).IsEmpty);
    }

    [TestMethod]
    public void Nights_of_different_years_are_refused_in_Chinese()
    {
        var night = Night([Education], []);
        var other = night with { Year = 2024 };
        Assert.Contains("年度不同（2024年度和2025年度）", NightDifferences.WhyNot(other, night)!);
        Assert.AreEqual(NightDifferences.WhyNot(other, night), Assert.ThrowsExactly<ArgumentException>(() => NightDifferences.Of(other, night)).Message);
        Assert.Contains("不是同一个城市", NightDifferences.WhyNot(night, Night([Water], []))!);
    }

    [TestMethod]
    public void A_first_report_moves_its_cells_from_blank_and_is_named_with_hash_and_day()
    {
        var cell = Received(NightDifferences.Of(Night([Education], []), Night([Education], [Filed(Education, 4)])));
        Assert.AreEqual((null, 4m, null, true), (cell.Before!.Value, cell.Now!.Value, cell.Change, cell.IsExplained));
        var cause = Assert.ContainsSingle(Assert.ContainsSingle(cell.Parts).Causes);
        Assert.AreEqual(new NightCause("first-report", "首次收到2025年度报告“B01/4.txt”（SHA-256 000000000004，报送时间2026-01-20）。"), cause);
    }

    [TestMethod]
    public void A_replaced_report_names_both_files()
    {
        var cell = Received(NightDifferences.Of(Night([Education], [Filed(Education, 4)]), Night([Education], [Filed(Education, 4) with { Status = SubmissionStatus.Superseded }, Filed(Education, 9)])));
        Assert.AreEqual((5m, true), (cell.Change, cell.IsExplained));
        Assert.AreEqual("2025年度报告由“B01/4.txt”（SHA-256 000000000004）换成“B01/9.txt”（SHA-256 000000000009，报送时间2026-01-20）。", cell.Parts[0].Causes[0].Text);
    }

    [TestMethod]
    public void A_returned_report_takes_its_numbers_along_and_says_who_and_why()
    {
        var order = new ReturnOrder("B01", 2025, new string('0', 64), "表二不平。", "张三", new ChinaMoment(new DateOnly(2026, 4, 1)), new DateOnly(2026, 4, 16));
        var returned = Filed(Education, 4) with { Status = SubmissionStatus.Returned, Returned = order };
        var cell = Received(NightDifferences.Of(Night([Education], [Filed(Education, 4)]), Night([Education], [returned])));
        Assert.AreEqual((4m, null, null), (cell.Before!.Value, cell.Now!.Value, cell.Change));
        Assert.AreEqual(new NightCause("status", "2025年度报告“B01/4.txt”由已采纳变为退回修改，退回人张三，原因：表二不平。"), cell.Parts[0].Causes[0]);
        Assert.AreEqual("status", Received(NightDifferences.Of(Night([Education], [returned]), Night([Education], [Filed(Education, 4)]))).Parts[0].Causes[0].Kind);
        Assert.AreEqual("withdrawn", Received(NightDifferences.Of(Night([Education], [Filed(Education, 4)]), Night([Education], []))).Parts[0].Causes[0].Kind);
    }

    [TestMethod]
    public void A_change_of_the_roster_is_the_cause_of_what_it_moves_also_from_above()
    {
        var inside = UnitOf("D01B", UnitKind.Bureau) with { Parent = "D01" };
        Submission[] filed = [Filed(District, 30), Filed(inside, 10)];
        var cell = Received(NightDifferences.Of(Night([District, inside], filed), Night([District with { Scope = ReportScope.OwnOrgan }, inside], filed)));
        Assert.AreEqual((30m, 40m), (cell.Before!.Value, cell.Now!.Value));
        var part = Assert.ContainsSingle(cell.Parts);
        Assert.AreEqual(("D01B", "名册中“D01名”（D01）的口径由“全域汇总”改为“本机关”。"), (part.Unit, Assert.ContainsSingle(part.Causes).Text));
        var joined = Received(NightDifferences.Of(Night([District], filed), Night([District, Water], filed)));
        Assert.AreEqual((2, "roster"), (joined.Now!.Expected, joined.Parts.Single(one => one.Unit == "B02").Causes[0].Kind));
    }

    [TestMethod]
    public void An_exemption_is_the_cause_where_the_unit_is_expected_no_more()
    {
        var exempt = new OfficeCalendar([], [new Exemption("B02", 2025, FilingActs.All, null, "云公开办〔2026〕7号", "机构筹建")]);
        var cell = Received(NightDifferences.Of(Night([Education, Water], [Filed(Education, 4)]), Night([Education, Water], [Filed(Education, 4)], exempt)));
        Assert.AreEqual((2, 1), (cell.Before!.Expected, cell.Now!.Expected));
        Assert.AreEqual("exemption", Assert.ContainsSingle(Assert.ContainsSingle(cell.Parts).Causes).Kind);
    }

    [TestMethod]
    public void A_number_that_changed_under_the_same_bytes_is_the_programs_doing_or_unexplained()
    {
        var before = Night([Education], [Filed(Education, 4)]);
        var reread = Night([Education], [Filed(Education, 5) with { Sha256 = before.Submissions[0].Sha256 }]);
        var cell = Received(NightDifferences.Of(before, reread));
        Assert.IsFalse(cell.IsExplained);
        Assert.AreEqual(NightCause.Unexplained, Assert.ContainsSingle(cell.Parts[0].Causes));
        Assert.AreEqual("code", Received(NightDifferences.Of(before, reread with { CodeVersion = "9.9.9" })).Parts[0].Causes[0].Kind);
    }

    [TestMethod]
    public void A_total_its_units_do_not_account_for_is_said_to_be_unexplained()
    {
        var before = Night([Education], [Filed(Education, 4)]);
        var now = before with { RollUp = [.. before.RollUp.Select(cell => cell is { Row: "new_received", Column: "total" } ? cell with { Value = 6 } : cell)] };
        var comparison = NightDifferences.Of(before, now);
        Assert.AreEqual((2m, false, 1), (Received(comparison).Residual, Received(comparison).IsExplained, comparison.Unexplained));
    }

    [TestMethod]
    public void Points_that_count_no_longer_though_they_stand_are_not_called_taken_back()
    {
        var leaf = new LeafScore("C11", "表内勾稽", 11, 12, "scored", "", []) { Reviewed = new LeafReview(10, "〔2026〕5号", "李审核", new DateOnly(2026, 4, 11)) };
        var before = Night([Education], [Filed(Education, 4)]) with { Ranking = [Ranked("B01", 1, 90) with { Leaves = [leaf] }] };
        var now = before with { Ranking = [Ranked("B01", 1, 89) with { Leaves = [leaf with { Reviewed = null, Points = 10 }] }] };
        var points = new ReviewEntry(new ReviewCell(ReviewField.Points, "B01", now.Year, "C11"), "11", "李审核", DateTimeOffset.UnixEpoch);
        Assert.AreEqual("“表内勾稽”依据〔2026〕5号的复核得分已取消。", CausesOf(now));
        Assert.AreEqual("“表内勾稽”依据〔2026〕5号的复核得分不再计入。", CausesOf(now with { Reviews = [points] }));

        string CausesOf(CitySnapshot night) => NightDifferences.Of(before, night).Units.Single(unit => unit.Unit == "B01").Causes.Single(cause => cause.Kind == "review").Text;
    }

    [TestMethod]
    public void A_rank_moves_by_findings_decisions_merits_days_and_others_and_each_is_named()
    {
        var finding = new Finding("T3_SUM", Severity.Error, Outcome.Fail, "B01", 2025, "表三不平。", "1", "2", 1, [], "T3");
        var decided = FindingDecisions.Apply([finding], [FindingDecision.On(finding, DecisionKind.Objected, "另有文件", "李四", DateTimeOffset.UnixEpoch)]);
        var before = Night([Education, Water, District], [Filed(Education, 4)]) with { Ranking = [Ranked("B01", 1, 90), Ranked("B02", 2, 80)], AsOf = new DateOnly(2026, 1, 20) };

        Assert.AreEqual("新增问题（T3_SUM）：表三不平。", Causes(before with { Ranking = [Ranked("B02", 1, 80), Ranked("B01", 2, 70)], Findings = [finding] }, "B01")[0]);
        StringAssert.StartsWith(Causes(before with { Ranking = [Ranked("B02", 1, 80), Ranked("B01", 2, 70)], Findings = [finding] }, "B02")[0], "本单位得分没有变化");
        var passage = new Aggregator.Core.Reuse.ReusePassage("peer", new("B02/2025", "B02", 2025, "S1", default, ""), new("B01/2025", "B01", 2025, "S1", default, ""), 1, 40, "none", "copied");
        StringAssert.StartsWith(Assert.ContainsSingle(Causes(before with { Ranking = [Ranked("B02", 1, 80), Ranked("B01", 2, 70)], Reuse = [passage] }, "B02")), "本单位得分没有变化");
        Assert.AreEqual("与其他报告的雷同比对结果有变动。", Assert.ContainsSingle(Causes(before with { Ranking = [Ranked("B02", 1, 80), Ranked("B01", 2, 70)], Reuse = [passage] }, "B01")));
        var objected = NightDifferences.Of(before with { Findings = [finding] }, before with { Findings = decided, Ranking = [Ranked("B01", 1, 90) with { RankHigh = 2 }, Ranked("B02", 2, 80)] });
        StringAssert.StartsWith(Assert.ContainsSingle(Assert.ContainsSingle(objected.Units).Causes).Text, "处理意见由“未处理”变为“有异议：另有文件（李四，");
        Assert.AreEqual("新增加减分“市级表扬”1分（3号）。", Causes(before with { Ranking = [Ranked("B01", 1, 91) with { Merits = [new AppliedMerit("市级表扬", 1, "3号", "")] }, Ranked("B02", 2, 80)] }, "B01")[0]);
        Assert.AreEqual("报送期限2026-01-31已过，没有可用的报告。", Causes(before with { AsOf = new DateOnly(2026, 2, 1), Ranking = [Ranked("B01", 1, 90), Ranked("B02", 2, 0)] }, "B02")[0]);
        Assert.AreEqual("评分方案由“默认方案 1”改为“新方案”。", Causes(before with { Scheme = "新方案", Ranking = [Ranked("B01", 1, 85), Ranked("B02", 2, 80)] }, "B01")[0]);
        Assert.AreEqual(NightCause.Unexplained.Text, Causes(before with { Ranking = [Ranked("B01", 1, 85), Ranked("B02", 2, 80)] }, "B01")[0]);
        Assert.IsNull(NightDifferences.Of(before, before with { Ranking = [Ranked("B01", 1, 90)] }).Units.Single(unit => unit.Unit == "B02").Now);

        string[] Causes(CitySnapshot now, string unit) => [.. NightDifferences.Of(before, now).Units.Single(one => one.Unit == unit).Causes.Select(cause => cause.Text)];
    }

    [TestMethod]
    public void Every_submission_that_came_went_or_stands_otherwise_is_listed_once()
    {
        var (kept, gone, changed) = (Filed(Education, 1), Filed(Water, 2), Filed(District, 3));
        var twin = Filed(Education, 1) with { Unit = null, Year = null, Status = SubmissionStatus.Unplaced };
        var differences = NightDifferences.Of(
            Night([Education, Water, District], [kept, twin, gone, changed]),
            Night([Education, Water, District], [kept, twin with { Unit = "B02", Year = 2025, Status = SubmissionStatus.Accepted }, changed with { Sha256 = new string('9', 64) }, Filed(Water, 7)])).Submissions;
        CollectionAssert.AreEqual(
            new[] { "B01/1.txt 归属由“无单位/无年度”改为“B02/2025”，由待归属变为已采纳。", "D01/3.txt 文件内容已更换，仍为已采纳。", "B02/7.txt 新收到，已采纳。", "B02/2.txt 不再在收件目录中，原为已采纳。" },
            differences.Select(one => $"{one.Submission.File} {one.Text}").ToArray());
    }

    [TestMethod]
    public void Over_random_edits_the_differences_applied_to_one_night_give_the_other_and_each_has_a_cause()
    {
        var random = new Random(7);
        var before = Random(random);
        for (var round = 0; round < 120; round++)
        {
            var now = Edited(before, random);
            var comparison = NightDifferences.Of(before, now);
            var changed = comparison.Cells.ToDictionary(cell => (cell.Cell.Table, cell.Cell.Row, cell.Cell.Column));
            foreach (var cell in now.RollUp)
            {
                var old = before.RollUp.Single(one => (one.Table, one.Row, one.Column) == (cell.Table, cell.Row, cell.Column));
                if (!changed.TryGetValue((cell.Table, cell.Row, cell.Column), out var difference))
                {
                    Assert.AreEqual((old.Value, old.Expected, old.Included), (cell.Value, cell.Expected, cell.Included), $"round {round} {cell.Row}/{cell.Column}");
                    Assert.IsTrue(old.Contributions.SequenceEqual(cell.Contributions));
                    continue;
                }

                Assert.AreEqual(cell.Value ?? 0, (old.Value ?? 0) + difference.Parts.Sum(part => part.Change));
                var units = difference.Parts.Select(part => part.Unit).ToHashSet();
                var applied = old.Contributions.Where(part => !units.Contains(part.Unit)).Concat(difference.Parts.SelectMany(part => part.Now));
                CollectionAssert.AreEquivalent(cell.Contributions.ToList(), applied.ToList());
                Assert.IsTrue(difference.IsExplained, $"round {round} {cell.Row}/{cell.Column}: {string.Join(' ', difference.Parts.Where(part => part.Causes.Any(cause => !cause.IsFound)))}");
            }

            Assert.AreEqual(0, comparison.Unexplained);
            before = now;
        }
    }

    private static CitySnapshot Random(Random random)
    {
        List<Unit> units = [UnitOf("C00", UnitKind.CityGovernment), Education, Water, District, UnitOf("D01B", UnitKind.Bureau) with { Parent = "D01" }, UnitOf("B03", UnitKind.Bureau), UnitOf("V01", UnitKind.Vertical)];
        return Night([.. units], [.. units.Where(_ => random.Next(3) > 0).Select(unit => Filed(unit, random.Next(40)))]);
    }

    private static CitySnapshot Edited(CitySnapshot night, Random random)
    {
        var units = night.Roster.Units.ToList();
        var filed = night.Submissions.ToList();
        var calendar = night.Calendar;
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(units.Count);
            var unit = units[at];
            switch (random.Next(8))
            {
                case 0:
                    filed.RemoveAll(one => one.Unit == unit.Code);
                    break;
                case 1:
                    units[at] = unit with { Scope = (ReportScope)random.Next(3) };
                    break;
                case 2:
                    units[at] = unit with { IncludedIn = random.Next(2) == 0 ? null : units[random.Next(units.Count)].Code };
                    break;
                case 3:
                    units[at] = unit with { ValidTo = unit.ValidTo is null ? new DateOnly(2025, 6, 30) : null };
                    break;
                case 4 when units.Count > 3:
                    units.RemoveAt(at);
                    filed.RemoveAll(one => one.Unit == unit.Code);
                    break;
                case 5:
                    calendar = calendar.Exemptions.Count > 0 ? OfficeCalendar.None : new OfficeCalendar([], [new Exemption(unit.Code, 2025, FilingActs.All, null, "7号", "")]);
                    break;
                case 6:
                    filed = [.. filed.Select(one => one.Unit == unit.Code ? one with { Status = one.Status == SubmissionStatus.Accepted ? SubmissionStatus.Returned : SubmissionStatus.Accepted } : one)];
                    break;
                default:
                    filed.RemoveAll(one => one.Unit == unit.Code);
                    filed.Add(Filed(unit, random.Next(1000)));
                    break;
            }
        }

        return Night([.. units], [.. filed], calendar);
    }

    private static CellDifference Received(NightComparison comparison) => comparison.Cells.Single(cell => cell.Cell is { Table: "T2", Row: "new_received", Column: "total" });

    private static CitySnapshot Night(Unit[] units, Submission[] submissions, OfficeCalendar? calendar = null) => new(
        "云川市", 2025, new DateOnly(2026, 4, 10), new Roster(units), submissions, [], [],
        CityRollUp.Compute(new Roster(units), 2025, submissions, calendar ?? OfficeCalendar.None), [], "0.1.0", "rules-1", "默认方案 1")
    {
        Calendar = calendar ?? OfficeCalendar.None,
    };

    private static RankedUnit Ranked(string unit, int rank, decimal score) => new("市政府部门", rank, rank, rank, unit, score, "良好", [], [], []);

    // The number names the file and its bytes, so that another number is another file.
    private static Submission Filed(Unit unit, int received) =>
        new ReportDraft { Unit = unit.Code, Kind = unit.Kind }.Row("new_received", received).Submit() with { File = $"{unit.Code}/{received}.txt", Sha256 = received.ToString("D12", System.Globalization.CultureInfo.InvariantCulture) + new string('0', 52) };

    private static Unit UnitOf(string code, UnitKind kind) => new(code, code + "名", [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
}
