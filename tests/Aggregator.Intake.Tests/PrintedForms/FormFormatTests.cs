using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

using Table = (string Text, int Rows, int Columns)[][];

namespace Aggregator.Intake.Tests.PrintedForms;

/// <summary>Every cell of both forms, value and state, through every format and every way units print them.</summary>
[TestClass]
public sealed class FormFormatTests
{
    public static IEnumerable<object[]> Cases =>
        from form in new[] { "2021", "2019" }
        from format in new[] { "html", "docx", "xlsx", "tab", "pipe", "space", "line" }
        select new object[] { form, format };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Every_cell_of_a_form_is_read_as_printed(string form, string format)
    {
        var values = new FormValues(onlyFilled: format is "space" or "line");
        var (definition, one, two, three) = Print(form, values);
        var report = Read(format, Title(form), "一、总体情况", "二、主动公开政府信息情况", one, "三、收到和处理政府信息公开申请情况", two, "四、政府信息公开行政复议、行政诉讼情况", three, "五、存在的主要问题及改进情况");
        Assert.AreEqual("", values.Wrong(report));
        Assert.AreEqual(definition.Code, report.Form.Code());
        Assert.AreEqual(definition.T1.Rows.Sum(row => row.Columns.Count) + (definition.T2.Rows.Count * 7) + 15, report.Figures.Count(figure => figure.Table[0] == 'T'));
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Tables_printed_in_parts_are_read_whole(string form, string format)
    {
        var values = new FormValues(onlyFilled: format is "space" or "line");
        var (_, one, two, three) = Print(form, values);
        List<object> blocks = [];
        foreach (var start in Enumerable.Range(0, one.Length).Where(row => one[row][0].Text.StartsWith('第')))
        {
            Table block = [.. one.Skip(start + 1).TakeWhile(row => !row[0].Text.StartsWith('第'))];
            blocks.Add(one[start][0].Text);
            blocks.Add(block);
        }

        Table upper = [.. two[..12]];
        upper[5] = [("三、本年度办理结果", 7, 1), .. two[5][1..]];
        upper[7] = [("（三）不予公开", 5, 1), .. two[7][1..]];
        Table lower = [[("三、本年度办理结果", two.Length - 13, 1), ("（三）不予公开", 3, 1), .. two[12]], .. two[13..]];
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        Table Kind(int block) => [FormTables.Row([.. results]), three[3][(block * 5)..((block * 5) + 5)]];
        var report = Read(
            format,
            [Title(form), "一、总体情况", .. blocks, "三、收到和处理政府信息公开申请情况", upper, lower, "四、政府信息公开行政复议、行政诉讼情况", "（一）行政复议", Kind(0), "（二）未经复议直接起诉", Kind(1), "（三）复议后起诉", Kind(2), "五、存在的主要问题及改进情况"]);
        Assert.AreEqual("", values.Wrong(report));
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Rows_in_any_order_with_unmerged_heads_and_columns_around_them_read_the_same(string form, string format)
    {
        var values = new FormValues(onlyFilled: format is "space" or "line");
        var definition = Definition(form);
        var columns = definition.T2.Columns.Reverse().ToList();
        Table two =
        [
            FormTables.Row(["序号", "项目", "内容", .. columns.Select(column => column.Label), "备注"]),
            .. definition.T2.Rows.Reverse().Select((row, i) => FormTables.Row([$"第{i + 1}行", row.Group ?? "—", row.Label, .. columns.Select(column => values.Raw("T2", row.Code, column.Code)), "略"])),
        ];
        var report = Read(format, Title(form), "三、收到和处理政府信息公开申请情况", two, "五、存在的主要问题及改进情况");
        if (format == "line")
        {
            // Heads each on a line, in an order of their own, tell no column: nothing is believed.
            Assert.IsTrue(report.Figures.Where(figure => figure.Table == "T2" && figure.State == FigureState.Value).All(figure => figure.Doubt is not null));
            return;
        }

        Assert.AreEqual("", values.Wrong(report));
    }

    [TestMethod]
    [DataRow("html")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    public void A_page_break_between_heads_and_numbers_loses_none(string format)
    {
        var values = new FormValues();
        var three = FormTables.Three(column => values.Raw("T3", FormDefinition.CasesRow, column));
        Table rest = [three[3]];
        var report = Read(format, Title("2021"), "四、政府信息公开行政复议、行政诉讼情况", three[..3], "第4页", rest.Concat(rest).ToArray(), "五、存在的主要问题及改进情况");
        Assert.AreEqual("", values.Wrong(report));
    }

    [TestMethod]
    [DataRow("space")]
    [DataRow("line")]
    public void A_line_that_lost_its_blanks_is_doubted_and_no_other(string format)
    {
        var values = new FormValues(onlyFilled: true);
        var two = FormTables.Two(Forms.Form2021, (row, column) => values.Raw("T2", row, column));
        two[5] = [.. two[5].Where((_, i) => i != 4)];
        var report = Read(format, Title("2021"), "三、收到和处理政府信息公开申请情况", two, "五、存在的主要问题及改进情况");
        var doubted = report.Figures.Where(figure => figure.Table == "T2" && (figure.Doubt is not null || figure.State == FigureState.Missing)).Select(figure => figure.Row).Distinct();
        Assert.AreEqual("granted", string.Join(' ', doubted));
        Assert.AreEqual(24 * 7, report.Figures.Count(figure => figure.Table == "T2" && figure.State == FigureState.Value && figure.Doubt is null));
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Labels_in_other_spellings_are_the_same_labels(string form, string format)
    {
        var values = new FormValues(onlyFilled: format is "space" or "line");
        var (_, one, two, three) = Print(form, values);
        Table Respelled(Table table) => [.. table.Select(row => row.Select(cell => (Respell(cell.Text), cell.Rows, cell.Columns)).ToArray())];
        var report = Read(format, Title(form), "一、总体情况", Respelled(one), "三、收到和处理政府信息公开申请情况", Respelled(two), "四、政府信息公开行政复议、行政诉讼情况", Respelled(three), "五、存在的主要问题及改进情况");
        Assert.AreEqual("", values.Wrong(report));
    }

    [TestMethod]
    [DataRow("html")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    [DataRow("tab")]
    public void Traditional_characters_read_the_same(string format)
    {
        var values = new FormValues();
        var (_, one, two, three) = Print("2021", values);
        Table Turned(Table table) => [.. table.Select(row => row.Select(cell => (Traditional(cell.Text), cell.Rows, cell.Columns)).ToArray())];
        var report = Read(format, "雲川市教育局2023年政府信息公開工作年度報告", "一、總體情況", Turned(one), Turned(two), Turned(three));
        Assert.AreEqual("", values.Wrong(report));
        Assert.AreEqual(FormEdition.Form2021, report.Form);
        Assert.AreEqual(2023, report.Year);
    }

    [TestMethod]
    [DataRow("html")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    [DataRow("tab")]
    [DataRow("line")]
    public void A_report_of_2021_on_the_2019_form_is_read_fully_as_that_form(string format)
    {
        var values = new FormValues(onlyFilled: format == "line");
        var (_, one, two, three) = Print("2019", values);
        var report = Read(format, Title("2021"), "一、总体情况", one, two, three);
        Assert.AreEqual("", values.Wrong(report));
        Assert.AreEqual(FormEdition.Form2019, report.Form);
        Assert.AreEqual(2023, report.Year);
    }

    [TestMethod]
    [DataRow("html")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    public void What_the_file_leaves_out_is_missing_and_nothing_else_is(string format)
    {
        var values = new FormValues();
        var (definition, one, two, three) = Print("2021", values);
        Table Without(Table table, string label) => [.. table.Where(row => !row.Any(cell => cell.Text.Contains(label, StringComparison.Ordinal)))];
        var report = Read(format, Title("2021"), "一、总体情况", Without(one, "规范性文件"), Without(two, "四、结转"), three);
        Assert.AreEqual(3 + 7, report.Figures.Count(figure => figure.State == FigureState.Missing));
        Assert.IsTrue(definition.T2.Columns.All(column => report.Cell("T2", "carried_out", column.Code)!.State == FigureState.Missing));
    }

    private static string Respell(string text) => text switch
    {
        "第二十条第（一）项" => "第二十条第(一)项",
        "信息内容" => "信 息 内 容",
        "行政规范性文件" => "规范性文件",
        "规范性文件" => "行政规范性文件",
        "本年制发件数" => "本年制发 件数",
        "本年处理决定数量" => "本年处理决\n定数量",
        "本年收费金额（单位：万元）" => "本年收费金额(单位:万元)",
        "社会公益组织" => "社会公\n益组织",
        "一、本年新收政府信息公开申请数量" => "一 本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量" => "2、上年结转政府信息公开申请数量",
        "（一）予以公开" => "1．予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）" => "(二)部分公开(区分处理的,只计这一情形,不计其他情形)",
        "（三）不予公开" => "（三）不予\n公开",
        "1.属于国家秘密" => "①属于国家秘密",
        "2.其他法律行政法规禁止公开" => "2、其他法律、行政法规禁止公开",
        "3.危及“三安全一稳定”" => "3.危及\"三安全一稳定\"",
        "4.保护第三方合法权益" => "（4）保护第三方合法权益",
        "5.属于三类内部事务信息" => "属于三类内部事务信息",
        "6.属于四类过程性信息" => "⑹属于四类过程性信息",
        "7.属于行政执法案卷" => "7 属于行政执法案卷",
        "8.属于行政查询事项" => "8．属于行政\n查询事项",
        "（六）其他处理" => "（六）其它处理",
        "（七）总计" => "（七）合计",
        "四、结转下年度继续办理" => "四、结转下一年度继续办理",
        _ => text,
    };

    private static string Traditional(string text)
    {
        const string Pairs = "总總计計业業机機构構组組织織数數处處规規报報开開关關对對单單万萬额額结結维維纠糾尚尚审審复複议議诉訴讼訟经經后後属屬于於国國其其务務过過执執询詢无無没沒说說访訪举舉类類认認获獲缴繳费費转轉办辦继繼续續请請补補况況内內当當事事项項现現发發废廢许許可可强強";
        var turned = text.ToCharArray();
        for (var i = 0; i < turned.Length; i++)
        {
            for (var pair = 0; pair + 1 < Pairs.Length; pair += 2)
            {
                turned[i] = turned[i] == Pairs[pair] ? Pairs[pair + 1] : turned[i];
            }
        }

        return new string(turned);
    }

    private static string Title(string form) => $"云川市教育局{(form == "2019" ? 2020 : 2023)}年政府信息公开工作年度报告";

    private static FormDefinition Definition(string form) => form == "2019" ? Forms.Form2019 : Forms.Form2021;

    private static (FormDefinition Definition, Table One, Table Two, Table Three) Print(string form, FormValues values)
    {
        var definition = Definition(form);
        string One(string row, string column) => values.Raw("T1", row, column);
        return (
            definition,
            form == "2019" ? FormTables.One2019(One) : FormTables.One2021(One),
            FormTables.Two(definition, (row, column) => values.Raw("T2", row, column)),
            FormTables.Three(column => values.Raw("T3", FormDefinition.CasesRow, column)));
    }

    private static Report Read(string format, params object[] parts)
    {
        var (bytes, name) = PrintedReport.Of(format, parts);
        return ReportExtractor.Extract(DocumentReader.Read(bytes, name), name).Single();
    }
}
