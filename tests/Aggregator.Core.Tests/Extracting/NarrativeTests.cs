using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public sealed class NarrativeTests
{
    [TestMethod]
    [DataRow("行政许可办理信息一件件校核。")]
    [DataRow("对主动公开政府信息一条条梳理。")]
    public void One_by_one_is_no_count(string sentence) => Assert.IsEmpty(Read(sentence));

    [TestMethod]
    [DataRow("全年主动公开政府信息1,234条。", "proactive_total", "1234")]
    [DataRow("本年新收政府信息公开申请17件,上年结转3件,按期办结19件,结转下年度继续办理1件。", "requests_new", "17")]
    [DataRow("本年新收政府信息公开申请17件,上年结转3件,按期办结19件,结转下年度继续办理1件。", "requests_carried_in", "3")]
    [DataRow("本年新收政府信息公开申请17件,上年结转3件,按期办结19件,结转下年度继续办理1件。", "requests_replied_total", "19")]
    [DataRow("本年新收政府信息公开申请17件,上年结转3件,按期办结19件,结转下年度继续办理1件。", "requests_carried_out", "1")]
    [DataRow("共收到政府信息公开申请21件。", "requests_received_total", "21")]
    [DataRow("2023年，我局未收到政府信息公开申请。", "requests_received_total", "0")]
    [DataRow("被申请行政复议4件，被提起行政诉讼2件。", "reconsideration_cases", "4")]
    [DataRow("被申请行政复议4件，被提起行政诉讼2件。", "litigation_cases", "2")]
    [DataRow("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", "litigation_cases", "0")]
    [DataRow("行政复议、行政诉讼案件均为0件。", "reconsideration_cases", "0")]
    [DataRow("本年度收取信息处理费400元。", "fees_collected", "400")]
    [DataRow("本机关未收取任何信息处理费。", "fees_collected", "0")]
    [DataRow("信息处理费收取情况：无。", "fees_collected", "0")]
    [DataRow("接受各类咨询3.5万人次。", "consultations_total", "35000")]
    [DataRow("制发行政规范性文件3件，废止2件，现行有效14件。", "normative_issued", "3")]
    [DataRow("制发行政规范性文件3件，废止2件，现行有效14件。", "normative_repealed", "2")]
    [DataRow("制发行政规范性文件3件，废止2件，现行有效14件。", "normative_in_force", "14")]
    [DataRow("本局围绕服务目录等主动公开政府信息88条。", "proactive_total", "88")]
    [DataRow("本局围绕许可受理批复等主动公开政府信息88条。", "proactive_total", "88")]
    public void Stated_counts_are_read(string sentence, string metric, string value)
    {
        var figure = Read(sentence).SingleOrDefault(figure => figure.Row == metric);
        Assert.IsNotNull(figure, metric);
        Assert.AreEqual(FigureState.Value, figure.State);
        Assert.AreEqual(decimal.Parse(value, CultureInfo.InvariantCulture), figure.Value);
        StringAssert.Contains(sentence, figure.Raw);
    }

    [TestMethod]
    [DataRow("全年主动公开政府信息xxx条。", FigureState.Masked)]
    [DataRow("全年主动公开政府信息2...条。", FigureState.Masked)]
    [DataRow("全年主动公开政府信息**条。", FigureState.Masked)]
    [DataRow("全年主动公开政府信息700余条。", FigureState.Text)]
    [DataRow("全年主动公开政府信息20多条。", FigureState.Text)]
    public void Masked_and_vague_counts_are_no_numbers(string sentence, FigureState state)
    {
        var figure = Read(sentence).Single();
        Assert.AreEqual("proactive_total", figure.Row);
        Assert.AreEqual(state, figure.State);
        Assert.IsNull(figure.Value);
    }

    [TestMethod]
    [DataRow("较上年主动公开政府信息增加88条。")]
    [DataRow("按照《关于公开政府信息30条的意见》执行。")]
    [DataRow("根据某政办发〔2014〕213号文件和条例第二十条的要求。")]
    [DataRow("联系电话：025-83211234，邮编210000。")]
    [DataRow("无正当理由逾期不补正的不再处理。")]
    [DataRow("各科室更新收费标准等材料14份。")]
    public void What_is_no_figure_of_the_year_gives_none(string sentence) => Assert.IsEmpty(Read(sentence));

    [TestMethod]
    public void A_section_that_leaves_its_object_to_the_heading_is_read()
    {
        var report = Extract("青岚市教育局2023年政府信息公开工作年度报告\n一、概述\n工作正常。\n二、主动公开政府信息情况\n公开9条。\n三、依申请公开情况\n无。\n四、复议、诉讼情况\n无。\n五、存在的问题\n没有专人受理申请。");
        Assert.AreEqual(0, report.Figures.Single(figure => figure.Row == "requests_received_total").Value);
        Assert.AreEqual(0, report.Figures.Single(figure => figure.Row == "litigation_cases").Value);
    }

    [TestMethod]
    public void Every_metric_with_cells_points_at_cells_of_the_forms()
    {
        foreach (var metric in NarrativeMetrics.WithCells)
        {
            Assert.IsNotEmpty(NarrativeMetrics.CellFor(metric));
            foreach (var cell in NarrativeMetrics.CellFor(metric).SelectMany(sum => sum))
            {
                var known = cell.Table switch
                {
                    "T1" => Forms.Form2021.T1.Rows.Any(row => row.Code == cell.Row && row.Columns.Contains(cell.Column)),
                    "T2" => Forms.Form2021.T2.Rows.Concat(Forms.Form2019.T2.Rows).Any(row => row.Code == cell.Row),
                    _ => Forms.Form2021.T3.Any(column => column.Code == cell.Column),
                };
                Assert.IsTrue(known, $"{metric}: {cell}");
            }
        }

        Assert.IsEmpty(NarrativeMetrics.CellFor("fees_collected"), "信息处理费 is not 行政事业性收费");
    }

    [TestMethod]
    [DataRow("1件")]
    [DataRow("无")]
    [DataRow("一、")]
    [DataRow("《《")]
    [DataRow("a")]
    [DataRow("  ")]
    [DataRow("xx.")]
    [DataRow("0\t")]
    public void Hostile_text_is_read_in_time_linear_in_its_length(string piece)
    {
        var text = "青岚市教育局2023年政府信息公开工作年度报告\n" + new StringBuilder().Insert(0, piece, 200_000 / piece.Length);
        var watch = Stopwatch.StartNew();
        var report = Extract(text);
        Assert.AreEqual(2023, report.Year);
        Assert.IsLessThan(20, watch.Elapsed.TotalSeconds);
    }

    private static List<Figure> Read(string sentence) =>
        [.. Extract($"青岚市教育局2023年政府信息公开工作年度报告\n一、总体情况\n{sentence}\n").Figures.Where(figure => figure.Table == "narrative")];

    private static Report Extract(string text) => ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Single();
}
