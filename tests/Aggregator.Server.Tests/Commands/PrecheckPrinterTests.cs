using Aggregator.Core.Reports;
using Aggregator.Server.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>What a clerk sees of <c>aggregator check</c>. The report is written here, in the plain-text layout of a copied page.</summary>
[TestClass]
public sealed class PrecheckPrinterTests
{
    private const string Report = """
        云川市教育局2025年政府信息公开工作年度报告
        统计期限：2025年1月1日至2025年12月31日。
        一、总体情况
        （一）主动公开。全年主动公开政府信息120条。
        （二）依申请公开。全年新收政府信息公开申请5件，共XX件按期答复。
        二、主动公开政府信息情况
        五、存在的主要问题及改进情况
        政策解读形式单一，下一步将改进。
        六、其他需要报告的事项
        没有收取信息处理费。
        云川市教育局
        2026年1月20日
        """;

    [TestMethod]
    public async Task A_figure_of_the_text_is_named_in_Chinese_with_its_section()
    {
        var lines = await PrintedAsync(Report);
        Assert.Contains("主动公开信息  120条   （一）主动公开", lines);
        Assert.Contains("新收申请        5件   （二）依申请公开", lines);
    }

    [TestMethod]
    public async Task A_figure_is_shown_with_its_total_its_exactness_and_its_scope()
    {
        var lines = await PrintedAsync(Report.Replace("全年主动公开政府信息120条。", "全市主动公开政府信息120条，其中政策法规类信息20条，财政类信息约30条。", StringComparison.Ordinal));
        Assert.IsTrue(lines.Exists(line => line.StartsWith("主动公开信息 ", StringComparison.Ordinal) && line.EndsWith("口径：全市", StringComparison.Ordinal)), string.Join('\n', lines));
        Assert.IsTrue(lines.Exists(line => line.StartsWith("其中 政策法规类信息", StringComparison.Ordinal) && line.Contains(" 20条 ", StringComparison.Ordinal)), string.Join('\n', lines));
        Assert.IsTrue(lines.Exists(line => line.StartsWith("其中 财政类信息", StringComparison.Ordinal) && line.Contains("约30条", StringComparison.Ordinal)), string.Join('\n', lines));
    }

    [TestMethod]
    public async Task A_figure_that_equals_its_cell_is_marked_and_one_of_another_year_is_listed_apart()
    {
        var report = Requests("信息内容").Replace("全年新收政府信息公开申请5件，", "全年新收政府信息公开申请0件，2024年新收政府信息公开申请7件，", StringComparison.Ordinal);
        var lines = await PrintedAsync(report);
        Assert.IsTrue(lines.Exists(line => line.StartsWith("新收申请", StringComparison.Ordinal) && line.Contains("0件=", StringComparison.Ordinal)), string.Join('\n', lines));
        var others = lines.IndexOf("正文中其他年度的数字（不参与核对）");
        Assert.IsGreaterThan(0, others, string.Join('\n', lines));
        StringAssert.EndsWith(lines[others + 1], "2024年");
    }

    [TestMethod]
    public async Task A_finding_says_its_level_its_place_and_what_to_do()
    {
        var lines = await PrintedAsync(Report);
        var at = lines.FindIndex(line => line.EndsWith("【警告】模板占位未填（PLACEHOLDER）", StringComparison.Ordinal));
        Assert.IsGreaterThanOrEqualTo(0, at, string.Join('\n', lines));
        StringAssert.Contains(lines[at + 1], "“（二）依申请公开”部分有未填的占位内容“XX”");
        Assert.AreEqual("位置：（二）依申请公开，原文“XX”", lines[at + 2]);
        StringAssert.StartsWith(lines[at + 3], "怎么改：请填写实际内容");
    }

