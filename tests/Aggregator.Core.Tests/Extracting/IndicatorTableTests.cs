using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>The national statistics table of 2014 and the local appendices before it.</summary>
[TestClass]
public sealed class IndicatorTableTests
{
    private const string Title = "青岚市教育局2016年政府信息公开工作年度报告\n一、主动公开情况\n稳步推进。\n二、依申请公开情况\n平稳。\n三、行政复议、行政诉讼情况\n平稳。\n";

    private static readonly IReadOnlyList<IndicatorRow> Numbers2014 = [.. Forms.Statistics2014.Rows.Where(row => row.Measure is not null)];

    [TestMethod]
    public void A_report_of_one_chapter_and_an_appendix_is_a_report()
    {
        var rows = Forms.Appendix.Rows.Where(row => row.Measure is not null).Take(12).ToList();
        (string, int, int)[][] table = [FormTables.Row("指标", "单位", "数量"), .. rows.Select((row, i) => FormTables.Row(row.Label, row.Measure!, $"{i}"))];
        var report = ReportExtractor.Extract(TestDocuments.FromParts("青岚市水务局2011年度政府信息公开工作年度报告", "一、概述", "稳步推进。", table), "a.docx").Single();
        Assert.AreEqual(FormEdition.Outline2008, report.Form);
        Assert.IsNull(report.OffTopicReason);
    }

    [TestMethod]
    [DataRow("printed")]
    [DataRow("bare")]
    [DataRow("digits")]
    [DataRow("circled")]
    public void Every_row_of_the_2014_table_is_read_by_its_label_in_any_numbering(string style)
    {
        var report = Read(Title, Grid(Forms.Statistics2014, style, "统计数"));
        Assert.AreEqual(FormEdition.Statistics2014, report.Form);
        CollectionAssert.AreEqual(new[] { "stats2014" }, report.TablesFound.ToArray());
        AssertRows(report, Forms.Statistics2014);
        Assert.AreEqual(Numbers2014.Count, report.Figures.Count(figure => figure.Table == "stats2014"));
    }

    [TestMethod]
    [DataRow(" ")]
    [DataRow("\t")]
    [DataRow("\n")]
    [DataRow(" | ")]
    public void The_flattened_2014_table_reads_the_same(string separator)
    {
        var lines = Forms.Statistics2014.Rows.Select(row => row.Measure is null ? Printed(row, "printed") : string.Join(separator, Printed(row, "printed"), row.Measure, Value(row)));
        var report = ReportExtractor.Extract(
            TestDocuments.FromText(Title + string.Join(separator, "统计指标", "单位", "统计数") + "\n" + string.Join('\n', lines) + "\n单位负责人：张某 审核人：李某\n"), "a.txt").Single();
        AssertRows(report, Forms.Statistics2014);
    }

    [TestMethod]
    public void Like_labels_under_review_and_suit_are_told_apart_by_their_section()
    {
        var rows = Forms.Statistics2014.Rows.Where(row => row.No.StartsWith('5')).Concat(Forms.Statistics2014.Rows.Where(row => row.No.StartsWith('4')))
            .Concat(Forms.Statistics2014.Rows.Where(row => row.No[0] is not ('4' or '5')));
        AssertRows(Read(Title, Grid(Forms.Statistics2014 with { Rows = [.. rows] }, "printed", "数量")), Forms.Statistics2014);
    }

    [TestMethod]
    public void An_added_row_keeps_its_place_and_a_missing_confirmed_row_is_missing()
    {
        var rows = Grid(Forms.Statistics2014, "printed", "统计数").Where(row => !row[0].Text.Contains("制发规范性文件", StringComparison.Ordinal) && !row[0].Text.Contains("传真申请", StringComparison.Ordinal)).ToList();
        rows.Insert(5, FormTables.Row("3.通过触摸屏公开政府信息数", "条", "77"));
        var report = Read(Title, rows.ToArray());
        var added = report.Figures.Single(figure => figure.Row[0] == 'a' && char.IsAsciiDigit(figure.Row[1]));
        Assert.AreEqual("77 条", $"{added.Value} {added.Measure}");
        Assert.AreEqual(FigureState.Missing, report.Cell("stats2014", "normative_issued", "value")!.State);
        Assert.IsNull(report.Cell("stats2014", "requests_fax", "value"), "an unconfirmed row is never missed");
        Assert.AreEqual(31m, report.Cell("stats2014", "replies_granted_full", "value")!.Value);
    }

