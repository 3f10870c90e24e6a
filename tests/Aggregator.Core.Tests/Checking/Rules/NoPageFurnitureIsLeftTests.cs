using Aggregator.Core.Checking;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NoPageFurnitureIsLeftTests
{
    [TestMethod]
    [DataRow("目录已更新。【打印本页】【关闭窗口】栏目同步调整。")]
    [DataRow("上一篇：工作动态 下一篇：没有了。工作继续推进。")]
    [DataRow("当前位置：首页 > 公开 > 正文，全年公开信息。")]
    [DataRow("专栏上线 分享到：微信 微博，群众可查。")]
    [DataRow("扫一扫在手机打开当前页，查看目录。")]
    [DataRow("会议召开 责任编辑：办公室 浏览次数：120 次，结果通报。")]
    [DataRow("更新档案&nbsp;&nbsp;，由科室维护。")]
    [DataRow("台账由科室维护</p></div>，先行试点。")]
    [DataRow("责任编辑：人事科审核：综合组业务培训如期举行，结果通报。")]
    [DataRow("清单存废状态undefined由科室标注，已经公布。")]
    [DataRow("更多精彩范文请关注，小编为大家整理。")]
    [DataRow("版权所有 云川市某网站，公开信息已上网。")]
    public void Furniture_of_a_page_in_the_text_fails(string text) => RuleExamples.One("WEB_RESIDUE", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("网页新增“打印本页”按钮，取消“分享到”弹窗。")]
    [DataRow("每篇稿件标明责任编辑，由专人审核。")]
    [DataRow("邮箱为gk@example.gov.cn，网址www.example.gov.cn/gk/12。")]
    [DataRow("编辑、审核、发布三个环节分开；浏览量同比增长。")]
    [DataRow("公开内容来源于各科室。")]
    public void Buttons_that_are_told_of_and_addresses_pass(string text) => RuleExamples.None("WEB_RESIDUE", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void A_button_below_the_last_sentence_is_the_pages() =>
        RuleExamples.None("WEB_RESIDUE", new ReportDraft().Say("S6", "未收取信息处理费。\n云川市教育局\n【返回】"));

    [TestMethod]
    [DataRow("未收取信息处理费。\n相关链接： 指南 目录 表格。\n云川市教育局\n2026年1月20日")]
    public void Links_between_the_text_and_its_sign_off_are_within_the_report(string text) => Assert.AreEqual(
        "navigation", RuleExamples.One("WEB_RESIDUE", new ReportDraft().Say("S6", text)).Subject.Split('/')[0]);

    [TestMethod]
    [DataRow(FileFormat.Docx, 1)]
    [DataRow(FileFormat.Html, 0)]
    public void Furniture_around_a_pasted_report_is_a_note_and_a_pages_own_is_none(FileFormat format, int count)
    {
        const string Head = "首页 > 公开 > 正文\n您的位置：首页\n浏览次数：120\n";
        var check = new ReportDraft().Check();
        var report = check.Report;
        var moved = check with
        {
            Submission = check.Submission with { Format = format },
            Report = report with { Text = Head + report.Text, Body = new TextSpan(report.Body.Offset + Head.Length, report.Body.Length), Sections = [], Figures = [], TableSpans = [] },
        };
        var found = ReportChecker.Check(moved, [RuleCatalogue.All.Single(r => r.Info.Id == "WEB_RESIDUE")]).Findings;
        Assert.HasCount(count, found);
        Assert.IsTrue(found.All(f => f.Severity == Severity.Note && f.Subject == "around"));
    }
}