    [TestMethod]
    public async Task Errors_stand_before_warnings()
    {
        var lines = await PrintedAsync(Report);
        Assert.IsLessThan(lines.FindIndex(l => l.Contains("【警告】", StringComparison.Ordinal)), lines.FindLastIndex(l => l.Contains("【错误】", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Two_files_of_one_unit_and_year_keep_their_own_findings()
    {
        using var folder = new TempFolder();
        var first = Path.Combine(folder.Path, "a.txt");
        var second = Path.Combine(folder.Path, "b.txt");
        await File.WriteAllTextAsync(first, Report);
        await File.WriteAllTextAsync(second, Report.Replace("XX", "5", StringComparison.Ordinal));
        var result = await Precheck.RunAsync([new FileInfo(first), new FileInfo(second)], null, null, null, null, null, CancellationToken.None);
        Assert.HasCount(2, result.FindingsOf);
        Assert.IsTrue(result.FindingsOf[0].Any(f => f.Rule == "PLACEHOLDER"));
        Assert.IsFalse(result.FindingsOf[1].Any(f => f.Rule == "PLACEHOLDER"));
        Assert.AreEqual(result.Findings.Count, result.FindingsOf.Sum(list => list.Count));
    }

    [TestMethod]
    public void A_cell_to_look_at_is_marked()
    {
        Figure Cell(FigureState state, decimal? value, string raw, string? doubt = null) => new("T1", "licence", "decisions", state, value, "件", raw, new Provenance("", default), doubt);
        Assert.AreEqual("12", PrecheckTables.Cell(Cell(FigureState.Value, 12, "12")));
        Assert.AreEqual("12?", PrecheckTables.Cell(Cell(FigureState.Value, 12, "1 2", "数字中间有空格。")));
        Assert.AreEqual("空?", PrecheckTables.Cell(Cell(FigureState.Blank, null, "")));
        Assert.AreEqual("/?", PrecheckTables.Cell(Cell(FigureState.NotApplicable, null, "/")));
        Assert.AreEqual("缺?", PrecheckTables.Cell(null));
    }

    [TestMethod]
    public async Task Cells_of_one_row_with_one_reason_share_a_line_that_names_their_place()
    {
        var lines = await PrintedAsync(Requests("信息内容"));
        var note = lines.Single(line => line.StartsWith("表二“（一）予以公开”行", StringComparison.Ordinal));
        StringAssert.Contains(note, "行6格");
        StringAssert.EndsWith(note, "：填写“/”；没有发生的建议填0。");
        StringAssert.Contains(note, "起）");
    }

    [TestMethod]
    public async Task A_report_with_the_single_row_of_other_outcomes_is_shown_with_that_row()
    {
        var lines = await PrintedAsync(Requests("信息内容"));
        Assert.IsTrue(lines.Exists(line => line.StartsWith("（六）其他处理 ", StringComparison.Ordinal)), string.Join('\n', lines));
        Assert.IsFalse(lines.Exists(line => line.Contains("缺?", StringComparison.Ordinal) && line.StartsWith("1.申请人", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task The_appendix_of_an_older_report_is_listed_row_by_row()
    {
        var lines = await PrintedAsync("""
            云川市农业局2010年政府信息公开工作年度报告
            一、概述
            本年度共受理申请3件。
            二、附表
            指标名称	单位	数量
            主动公开信息数	条	245
            申请总数	条	3
            行政复议数	件	/
            """);
        Assert.Contains("附表", lines);
        Assert.IsTrue(lines.Exists(line => line.StartsWith("主动公开信息数 ", StringComparison.Ordinal) && line.EndsWith("245条", StringComparison.Ordinal)), string.Join('\n', lines));
        Assert.IsTrue(lines.Exists(line => line.StartsWith("附表“行政复议数”", StringComparison.Ordinal) && line.EndsWith("没有发生的建议填0。", StringComparison.Ordinal)), string.Join('\n', lines));
    }

    // 表二 as a copied page has it, one row a line; the outcome 予以公开 holds marks instead of zeros.
    private static string Requests(string corner)
    {
        var rows = Forms.Form2019.T2.Rows.Select(row => row.Label + "\t" + string.Join('\t', Enumerable.Range(0, 7).Select(i => row.Code == "granted" && i < 6 ? "/" : "0")));
        return Report.Replace("五、存在的主要问题", "三、收到和处理政府信息公开申请情况\n" + corner + "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n" + string.Join('\n', rows) + "\n五、存在的主要问题", StringComparison.Ordinal);
    }

    private static async Task<List<string>> PrintedAsync(string report)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "报告.txt");
        await File.WriteAllTextAsync(file, report);
        var result = await Precheck.RunAsync([new FileInfo(file)], null, null, null, null, null, CancellationToken.None);
        var to = new StringWriter();
        PrecheckPrinter.Print(result, to);
        return [.. to.ToString().Split('\n').Select(line => line.Trim())];
    }
}
