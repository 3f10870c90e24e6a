using System.Globalization;
using System.Net;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class ReusePageTests
{
    private const string PairAddress = "/reuse/pair?a=B02%2F2025&b=B01%2F2025";

    [TestMethod]
    public async Task Pairs_are_listed_with_the_name_left_standing_first()
    {
        var page = await PageAsync("/reuse");
        var rows = page.QuerySelectorAll("section[aria-labelledby=pairs] tbody tr").Select(PageTests.Words).ToList();
        Assert.HasCount(2, rows);
        Assert.AreEqual(
            "=云川市<b>财政局</b>2025年度报告 =云川市<b>财政局</b>2025年度报告中保留了“云川市教育局”的名称 云川市教育局2025年度报告 57 其中相同 55 74% 少量改写 雷同 待认定 云川市教育局2025年度报告的名称留在对方文中，且较早公开，可能是来源 并排看 ：=云川市<b>财政局</b>2025年度报告 与 云川市教育局2025年度报告",
            rows[0]);
        Assert.AreEqual(PairAddress, page.QuerySelector("section[aria-labelledby=pairs] tbody a[href^='/reuse/pair']")!.GetAttribute("href"));
        CollectionAssert.AreEqual(
            new[] { "保留了他单位名称1 对", "与其他单位雷同2 对", "多份报告共用的段落1", "2025 年度有雷同文字的单位2" },
            page.QuerySelectorAll(".answers > div").Select(d => d.TextContent.Trim()).ToList());
    }

    [TestMethod]
    public async Task Who_share_a_passage_are_one_line_with_the_template_as_the_likely_source()
    {
        var page = await PageAsync("/reuse");
        var row = PageTests.Words(Assert.ContainsSingle(page.QuerySelectorAll("section[aria-labelledby=clusters] tbody tr")));
        StringAssert.Contains(row, $"范本“{ReuseNight.Template}” 已知范本，可能是来源");
        StringAssert.EndsWith(row, "云川市教育局2025年度报告、=云川市<b>财政局</b>2025年度报告、云川市临江区人民政府2025年度报告");
    }

    [TestMethod]
    public async Task Three_shares_stand_apart_and_what_is_the_templates_is_not_the_peers()
    {
        var page = await PageAsync("/reuse");
        var rows = page.QuerySelectorAll("section[aria-labelledby=shares] tbody tr").Select(PageTests.Words).ToList();
        Assert.AreEqual("=云川市<b>财政局</b> 雷同 ：=云川市<b>财政局</b> 74% 云川市教育局 74% 0% 0% 0%", rows[0]);
        Assert.AreEqual("云川市临江区人民政府 雷同 ：云川市临江区人民政府 0% 0% 0% 93.4% 0%", rows[1]);
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=shares] p")!.TextContent, "其余 2 个已报单位没有发现雷同文字");
    }

    [TestMethod]
    [DataRow("?view=template", 1)]
    [DataRow("?view=customary", 0)]
    [DataRow("?view=self", 0)]
    [DataRow("?unit=B01", 1)]
    [DataRow("?unit=D01&view=peer&p=9", 1)]
    [DataRow("?unit=nobody&view=%3Cb%3E&p=-1", 2)]
    public async Task A_view_lists_its_own_kind_and_a_unit_its_own_pairs(string query, int rows)
    {
        var page = await PageAsync("/reuse" + query);
        Assert.AreEqual(rows, page.QuerySelectorAll("section[aria-labelledby=pairs] tbody tr").Length);
    }

    [TestMethod]
    public async Task Two_texts_stand_side_by_side_with_what_is_equal_changed_and_left()
    {
        var page = await PageAsync(PairAddress);
        var sides = page.QuerySelectorAll(".side");
        Assert.AreEqual(2, sides.Length);
        Assert.AreEqual("云川市教育局", sides[0].QuerySelector(".name")!.TextContent);
        CollectionAssert.AreEqual(new[] { "设", "逐" }, sides[0].QuerySelectorAll(".diff").Select(e => e.TextContent).ToList());
        CollectionAssert.AreEqual(new[] { "指派", "每" }, sides[1].QuerySelectorAll(".diff").Select(e => e.TextContent).ToList());
        Assert.AreEqual(("120", "95"), (sides[0].QuerySelector(".number")!.TextContent, sides[1].QuerySelector(".number")!.TextContent));
        Assert.AreEqual("建立带班制度，", sides[0].QuerySelector(".same")!.TextContent);
        StringAssert.EndsWith(sides[0].QuerySelector(".around")!.TextContent, ReuseNight.Before);
        StringAssert.Contains(sides[1].QuerySelector(".side-head")!.TextContent, "可能在先");
        Assert.IsFalse(sides[0].QuerySelector(".side-head")!.TextContent.Contains("可能在先", StringComparison.Ordinal));
        StringAssert.Contains(page.QuerySelector(".notice.error")!.TextContent, "保留了“云川市教育局”的名称");
    }

    [TestMethod]
    public async Task Each_kind_of_change_has_its_own_mark_and_stands_in_the_legend()
    {
        var night = ReuseNight.Create();
        const string mine = "云川市水利局建立台账，全年更新120次，与云川市教育局、云川市水利局会商，依据《中华人民共和国政府信息公开条例》办理，公开渠道更多。";
        const string theirs = "云川市教育局建立台账，全年更新95次，与云川市教育局、云川市水利局会商，依据《中华人民共和国政府信息公开条例》办理，公开内容更多。";
        var submissions = night.Submissions.Select(s => s.Unit is "B01" or "D01" ? s with { Report = ReuseNight.Say(s.Report!, "一、总体情况\n" + (s.Unit == "B01" ? theirs : mine)) } : s).ToList();
        var (a, b) = (new TextSpan(7, mine.Length), new TextSpan(7, theirs.Length));
        var runs = new List<AlignedRun> { Run("建立台账，全年更新"), Run("办理，公开"), Run("更多。") };
        var passage = new ReusePassage("peer", new ReuseSide("D01/2025", "D01", 2025, "S1", a, mine), new ReuseSide("B01/2025", "B01", 2025, "S1", b, theirs), 0.9, 40, "light", "copied")
        {
            Runs = [.. runs],
            ForeignNames = [new ForeignName("a", new TextSpan(7 + mine.IndexOf("云川市教育局", StringComparison.Ordinal), 6), "云川市教育局")],
        };
        var page = await PageAsync("/reuse/pair?a=D01%2F2025&b=B01%2F2025", night with { Submissions = submissions, Reuse = [passage] });
        var side = page.QuerySelector(".side")!;
        CollectionAssert.AreEqual(new[] { "云川市教育局" }, side.QuerySelectorAll(".name").Select(e => e.TextContent).ToList());
        CollectionAssert.AreEqual(new[] { "云川市水利局", "云川市水利局" }, side.QuerySelectorAll(".other").Select(e => e.TextContent).ToList());
        StringAssert.Contains(side.QuerySelector(".given")!.TextContent, "中华人民共和国政府信息公开条例");
        Assert.IsNotNull(side.QuerySelector(".diff"));
        var legend = page.QuerySelector(".legend")!;
        foreach (var style in page.QuerySelectorAll(".side .piece").SelectMany(piece => piece.ClassList).Where(name => name is not ("piece" or "cut")).Distinct())
        {
            Assert.IsNotNull(legend.QuerySelector(".piece." + style), style);
        }

        AlignedRun Run(string words) => new(new TextSpan(7 + mine.IndexOf(words, StringComparison.Ordinal), words.Length), new TextSpan(7 + theirs.IndexOf(words, StringComparison.Ordinal), words.Length));
    }

    [TestMethod]
    public async Task A_name_left_standing_in_the_earlier_text_names_no_source()
    {
        var night = ReuseNight.Create();
        var submissions = night.Submissions.Select(s => s.Unit == "B02" ? s with { Published = new(new DateOnly(2026, 1, 2)) } : s).ToList();
        var page = await PageAsync(PairAddress, night with { Submissions = submissions });
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "日期在先的是=云川市<b>财政局</b>2025年度报告（2026-01-02，云川市教育局2025年度报告为2026-01-05），但其中留有“云川市教育局”的名称；日期和名称相反，不能判断谁先写成。");
        Assert.IsFalse(page.QuerySelector("main")!.TextContent.Contains("可能在先", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task The_number_of_a_finding_is_explained_where_it_counts_another_text_than_the_page()
    {
        var night = ReuseNight.Create();
        var told = night.Findings[^1] with { Unit = "B01", Subject = "peer/B02/2025" };
        var page = await PageAsync(PairAddress, night with
        {
            Submissions = [.. night.Submissions.Select(s => s with { Published = null, ReceivedAt = null })],
            Reuse = [night.Reuse[0] with { ForeignNames = [] }],
            Findings = [told],
        });
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "云川市教育局2025年度报告的问题按它自己的文字计算，只算自撰部分（总体情况和存在问题）：");
        Assert.IsFalse((await PageAsync(PairAddress)).QuerySelector("main")!.TextContent.Contains("只算自撰部分", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("?year=2025", 2)]
    [DataRow("?year=2024", 1)]
    [DataRow("?edits=light", 1)]
    [DataRow("?names=left&year=2025", 1)]
    [DataRow("?state=open", 1)]
    [DataRow("?state=none", 1)]
    [DataRow("?view=template&year=2025", 1)]
    public async Task The_list_is_filtered_by_year_change_name_and_decision_and_the_address_keeps_it(string query, int rows)
    {
        var night = ReuseNight.Create();
        var page = await PageAsync("/reuse" + query, night with { Reuse = [night.Reuse[0], night.Reuse[1] with { A = night.Reuse[1].A with { Id = "D01/2024", Year = 2024 } }, .. night.Reuse.Skip(2)] });
        Assert.AreEqual(rows, page.QuerySelectorAll("section[aria-labelledby=pairs] tbody tr").Length);
        var kept = query.Split('?', '&').First(part => part.Length > 0 && !part.StartsWith("view", StringComparison.Ordinal));
        StringAssert.Contains(page.QuerySelectorAll("ul[aria-label=按来源筛选] a")[2].GetAttribute("href"), kept);
        Assert.AreEqual("selected", page.QuerySelector($"select[name={kept.Split('=')[0]}] option[value='{kept.Split('=')[1]}']")!.GetAttribute("selected"));
    }

    [TestMethod]
    public async Task The_passage_is_shown_whole_and_its_markup_stays_text()
    {
        var page = await PageAsync(PairAddress);
        var passages = page.QuerySelectorAll(".side .passage").Select(p => p.TextContent).ToList();
        StringAssert.Contains(passages[0], ReuseNight.Before + ReuseNight.Copied);
        StringAssert.Contains(passages[1], ReuseNight.Original);
        Assert.AreEqual(0, page.QuerySelectorAll("script:not([src]), [style]").Length);
    }

    [TestMethod]
    [DataRow("/reuse/pair?a=B01%2F2025&b=B02%2F2025", HttpStatusCode.OK)]
    [DataRow("/reuse/pair?a=B01%2F2025&b=D01%2F2025", HttpStatusCode.NotFound)]
    [DataRow("/reuse/pair?a=B01%2F2025", HttpStatusCode.NotFound)]
    [DataRow("/reuse/pair", HttpStatusCode.NotFound)]
    public async Task Only_two_texts_that_share_something_have_a_page(string address, HttpStatusCode expected)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = ReuseNight.Create() });
        using var answer = await host.Browser().GetAsync(new Uri(address, UriKind.Relative));
        Assert.AreEqual(expected, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_template_is_shown_in_its_place_or_by_its_snippet_and_customary_wording_apart_and_grey()
    {
        var template = await PageAsync($"/reuse/pair?a=D01%2F2025&b={Uri.EscapeDataString(ReuseNight.Template)}");
        Assert.AreEqual("设专人逐周核对栏目<u>（此处略去2字）", template.QuerySelectorAll(".side .passage")[1].TextContent);
        var night = ReuseNight.Create() with { Templates = [new("another", "不是它"), new(ReuseNight.Template, "范本里设专人逐周核对栏目<u>再报告，电话13912345678。")] };
        var whole = await PageAsync($"/reuse/pair?a=D01%2F2025&b={Uri.EscapeDataString(ReuseNight.Template)}", night);
        Assert.AreEqual("范本里设专人逐周核对栏目<u>再报告，电话139****5678。", whole.QuerySelectorAll(".side .passage")[1].TextContent);
        Assert.AreEqual("范本里", whole.QuerySelectorAll(".side")[1].QuerySelector(".around")!.TextContent);
        var both = await PageAsync("/reuse/pair?a=D01%2F2025&b=B02%2F2025");
        Assert.AreEqual(2, both.QuerySelectorAll(".usual .side").Length);
        StringAssert.Contains(both.QuerySelector("section[aria-labelledby=usual]")!.TextContent, "不算雷同");
    }

    [TestMethod]
    public async Task A_finding_on_copied_text_leads_to_the_two_texts()
    {
        var page = await PageAsync("/units/B02");
        Assert.AreEqual(PairAddress, page.QuerySelector(".finding a[href^='/reuse']")!.GetAttribute("href"));
        Assert.AreEqual("与其他报告、范本和往年报告的雷同对照（2 对）", page.QuerySelector("a[href='/reuse?unit=B02']")!.TextContent);
    }

    [TestMethod]
    public async Task A_number_of_a_person_that_is_equal_in_part_is_masked_as_a_whole()
    {
        var night = ReuseNight.Create();
        const string text = "一、总体情况\n联系电话13912345678欢迎来电";
        var submissions = night.Submissions.Select(s => s.Unit is "B01" or "B02" ? s with { Report = ReuseNight.Say(s.Report!, text) } : s).ToList();
        var span = new TextSpan(7, text.Length - 7);
        var run = new TextSpan(7, 9);
        var passage = night.Reuse[0] with
        {
            A = night.Reuse[0].A with { Span = span, Snippet = text[7..] },
            B = night.Reuse[0].B with { Span = span, Snippet = text[7..] },
            Runs = [new AlignedRun(run, run)],
            ForeignNames = [],
        };
        var page = await PageAsync(PairAddress, night with { Submissions = submissions, Reuse = [passage] });
        foreach (var side in page.QuerySelectorAll(".side .passage"))
        {
            StringAssert.Contains(side.TextContent, "联系电话139****5678欢迎来电");
        }
    }

    [TestMethod]
    public async Task Stretches_that_lie_outside_or_overlap_and_half_characters_do_no_harm()
    {
        var night = ReuseNight.Create();
        var passage = night.Reuse[0];
        var odd = passage with
        {
            A = passage.A with { Span = new TextSpan(passage.A.Span.Offset, int.MaxValue - 100) },
            Runs = [new AlignedRun(new TextSpan(0, 5000), new TextSpan(9, 2)), new AlignedRun(new TextSpan(30, 10), new TextSpan(8, 9)), new AlignedRun(new TextSpan(9999, 10), new TextSpan(9999, 10))],
            ForeignNames = [new ForeignName("a", new TextSpan(-5, 3), "坏\ud83d"), new ForeignName("b", new TextSpan(9000, 3), "x")],
        };
        var page = await PageAsync(PairAddress, night with { Reuse = [odd] });
        StringAssert.Contains(page.QuerySelector(".side .passage")!.TextContent, ReuseNight.Copied);
    }

    [TestMethod]
    public async Task A_long_equal_stretch_is_shown_by_its_ends()
    {
        var night = ReuseNight.Create();
        var words = string.Concat(Enumerable.Range(0, 200).Select(i => $"第{i}项另行说明，"));
        var submissions = night.Submissions.Select(s => s.Unit is "B01" or "B02" ? s with { Report = ReuseNight.Say(s.Report!, "一、总体情况\n" + words) } : s).ToList();
        var span = new TextSpan(7, words.Length);
        var passage = new ReusePassage("peer", night.Reuse[0].A with { Span = span }, night.Reuse[0].B with { Span = span }, 1, 1000, "none", "copied");
        var page = await PageAsync(PairAddress, night with { Submissions = submissions, Reuse = [passage] });
        var shown = page.QuerySelector(".side .passage")!;
        Assert.AreEqual($"（此处略去{words.Length - 360}字）", shown.QuerySelector("details.cut > summary")!.TextContent);
        Assert.AreEqual(words[180..^180], shown.QuerySelector("details.cut > .same")!.TextContent);
        Assert.AreEqual(words, string.Concat(shown.QuerySelectorAll(".same").Select(piece => piece.TextContent)));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_passage_of_a_million_characters_is_cut_off_and_says_so(bool hasRuns)
    {
        var night = ReuseNight.Create();
        var words = string.Concat(Enumerable.Range(0, 100_000).Select(i => i % 2 == 0 ? "甲乙丙丁戊己庚辛壬癸" : "子丑寅卯辰巳午未申酉"));
        var submissions = night.Submissions.Select(s => s.Unit is "B01" or "B02" ? s with { Report = ReuseNight.Say(s.Report!, "一、总体情况\n" + words) } : s).ToList();
        var span = new TextSpan(7, words.Length);
        var passage = new ReusePassage("peer", night.Reuse[0].A with { Span = span }, night.Reuse[0].B with { Span = span }, 0.5, 500_000, "heavy", "copied")
        {
            Runs = [.. Enumerable.Range(0, hasRuns ? 50_000 : 0).Select(i => new TextSpan(7 + (i * 20), 10)).Select(run => new AlignedRun(run, run))],
        };
        var page = await PageAsync(PairAddress, night with { Submissions = submissions, Reuse = [passage] });
        foreach (var side in page.QuerySelectorAll(".side .passage"))
        {
            Assert.IsLessThan(9000, side.TextContent.Length);
            var left = side.QuerySelectorAll(".cut").Sum(cut => int.Parse(string.Concat(cut.TextContent.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture));
            StringAssert.StartsWith(side.QuerySelectorAll(".cut a")[^1].GetAttribute("href"), "/reports/B0");
            Assert.AreEqual(words.Length, left + side.QuerySelectorAll(".same, .near, .diff").Sum(piece => piece.TextContent.Length));
        }
    }

    [TestMethod]
    [DataRow(null, "—")]
    [DataRow(0.0, "0%")]
    [DataRow(0.0001, "不到0.1%")]
    [DataRow(0.1255, "12.6%")]
    [DataRow(1.0, "100%")]
    public void A_share_that_is_more_than_nothing_is_never_said_as_nothing(double? share, string said) => Assert.AreEqual(said, Wording.Percent((decimal?)share));

    [TestMethod]
    public async Task Before_the_first_night_the_overview_says_what_to_do_and_a_pair_is_not_found()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData());
        StringAssert.Contains(await host.Browser().GetStringAsync(new Uri("/reuse", UriKind.Relative)), "还没有完成过一次夜间运行");
        using var answer = await host.Browser().GetAsync(new Uri(PairAddress, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<IDocument> PageAsync(string address, CitySnapshot? night = null)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night ?? ReuseNight.Create() });
        using var answer = await host.Browser().GetAsync(new Uri(address, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