    [TestMethod]
    public void All_six_states_stand_in_a_statistics_table()
    {
        (string, int, int)[][] table =
        [
            [("青岚市政府信息公开情况统计表", 1, 3)],
            FormTables.Row("统计指标", "单位", "统计数"),
            FormTables.Row("（一）主动公开政府信息数", "条", "1,234"),
            FormTables.Row("2．政府网站公开政府信息数", "条", ""),
            FormTables.Row("3．政务微博公开政府信息数", "条", "/"),
            FormTables.Row("4．政务微信公开政府信息数", "条", "xx"),
            FormTables.Row("（二）申请办结数", "件", "见附件"),
            FormTables.Row("1．按时办结数", "件", "零"),
            FormTables.Row("2．延期办结数", "件", "2..."),
            FormTables.Row("七、依申请公开信息收取的费用", "万元", "251000元"),
            FormTables.Row("政策解读稿件发布数", "", "8篇"),
        ];
        var report = Read(Title, table);
        Assert.AreEqual(
            "proactive_total Value 1234 条; proactive_website_count Blank  条; proactive_weibo_count NotApplicable  条; proactive_wechat_count Masked  条; requests_closed_total Text  件; requests_closed_on_time Value 0 件; "
            + "requests_closed_extended Masked  件; fees_collected Value 251000 元; policy_interpretations Value 8 篇; proactive_normative_count Missing  条; normative_issued Missing  件",
            string.Join("; ", report.Figures.Where(figure => figure.Table == "stats2014").Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Row} {figure.State} {figure.Value} {figure.Measure}"))));
    }

    [TestMethod]
    public void The_year_and_the_shorter_period_are_two_columns()
    {
        var rows = Forms.Appendix.Rows.Select((row, i) => FormTables.Row(row.No, row.Label, row.Measure!, 500 + i, 100 + i));
        var report = Read(Title, (ValueTuple<string, int, int>[][])[FormTables.Row("代码", "指标名称", "计量单位", "本期实际", "本年累计"), .. rows]);
        for (var i = 0; i < Forms.Appendix.Rows.Count; i++)
        {
            var row = Forms.Appendix.Rows[i];
            Assert.AreEqual(100 + i, report.Cell("appendix", row.Code, "value")?.Value, row.Label);
            Assert.AreEqual(500 + i, report.Cell("appendix", row.Code, "period")?.Value, row.Label);
            Assert.AreEqual(row.Measure, report.Cell("appendix", row.Code, "value")!.Measure);
        }

        Assert.HasCount(35, Forms.Appendix.Rows);
        Assert.AreEqual(70, report.Figures.Count(figure => figure.Table == "appendix"));
    }

    [TestMethod]
    public void The_year_and_all_years_are_two_columns_in_an_unnumbered_table_with_its_unit_above()
    {
        (string, int, int)[][] table =
        [
            FormTables.Row("项目", "2009年度", "历年累计"),
            FormTables.Row("主动公开政府信息数", "30", "90"),
            FormTables.Row("申请总数", "7", "11"),
            FormTables.Row("其中：1、当面申请件数", "3", "4"),
            FormTables.Row("②电子邮件申请数量", "4", "7"),
            FormTables.Row("行政申诉数", "", "/"),
        ];
        var report = Read(Title, "附表　单位：件", table);
        Assert.AreEqual("30/90 7/11 3/4 4/7 /", string.Join(' ', new[] { "proactive_total", "requests_received_total", "requests_in_person", "requests_email", "appeal_cases" }
            .Select(row => $"{report.Cell("appendix", row, "value")!.Value}/{report.Cell("appendix", row, "cumulative")!.Value}")));
        Assert.AreEqual(FigureState.Blank, report.Cell("appendix", "appeal_cases", "value")!.State);
        Assert.AreEqual(FigureState.NotApplicable, report.Cell("appendix", "appeal_cases", "cumulative")!.State);
        Assert.AreEqual("件", report.Cell("appendix", "requests_email", "value")!.Measure);
    }

    [TestMethod]
    public void A_table_in_two_halves_side_by_side_and_on_two_pages_is_one()
    {
        (string, int, int)[][] first =
        [
            FormTables.Row("指标", "单位", "数量", "指标", "单位", "数量"),
            FormTables.Row("当面申请数", "件", "1", "同意公开答复数", "件", "5"),
            FormTables.Row("传真申请数", "件", "2", "同意部分公开答复数", "件", "6"),
        ];
        (string, int, int)[][] second = [FormTables.Row("信函申请数", "件", "3", "不予公开答复数", "件", "7")];
        var report = Read(Title, first, second);
        Assert.AreEqual("1 2 3 5 6 7", string.Join(' ', new[] { "requests_in_person", "requests_fax", "requests_letter", "replies_granted_full", "replies_granted_part", "replies_denied" }
            .Select(row => report.Cell("appendix", row, "value")?.Value)));
    }

    [TestMethod]
    public void Lines_of_prose_and_headings_are_no_table()
    {
        var text = Title + "四、行政复议数量\n本年度没有。\n五、行政诉讼数量\n本年度没有。\n六、申请答复数\n全年答复申请12件。\n";
        var report = ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Single();
        Assert.IsFalse(report.Has("appendix") || report.Has("stats2014"));
    }

    [TestMethod]
    public void Every_labelled_cell_of_the_seeds_tables_is_read_with_its_state()
    {
        var checkedCells = 0;
        foreach (var document in JsonDocument.Parse(File.ReadAllText(Needs.Shared("seeds", "labels.json"))).RootElement.GetProperty("documents").EnumerateArray())
        {
            var id = document.GetProperty("id").GetString()!;
            if (!document.TryGetProperty("tables", out var tables))
            {
                continue;
            }

            var report = ReportExtractor.Extract(TestDocuments.FromText(File.ReadAllText(Needs.Shared("seeds", id + ".txt"))), id + ".txt").Single();
            foreach (var cell in tables.EnumerateArray().SelectMany(table => table.GetProperty("cells").EnumerateArray()).Where(cell => cell.TryGetProperty("metric", out _)))
            {
                var metric = cell.GetProperty("metric").GetString()!;
                var figure = report.Cell("appendix", metric, "value");
                Assert.IsNotNull(figure, $"{id} {metric}");
                var value = cell.GetProperty("value").ValueKind == JsonValueKind.Number ? cell.GetProperty("value").GetDecimal() : (decimal?)null;
                Assert.AreEqual(value, figure.Value, $"{id} {metric}");
                Assert.AreEqual(value is null ? FigureState.Blank : FigureState.Value, figure.State, $"{id} {metric}");
                Assert.AreEqual(cell.GetProperty("unit").GetString(), figure.Measure, $"{id} {metric}");
                checkedCells++;
            }
        }

        Assert.AreEqual(40, checkedCells);
    }

    private static void AssertRows(Report report, IndicatorForm form)
    {
        var wrong = form.Rows.Where(row => row.Measure is not null).Select(row => (Row: row, Figure: report.Cell(form.Code, row.Code, "value")))
            .Where(pair => pair.Figure?.Raw != Value(pair.Row) || pair.Figure.State != FigureState.Value || pair.Figure.Measure != pair.Row.Measure || pair.Figure.Doubt is not null)
            .Select(pair => $"{pair.Row.Code}: {pair.Figure}");
        Assert.AreEqual("", string.Join('\n', wrong));
    }

    private static string Value(IndicatorRow row) =>
        Forms.Statistics2014.Rows.ToList().FindIndex(other => other.Code == row.Code).ToString(CultureInfo.InvariantCulture);

    private static (string Text, int Rows, int Columns)[][] Grid(IndicatorForm form, string style, string head) =>
        [FormTables.Row("统计指标", "单位", head), .. form.Rows.Select(row => FormTables.Row(Printed(row, style), row.Measure ?? "——", row.Measure is null ? "——" : Value(row)))];

    private static string Printed(IndicatorRow row, string style)
    {
        var number = int.Parse(row.No.Split('.')[^1], CultureInfo.InvariantCulture);
        var chinese = "零一二三四五六七八九"[number];
        var text = row.Label;
        return style switch
        {
            "bare" => text,
            "digits" => $"{row.No}、{text}",
            "circled" => $"{(char)('①' + number - 1)}{text}",
            _ => row.Level switch { 0 => $"{chinese}、{text}", 1 => $"（{chinese}）{text}", 2 => $"{number}．{text}", _ => number == 1 ? $"其中：{number}.{text}" : $"{number}.{text}" },
        };
    }

    private static Report Read(params object[] parts) => ReportExtractor.Extract(TestDocuments.FromParts([.. parts.SelectMany(part => part is string text ? text.Split('\n').Where(line => line.Length > 0).Cast<object>() : [part])]), "a.docx").Single();
}
