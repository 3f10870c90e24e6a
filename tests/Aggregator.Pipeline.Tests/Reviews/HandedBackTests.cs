using System.Text.Json;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Pipeline.Replays;
using Aggregator.Publishing.Workbooks;
using ClosedXML.Excel;

namespace Aggregator.Pipeline.Tests.Reviews;

/// <summary>What reviewers write in the workbook of a night comes back: each change once, with author and time, and over all later nights.</summary>
[TestClass]
public sealed class HandedBackTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [TestMethod]
    public async Task Two_edited_cells_are_exactly_two_changes_with_author_and_time()
    {
        using var city = await HandedBack.AfterANightAsync();
        var bytes = city.Edited(workbook =>
        {
            HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue(" 王科长 13812345678 ");
            HandedBack.Finding(workbook, "T1_INT", "期限").SetValue(new DateTime(2026, 4, 30));
        });
        var checkedOnly = await city.HandInAsync(bytes, isCheck: true);
        Assert.HasCount(2, checkedOnly.Lines);
        Assert.IsEmpty(await city.Harness.Reviews.AllAsync(Stop));

        var outcome = await city.HandInAsync(bytes);
        var written = await city.Harness.Reviews.AllAsync(Stop);
        Assert.AreEqual("Due B01 2025 2026-04-30 李审核 2026-04-10T01:00:00|Person B01 2025 王科长 138****5678 李审核 2026-04-10T01:00:00",
            string.Join('|', written.OrderBy(one => one.Cell.Field.ToString(), StringComparer.Ordinal).Select(one => $"{one.Cell.Field} {one.Cell.Unit} {one.Cell.Year} {one.Value} {one.By} {one.At:s}")));
        Assert.IsTrue(outcome.Lines.All(line => line.UnitName == "云川市教育局" && line.From.Length == 0));
        Assert.AreEqual("工作簿对应第1次运行，共2处改动，已记录；整改内容即时可见，复核得分下次运行时计入。", outcome.Sentence);

        Assert.IsEmpty((await city.HandInAsync(bytes)).Lines, "The same file again.");
        Assert.HasCount(2, await city.Harness.Reviews.AllAsync(Stop));
    }

    [TestMethod]
    public async Task A_workbook_nobody_wrote_in_changes_nothing()
    {
        using var city = await HandedBack.AfterANightAsync();
        Assert.IsEmpty((await city.HandInAsync(city.Workbook())).Lines);
        Assert.IsEmpty((await city.HandInAsync(city.Edited(_ => { }))).Lines, "Saved by another program.");
    }

    [TestMethod]
    public async Task What_was_written_stands_in_the_same_columns_of_every_later_workbook_and_in_the_data()
    {
        using var city = await HandedBack.AfterANightAsync();
        await city.HandInAsync(city.Edited(workbook =>
        {
            HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue("王科长");
            HandedBack.Finding(workbook, "T3_SUM", "期限").SetValue("2026年5月8日");
            HandedBack.Finding(workbook, "T3_SUM", "整改情况").SetValue("整改中");
            HandedBack.Finding(workbook, "T3_SUM", "复核意见").SetValue("=已电话核实\n待报更正件");
        }));
        var name = city.Harness.PathOf("inbox", "云川市教育局2025年度报告.docx");
        File.Move(name, city.Harness.PathOf("inbox", "教育局年报（重报）.docx"));
        await city.Harness.RunAsync("again");
        using var workbook = new XLWorkbook(new MemoryStream(city.Workbook("again")));
        Assert.AreEqual("王科长|2026-05-08|整改中|=已电话核实\n待报更正件", string.Join('|', new[] { "责任人", "期限", "整改情况", "复核意见" }.Select(head => HandedBack.Finding(workbook, "T3_SUM", head))
            .Select(cell => cell.DataType == XLDataType.DateTime ? cell.GetDateTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : cell.GetString())));
        Assert.IsFalse(HandedBack.Finding(workbook, "T3_SUM", "复核意见").HasFormula);
        var data = JsonDocument.Parse(city.Harness.Data("again", "reviews.json")).RootElement.EnumerateArray().Select(one => one.GetProperty("field").GetString() + "=" + one.GetProperty("value").GetString()).ToList();
        CollectionAssert.AreEqual(new[] { "person=王科长", "due=2026-05-08", "progress=整改中", "opinion==已电话核实\n待报更正件" }, data);
        Assert.AreEqual("[\n]\n", city.Harness.Data("out", "reviews.json").Replace("[]", "[\n]", StringComparison.Ordinal));
        Assert.IsEmpty((await city.HandInAsync(city.Workbook("again"))).Lines);
    }

    [TestMethod]
    public async Task Clearing_a_cell_is_a_change_and_leaves_its_history()
    {
        using var city = await HandedBack.AfterANightAsync();
        await city.HandInAsync(city.Edited(workbook => HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue("王科长")));
        await city.Harness.RunAsync("second");
        var outcome = await city.HandInAsync(city.Edited(workbook => HandedBack.Finding(workbook, "T3_SUM", "责任人").Clear(XLClearOptions.Contents), "second"), "赵主任");
        Assert.AreEqual("王科长→", Assert.ContainsSingle(outcome.Lines.Select(line => line.From + "→" + line.To)));
        Assert.IsEmpty(ReviewBook.Of(await city.Harness.Reviews.AllAsync(Stop)).Entries);
        CollectionAssert.AreEqual(new[] { "王科长 李审核", " 赵主任" }, (await city.Harness.Reviews.AllAsync(Stop)).Select(one => one.Value + " " + one.By).ToList());
    }

    [TestMethod]
    public async Task A_cell_somebody_else_has_changed_since_is_refused_with_both_values_and_keeps_everything_out()
    {
        using var city = await HandedBack.AfterANightAsync();
        await city.HandInAsync(city.Edited(workbook => HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue("王科长")), "赵主任");
        var mine = city.Edited(workbook =>
        {
            HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue("孙科长");
            HandedBack.Finding(workbook, "T1_INT", "责任人").SetValue("孙科长");
        });
        var refusal = await city.RefusedAsync(mine);
        StringAssert.Contains(refusal, "（责任人）：写的是“孙科长”，工作簿生成时是空白，而赵主任已于2026-04-10 09:00改为“王科长”；");
        StringAssert.Matches(refusal, new System.Text.RegularExpressions.Regex("^考核工作簿“交回.xlsx”问题清单!L[0-9]+（"));

        // The same change is none; the same name is no leave to write over it.
        Assert.IsEmpty((await city.HandInAsync(city.Edited(workbook => HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue("王科长")))).Lines);
        StringAssert.Contains(await city.RefusedAsync(mine, "赵主任"), "而赵主任已于2026-04-10 09:00改为“王科长”；");
    }

    [TestMethod]
    public async Task An_older_workbook_handed_in_again_under_the_same_name_takes_nothing_back()
    {
        using var city = await HandedBack.AfterANightAsync();
        var older = city.Edited(workbook => HandedBack.Finding(workbook, "T3_SUM", "责任人").SetValue("王五"));
        await city.HandInAsync(older, "政务公开科");
        await city.Harness.RunAsync("second");
        await city.HandInAsync(city.Edited(workbook => HandedBack.Finding(workbook, "T3_SUM", "责任人").Clear(XLClearOptions.Contents), "second"), "政务公开科");
        StringAssert.Contains(await city.RefusedAsync(older, "政务公开科"), "写的是“王五”");
    }

    [TestMethod]
    public async Task Points_by_a_document_count_from_the_next_night_on_and_an_old_night_ranks_again_as_it_did()
    {
        using var city = await HandedBack.AfterANightAsync();
        var before = Leaf(city, "out", "C11");
        var bytes = city.Edited(workbook =>
        {
            HandedBack.Deduction(workbook, "B01", "C11", "复核得分").SetValue(before.GetProperty("max").GetDecimal() - 0.5m);
            HandedBack.Deduction(workbook, "B01", "C11", "文号").SetValue("〔2026〕5号");
            HandedBack.Deduction(workbook, "B01", "C11", "复核意见").SetValue("系统导出所致");
        });
        Assert.HasCount(3, (await city.HandInAsync(bytes)).Lines);
        await city.Harness.RunAsync("reviewed");
        var after = Leaf(city, "reviewed", "C11");
        var (from, to) = (before.GetProperty("points").GetDecimal(), before.GetProperty("max").GetDecimal() - 0.5m);
        Assert.AreEqual((to, "scored"), (after.GetProperty("points").GetDecimal(), after.GetProperty("state").GetString()));
        StringAssert.StartsWith(after.GetProperty("why").GetString(), FormattableString.Invariant($"由{from:0.##}分复核为{to:0.##}分，依据〔2026〕5号（李审核，2026-04-10）。按方案评分："));
        Assert.AreEqual(FormattableString.Invariant($"{from:0.##} 〔2026〕5号 李审核 2026-04-10"), string.Join(' ', new[] { "from", "document", "by", "day" }.Select(key => after.GetProperty("reviewed").GetProperty(key).ToString())));
        Assert.IsGreaterThan(Unit(city, "out").GetProperty("score").GetDecimal(), Unit(city, "reviewed").GetProperty("score").GetDecimal());
        using (var workbook = new XLWorkbook(new MemoryStream(city.Workbook("reviewed"))))
        {
            Assert.AreEqual((to, to, "〔2026〕5号", "已复核"), (HandedBack.Deduction(workbook, "B01", "C11", "得分").GetValue<decimal>(), HandedBack.Deduction(workbook, "B01", "C11", "复核得分").GetValue<decimal>(),
                HandedBack.Deduction(workbook, "B01", "C11", "文号").GetString(), HandedBack.Deduction(workbook, "B01", "C11", "状态").GetString()));
        }

        foreach (var run in new long[] { 1, 2 })
        {
            var replay = await new Replay(city.Harness.Runs, city.Loader).RunAsync(run, null, Stop);
            Assert.IsTrue(replay.Ranking!.IsEqual && replay.IsEqual, $"run {run}");
        }

        // The stored night writes the workbook it wrote, to the byte.
        CollectionAssert.AreEqual(city.Workbook("reviewed"), CityWorkbook.Bytes((await city.Loader.LoadAsync(2, Stop))!));

        await city.HandInAsync(city.Edited(workbook =>
        {
            HandedBack.Deduction(workbook, "B01", "C11", "复核得分").Clear(XLClearOptions.Contents);
            HandedBack.Deduction(workbook, "B01", "C11", "文号").Clear(XLClearOptions.Contents);
        }, "reviewed"));
        await city.Harness.RunAsync("taken-back");
        Assert.AreEqual(Unit(city, "out").GetProperty("score").GetDecimal(), Unit(city, "taken-back").GetProperty("score").GetDecimal());
        Assert.AreEqual(JsonValueKind.Null, Leaf(city, "taken-back", "C11").GetProperty("reviewed").ValueKind);
    }

    [TestMethod]
    public async Task Points_given_on_a_report_that_was_mended_since_do_not_hold_the_leaf_down()
    {
        using var city = await HandedBack.AfterANightAsync();
        var before = Leaf(city, "out", "C11");
        await city.HandInAsync(city.Edited(workbook =>
        {
            HandedBack.Deduction(workbook, "B01", "C11", "复核得分").SetValue(before.GetProperty("max").GetDecimal() - 0.5m);
            HandedBack.Deduction(workbook, "B01", "C11", "文号").SetValue("〔2026〕5号");
        }));
        city.Harness.Put("云川市教育局2025年度报告.docx", new LivingReport().Write("docx"));
        await city.Harness.RunAsync("mended");
        var after = Leaf(city, "mended", "C11");
        Assert.AreEqual((before.GetProperty("max").GetDecimal(), JsonValueKind.Null), (after.GetProperty("points").GetDecimal(), after.GetProperty("reviewed").ValueKind));
        StringAssert.EndsWith(after.GetProperty("why").GetString(), "（〔2026〕5号），其后得分依据已变动，请重新复核。");
    }

    [TestMethod]
    public async Task Each_deduction_leads_to_its_row_of_the_findings()
    {
        using var city = await HandedBack.AfterANightAsync();
        using var workbook = new XLWorkbook(new MemoryStream(city.Workbook()));
        var cell = HandedBack.Deduction(workbook, "B01", "C11", "对应问题清单序号");
        var number = cell.GetString().Split('、')[0];
        var target = workbook.Worksheet("问题清单").Cell(cell.Hyperlink.InternalAddress.Split('!')[1]);
        Assert.AreEqual(number, target.GetString());
    }

    private static JsonElement Unit(HandedBack city, string outName) =>
        JsonDocument.Parse(city.Harness.Data(outName, "ranking.json")).RootElement.EnumerateArray().Single(unit => unit.GetProperty("unit").GetString() == "B01");

    private static JsonElement Leaf(HandedBack city, string outName, string code) => Unit(city, outName).GetProperty("leaves").EnumerateArray().Single(leaf => leaf.GetProperty("code").GetString() == code);
}
