using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TablesAreTextTests
{
    private static readonly Loss Scan = new("scanned-page", "第3页", "第3页是扫描件。");

    [TestMethod]
    public void Three_tables_beside_a_picture_pass() => RuleExamples.None("TABLE_AS_PICTURE", new ReportDraft { Losses = { new Loss("picture", "第1页", "第1页有图片。") } });

    [TestMethod]
    public void A_missing_table_without_any_picture_is_not_this_rules() => RuleExamples.None("TABLE_AS_PICTURE", Without("T2"));

    [TestMethod]
    public void A_missing_table_and_a_scanned_page_are_one_explanation_that_is_no_error()
    {
        var draft = Without("T2");
        draft.Losses.Add(Scan);
        var finding = RuleExamples.One("TABLE_AS_PICTURE", draft);
        Assert.AreEqual("表二 依申请公开没有读到或不全，而文件有图片（第3页）：表格可能是图片，不能复制、检索和核对。", finding.Message);
        Assert.AreEqual(Severity.Warning, finding.Severity);
        Assert.AreEqual(1, ReportChecker.Check(draft.Check()).Findings.Count(f => f.Severity == Severity.Error), "The missing table is counted once.");
    }

    [TestMethod]
    public void All_tables_as_pictures_are_found_although_the_form_cannot_be_told()
    {
        var draft = new ReportDraft { Form = FormEdition.Other, Losses = { Scan } };
        draft.Tables.Clear();
        StringAssert.StartsWith(RuleExamples.One("TABLE_AS_PICTURE", draft).Message, "表一 主动公开、表二 依申请公开、表三 复议诉讼没有读到或不全");
    }

    [TestMethod]
    public void A_file_of_pictures_alone_is_told_to_its_unit_unless_the_report_can_be_read_elsewhere()
    {
        var scan = new ReportDraft().Submit(SubmissionStatus.Unreadable, "扫描.pdf") with { Report = null, Losses = [Scan] };
        var finding = Assert.ContainsSingle(ScannedReports.Find(2025, [scan]));
        Assert.AreEqual(("TABLE_AS_PICTURE", "B01", Severity.Warning), (finding.Rule, finding.Unit, finding.Severity));
        Assert.IsEmpty(ScannedReports.Find(2025, [scan, new ReportDraft().Submit()]));
        Assert.IsEmpty(ScannedReports.Find(2024, [scan]));
    }

    private static ReportDraft Without(string table)
    {
        var draft = new ReportDraft();
        draft.Tables.Remove(table);
        return draft;
    }
}
