using System.Text;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Faults.Narrative;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class NarrativeWordingTests
{
    // What a reader who knows nothing of the wording looks for, and does not find in the report as it would have been.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["Placeholder"] = "XX场次",
        ["PlaceholderCrosses"] = "[xX×Ｘ]{2,}",
        ["PlaceholderYear"] = "[xX×]+[年月]",
        ["PlaceholderBox"] = "[□＿_]{2,}",
        ["PlaceholderStars"] = @"\*{3,}",
        ["PlaceholderBlank"] = "[^\\s]\\s{3,}[条件]|[^\\s]　　[条件]",
        ["PlaceholderDate"] = "(?m)^[20Xx×0-9]+年[X×]月",
        ["LostNumber"] = "(?<=信息|咨询|图解|接待[^，。]{0,12}|页面|累计|链接|[^0-9，。]{3})(?:条|件|篇|人次|万?次|处|份)(?=，)",
        ["LostYear"] = "(?<=^|[。，于自\n])年|[于自]年?月|于月日|^年",
        ["FillingNote"] = "此处填写|请填写|填写说明|填报|补入）|照抄|字数要求",
        ["SampleNote"] = "示例：|范例】|参考写法|样稿|模板内容|温馨提示",
        ["SectionGuidance"] = "本部分|填写要求|此处填写|（请填写|请删去本行",
        ["TemplateNote"] = "该部分以表格形式报告",
        ["LastYearSubject"] = "2024年?(?:度|全年)?[，]?",
        ["TwoYearsAgo"] = "202[23]年",
        ["LastYearMonths"] = "(?:年度内|本年度|今年|本报告期|全年).*2024年",
        ["PlanForPastYear"] = "(?s)五、.*2024年",
        ["PlaceholderContact"] = "XX|××|_{3,}|□□|[*]{3}",
        ["PlanForReportYear"] = "(?s)五、.*2025年",
        ["MobileGrouped"] = @"140[ -]0000[ -]\d{4}",
        ["MobileInternational"] = @"86[）\-]? ?-?1400000\d{4}",
        ["MobileFullWidth"] = "１４０００００[０-９]{4}",
        ["HalfSentence"] = "(?:已|检|规范|任副组，下设办公|专题研究部署|印发通报中)。",
        ["DoubledFragment"] = "(?<r>[一-龥]{2,})\\k<r>|的的",
        ["PrintButtons"] = "[【〖\\[](?:打印|关闭|字体|收藏|我要纠错)",
        ["ShareBar"] = "分享|扫一扫|扫描二维码",
        ["NeighbourLinks"] = "[上下]一[篇条]：|相关链接： |当前位置： |首页 \\|",
        ["EditorLine"] = "责任编辑：|责编：|来源：|编辑：",
        ["ScriptFragment"] = "[<>{};]|undefined",
        ["OffTopic"] = "篮球|菜单|保洁员|恭贺|遗失|养生|论文|物业费",
        ["ForeignSelfWord"] = "我局|本局|我委|我校|我镇|我乡|我街道",
        ["ScopeMix"] = "全[市区](?:累计|上下|各级各部门|各单位|共|政府信息公开总量)",
        ["OrderNumberWrong"] = "令第(?!711)\\d+号",
        ["LawNameWrong"] = "《中华人民共和国(?!政府信息公开条例》|政府信息公开工作年度报告格式》)",
        ["CircularTitleWrong"] = "《(?!中华人民共和国政府信息公开条例》|中华人民共和国政府信息公开工作年度报告格式》)[^》]*(?:报告|年报)[^》]*》",
        ["CircularNumberLost"] = "（国办(?!公开办函〔2021〕30号)",
        ["PeriodOfLastYear"] = "统计期限自2024年1月1日起至2024年12月31日止",
        ["PeriodCutShort"] = "统计期限自(?!2025年1月1日起至2025年12月31日止)",
    };

    // Said in one way by the form.
    private static readonly string[] Constant = ["TemplateNote", "PeriodOfLastYear"];

    public static IEnumerable<object[]> Kinds => Signs.Keys.Select(k => new object[] { k });

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void What_is_seeded_stands_in_the_file_and_not_in_the_plain_report(string kind)
    {
        var sign = new Regex(Signs[kind]);
        var shown = 0;
        foreach (var report in NarrativeBench.Write(kind))
        {
            Assert.MatchesRegex(sign, report.Printed.Text, $"{kind} {report}");
            Assert.IsLessThan(sign.Count(report.Printed.Text), sign.Count(report.Plain.Text), $"{kind} {report}: {sign.Match(report.Plain.Text).Value}");
            shown++;
        }

        Assert.IsGreaterThan(3, shown);
    }

    [TestMethod]
    public void Words_in_the_wrong_code_page_are_of_characters_nobody_writes()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        foreach (var report in NarrativeBench.Write("Mojibake"))
        {
            Assert.IsTrue(report.Printed.Text.Contains("锟斤拷", StringComparison.Ordinal) || report.Printed.Text.Contains("烫烫", StringComparison.Ordinal) || Rare(report.Printed) >= Rare(report.Plain) + 2, report.ToString());
        }

        // Outside GB2312, where bytes of UTF-8 mostly fall.
        int Rare(PrintedReport report) => report.Text.Where(c => c is >= '一' and <= '龥').Distinct().Count(c => gbk.GetBytes([c]) is [var lead, var trail] && (lead < 0xB0 || trail < 0xA1));
    }

    [TestMethod]
    public void Every_kind_of_the_prose_is_told_with_its_place_in_one_entry_of_the_key()
    {
        foreach (var deviation in NarrativeDeviations.All)
        {
            var wordings = new HashSet<string>(StringComparer.Ordinal);
            foreach (var report in NarrativeBench.Write(deviation.Kind))
            {
                var (faults, decoys) = (report.Written.Faults, report.Written.Decoys);
                Assert.AreEqual((deviation is Fault ? 1 : 0, deviation is Decoy ? 1 : 0), (faults.Count, decoys.Count), deviation.Kind);
                Assert.IsTrue(faults.All(f => f.Place.Length > 0 && f.Findings.Any(x => !x.Tolerated)), deviation.Kind);
                Assert.IsTrue(decoys.All(d => d.Place.Length > 0 && d.Tempts.Count > 0), deviation.Kind);
                Assert.AreNotEqual(report.Plain.Text + report.Plain.Cells.Count, report.Printed.Text + report.Printed.Cells.Count, deviation.Kind);
                if (report.Said is { } said)
                {
                    StringAssert.Contains(report.Printed.Text.Replace("\n", "", StringComparison.Ordinal), said.Trim(), deviation.Kind);
                    wordings.Add(said);
                }
            }

            Assert.IsTrue(wordings.Count != 1 || Constant.Contains(deviation.Kind), $"{deviation.Kind} has one wording only");
        }
    }
}
