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
        Assert.Contains("主动公开信息  120条  （一）主动公开", lines);
        Assert.Contains("新收申请        5件  （二）依申请公开", lines);
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
        var result = await Precheck.RunAsync([new FileInfo(first), new FileInfo(second)], null, null, null, CancellationToken.None);
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

    private static async Task<List<string>> PrintedAsync(string report)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "报告.txt");
        await File.WriteAllTextAsync(file, report);
        var result = await Precheck.RunAsync([new FileInfo(file)], null, null, null, CancellationToken.None);
        var to = new StringWriter();
        PrecheckPrinter.Print(result, to);
        return [.. to.ToString().Split('\n').Select(line => line.Trim())];
    }
}
