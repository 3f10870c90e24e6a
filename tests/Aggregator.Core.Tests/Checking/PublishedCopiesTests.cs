using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

/// <summary>PAGE_CHANGED, PAGE_DIFFERS and SITES_DIFFER: what sites show against what was handed in, against what they showed before, and against each other.</summary>
[TestClass]
public sealed class PublishedCopiesTests
{
    private static readonly DateTimeOffset First = new(2026, 2, 1, 0, 30, 0, ChinaTime.Offset);

    private static readonly Roster Roster = new([new Unit("B01", "云川市教育局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, "市政府部门", null, null, null, null)]);

    [TestMethod]
    public void A_page_changed_between_two_visits_without_a_word_is_a_finding_with_both_values()
    {
        var finding = Assert.ContainsSingle(Find(Shown(120, until: 3), Shown(135, from: 3)));
        Assert.AreEqual(("PAGE_CHANGED", "B01", 2025, "120", "135", 15m, Severity.Warning), (finding.Rule, finding.Unit, finding.Year, finding.Expected, finding.Actual, finding.Difference, finding.Severity));
        StringAssert.Contains(finding.Message, "网站“市政府网站”公布的报告在2026-02-04采集时与此前采集的不同，页面没有更正说明：表一“行政许可”行“本年处理决定数量”列由120改为135");
        CollectionAssert.AreEqual(new[] { "网站采集/000135/年报.html", "网站采集/000120/年报.html" }, finding.Evidence.Select(place => place.File).ToList());
    }

    [TestMethod]
    public void A_correction_that_says_so_is_in_order() =>
        Assert.IsEmpty(Find(Shown(120, until: 3), Shown(135, from: 3, say: "更正：原公布行政许可120件，应为135件。")));

    [TestMethod]
    public void A_page_whose_numbers_stayed_is_in_order() => Assert.IsEmpty(Find(Shown(120, until: 3), Shown(120, from: 3, say: "本页面已适老化改造。")));

    [TestMethod]
    public void A_site_that_shows_two_versions_in_turns_is_told_once()
    {
        var a = Shown(120);
        var b = Shown(135);
        Assert.HasCount(1, Find(a with { Copy = a.Copy! with { Spans = [Span(0, 1), Span(2, 3), Span(4, 5)] } }, b with { Copy = b.Copy! with { Spans = [Span(1, 2), Span(3, 4), Span(5, null)] } }));
    }

    [TestMethod]
    public void A_page_that_says_otherwise_than_the_hand_in_is_a_finding_and_one_that_says_the_same_is_none()
    {
        var finding = Assert.ContainsSingle(Find(HandedIn(120), Shown(135)));
        Assert.AreEqual(("PAGE_DIFFERS", "120", "135"), (finding.Rule, finding.Expected, finding.Actual));
        StringAssert.Contains(finding.Message, "与报送的“B01/2025.txt”不一致（报送的在前，网上的在后）");
        Assert.IsEmpty(Find(HandedIn(120), Shown(120)));
    }

    [TestMethod]
    public void What_a_site_showed_once_and_shows_no_more_is_not_held_against_the_hand_in() =>
        Assert.AreEqual("PAGE_CHANGED", Assert.ContainsSingle(Find(HandedIn(120), Shown(135, until: 3), Shown(120, from: 3))).Rule);

    [TestMethod]
    public void Several_sites_are_held_against_each_other_where_nothing_was_handed_in()
    {
        var finding = Assert.ContainsSingle(Find(Shown(120), Shown(135, site: 2, name: "本局网站")));
        Assert.AreEqual(("SITES_DIFFER", "120", "135"), (finding.Rule, finding.Expected, finding.Actual));
        StringAssert.Contains(finding.Message, "网站“本局网站”公布的与网站“市政府网站”公布的不一致");
        CollectionAssert.AreEqual(new[] { "PAGE_DIFFERS" }, Find(HandedIn(120), Shown(120), Shown(135, site: 2)).Select(one => one.Rule).ToList(), "With a hand-in each site is held against that.");
    }

    [TestMethod]
    public void The_attached_file_is_the_report_where_the_page_has_no_tables()
    {
        var page = Shown(0) with { Report = new ReportDraft { Tables = { } }.Build() with { TablesFound = [] } };
        var file = Shown(135, part: 1);
        Assert.AreEqual(file, ShownReports.Now([page, file]));
        Assert.AreEqual("135", Assert.ContainsSingle(Find(HandedIn(120), page, file)).Actual);
    }

    [TestMethod]
    public void A_page_and_its_attachment_that_hold_the_same_are_one_report() => Assert.AreEqual(0, ShownReports.Now([Shown(120, part: 1), Shown(120)])!.Copy!.Part);

    [TestMethod]
    public void What_is_no_report_and_a_unit_that_is_not_on_the_roster_are_passed_over()
    {
        var notice = Shown(120) with { Report = new ReportDraft { IsAnnualReport = false }.Build() };
        Assert.IsEmpty(ShownReports.Of([notice]));
        Assert.IsEmpty(Find(HandedIn(120), notice, Shown(135) with { Unit = "X" }));
    }

    [TestMethod]
    public void A_report_that_was_taken_from_the_site_is_shown_until_then()
    {
        var shown = ShownReports.Of([Shown(120, until: 3)]);
        Assert.AreEqual("120 null", string.Join(' ', shown.Select(one => one.Copy is null ? "null" : "120")));
        Assert.AreEqual(First.AddDays(3), shown[1].From);
    }

    private static IReadOnlyList<Finding> Find(params Submission[] files) => PublishedCopies.Find(Roster, files);

    private static Submission HandedIn(decimal licences) => new ReportDraft().Set("T1", "licence", "decisions", licences).Submit();

    private static Submission Shown(decimal licences, int from = 0, int? until = null, int site = 1, string name = "市政府网站", int part = 0, string? say = null)
    {
        var draft = new ReportDraft().Set("T1", "licence", "decisions", licences);
        var number = (int)licences;
        return (say is null ? draft : draft.Say("S6", "本年度未收取信息处理费。" + say)).Submit(SubmissionStatus.Superseded, $"网站采集/{number:000000}/年报.html") with
        {
            Sha256 = $"{number}{say?.Length}".PadLeft(64, '0'),
            Copy = new PortalCopy(name, site, part, "http://a.example/1.html", [Span(from, until)]),
        };
    }

    private static PortalSpan Span(int from, int? until) => new(First.AddDays(from), until is { } day ? First.AddDays(day) : null);
}
