using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public class CopyFindingsTests
{
    private const string Lines = "一是窗口人员轮换频繁，新接手的同志对办理时限把握不准，个别来件在科室之间流转过久。二是栏目更新依赖临时催办，春季出现过连续数周没有新内容的情况。"
        + "三是文件解读形式单调，群众反映看不懂、用不上。针对以上情形，明年拟建立带班制度，设专人逐周核对栏目，并请高校协助制作图解。";

    private static readonly Roster Units = new([.. new[] { "B01", "B02", "B03" }.Select(code => new Unit(code, code + "局全称", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null))]);

    [TestMethod]
    public void Copied_lines_are_found_at_the_one_who_published_later()
    {
        var finding = Assert.ContainsSingle(Find(Draft("B01", Lines, 10), Draft("B02", Lines, 20), Draft("B03", "本单位问题另述。", 20)));
        Assert.AreEqual(("COPY_OTHER", "B02", Severity.Warning), (finding.Rule, finding.Unit, finding.Severity));
        StringAssert.Contains(finding.Message, "与B01局全称2025年度报告有");
        Assert.AreEqual("B02/2025.txt", finding.Evidence[0].File);
        Assert.AreEqual("B01/2025.txt", finding.Evidence[1].File);
    }

    [TestMethod]
    public void With_equal_days_both_are_named() =>
        CollectionAssert.AreEqual(new[] { "B01", "B02" }, Find(Draft("B01", Lines, 10), Draft("B02", Lines, 10)).Select(f => f.Unit).ToList());

    [TestMethod]
    public void Two_honest_reports_are_not_named() => Assert.IsEmpty(Find(Draft("B01", "一是网站更新偏慢。", 10), Draft("B02", "一是经费不足。", 20)));

    [TestMethod]
    public void Another_units_report_of_last_year_can_be_copied_too()
    {
        var finding = Assert.ContainsSingle(Find(Draft("B01", Lines, 10, 2024), Draft("B02", Lines, 10)));
        StringAssert.Contains(finding.Message, "B01局全称2024年度报告");
    }

    [TestMethod]
    public void The_own_past_carried_over_is_a_warning_of_its_own()
    {
        var draft = Draft("B01", Lines, 10);
        draft.Say("S1", "");
        var finding = Assert.ContainsSingle(Find(Draft("B01", Lines, 10, 2024).Say("S1", ""), draft));
        Assert.AreEqual(("COPY_SELF", "past/2024"), (finding.Rule, finding.Subject));
    }

    [TestMethod]
    public void Shares_are_measured_against_own_wording_and_stay_within_one()
    {
        var submissions = new[] { Draft("B01", Lines, 10).Submit(), Draft("B02", Lines, 20).Submit() };
        var share = ReuseShares.Of(PassageFinder.Find([.. submissions.Select(Text)]), 2025, submissions)["B02"];
        Assert.IsTrue(share is { PeerShare: > 0.5m and <= 1, Peer: "B01", PastShare: 0, PastYear: null }, share.ToString());
    }

    [TestMethod]
    public void A_name_left_standing_is_said_first_and_less_text_will_do()
    {
        var named = "云川市甲局" + Lines;
        var own = string.Concat(Enumerable.Range(0, 40).Select(i => $"本局第{i}项工作另有安排，时间地点各不相同。"));
        Assert.IsEmpty(Told(Reports().Peer("B01", "B02", named)));
        var finding = Assert.ContainsSingle(Told(Reports().Peer("B01", "B02", named, nameLeft: "云川市甲局")));
        StringAssert.StartsWith(finding.Message, "文中保留了“云川市甲局”的名称；与B02局全称2025年度报告有");
        StringAssert.EndsWith(finding.Message, "本单位文中留有“云川市甲局”的名称，B02局全称可能是来源；日期也是B02局全称在先（2026-01-10，本单位为2026-01-20）。");

        SharedCase Reports() => new SharedCase().Report("B01", "", named + own, published: 20).Report("B02", "", named, published: 10);
    }

    [TestMethod]
    public void With_the_name_left_standing_an_earlier_day_does_not_clear_anybody()
    {
        var named = "云川市甲局" + Lines;
        var shared = new SharedCase().Report("B01", "", named, published: 10).Report("B02", "", named, published: 20).Peer("B01", "B02", named, nameLeft: "云川市甲局");
        var finding = Assert.ContainsSingle(Told(shared));
        Assert.AreEqual("B01", finding.Unit);
        StringAssert.EndsWith(finding.Message, "日期在先的是本单位（2026-01-10，B02局全称为2026-01-20），但其中留有“云川市甲局”的名称；日期和名称相反，不能判断谁先写成。");
    }

    [TestMethod]
    [DataRow("none", "字（逐字相同），占")]
    [DataRow("entities", "字（换了名称和数字），占")]
    [DataRow("light", "字（少量改写），占")]
    [DataRow("heavy", "字（大量改写），占")]
    public void What_was_changed_is_said_in_words(string edits, string said)
    {
        var shared = new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Peer("B01", "B02", Lines, edits: edits);
        var findings = Told(shared);
        Assert.HasCount(2, findings);
        StringAssert.Contains(findings[0].Message, said);
        StringAssert.EndsWith(findings[0].Message, "公开和报送日期不全，不能判断谁先写成。");
    }

    [TestMethod]
    public void Evidence_is_given_of_both_sides_for_at_most_five_passages()
    {
        var shared = new SharedCase().Report("B01", "", Lines, published: 20).Report("B02", "", Lines, published: 10);
        for (var i = 0; i < 7; i++)
        {
            shared.Peer("B01", "B02", Lines.Substring(i * 18, 18), edits: i == 0 ? "light" : "none");
        }

        var finding = Assert.ContainsSingle(Told(shared));
        Assert.AreEqual("B01/2025.txt B02/2025.txt", string.Join(' ', finding.Evidence.Take(2).Select(e => e.File)));
        Assert.HasCount(10, finding.Evidence);
        StringAssert.Contains(finding.Message, "（逐字相同为主，另有少量改写）");
    }

    [TestMethod]
    public void A_snippet_and_a_heading_are_never_cut_through_a_character()
    {
        var words = Lines[..119] + "𠮷" + Lines[119..];
        var finding = Told(new SharedCase().Report("B01", "", words, published: 20).Report("B02", "", words, published: 10).Peer("B01", "B02", words))[0];
        Assert.AreEqual(Lines[..119], finding.Evidence[0].Snippet);
    }

    [TestMethod]
    public void The_users_of_a_template_are_not_held_against_each_other()
    {
        var shared = new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Template("B01", Lines).Template("B02", Lines).Peer("B02", "B01", Lines);
        Assert.IsEmpty(Told(shared));
    }

    [TestMethod]
    public void Earlier_years_are_not_judged_again()
    {
        var shared = new SharedCase().Report("B01", "", Lines, 2024).Report("B02", "", Lines, 2024).Peer("B02", "B01", Lines, laterYear: 2024, earlierYear: 2024);
        Assert.IsEmpty(Told(shared));
    }

    private static IReadOnlyList<Finding> Told(SharedCase shared) => CopyFindings.From(shared.Passages, 2025, shared.Submissions, shared.Roster);

    private static IReadOnlyList<Finding> Find(params ReportDraft[] drafts)
    {
        var submissions = drafts.Select(d => d.Submit()).ToList();
        return CopyFindings.From(PassageFinder.Find([.. submissions.Select(Text)]), 2025, submissions, Units);
    }

    // The aspects sentence differs from unit to unit, so that section five alone is shared.
    private static ReportDraft Draft(string unit, string problems, int day, int year = 2025) => new ReportDraft
    {
        Unit = unit,
        UnitName = unit + "局全称",
        Year = year,
        Published = new ChinaMoment(new DateOnly(year + 1, 1, day)),
    }.Say("S1", $"{unit}{year}主动公开").Say("S5", problems);

    private static ReuseText Text(Submission s) => new($"{s.Unit}/{s.Year}", s.Unit!, s.Unit + "局全称", [], s.Year!.Value, "report", s.Report!.Text, s.Report.Body, s.Report.Sections);
}
