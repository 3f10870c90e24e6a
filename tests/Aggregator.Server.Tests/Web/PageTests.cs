using System.Net;
using Aggregator.Core.Checking;
using Aggregator.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class PageTests
{
    [TestMethod]
    [DataRow("/", "总览")]
    [DataRow("/units/B01", "云川市教育局")]
    [DataRow("/units/B02", "=云川市<b>财政局</b>")]
    [DataRow("/units/B03", "云川市水利局")]
    [DataRow("/units", "单位")]
    [DataRow("/units/", "单位")]
    [DataRow("/ranking", "排名：市政府部门")]
    [DataRow("/ranking?group=*", "排名")]
    [DataRow("/search", "查找")]
    [DataRow("/reports/B01/2025", "云川市教育局 2025年度报告")]
    [DataRow("/rollup", "全市汇总")]
    [DataRow("/rollup/T2/new_received/total", "一、本年新收政府信息公开申请数量 总计")]
    [DataRow("/rollup/T2/new_received/total/B01", "云川市教育局 一、本年新收政府信息公开申请数量 总计")]
    [DataRow("/rollup/published", "与全市公布报告对照")]
    [DataRow("/rollup/years", "历年对照")]
    [DataRow("/submissions", "报送")]
    [DataRow("/reuse", "雷同")]
    [DataRow("/reuse/pair?a=B02/2025&b=B01/2025", "雷同对照")]
    [DataRow("/runs", "运行")]
    [DataRow("/exam", "考卷成绩")]
    public async Task Every_page_answers_with_a_night(string address, string heading)
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageAsync(host, address);
        Assert.AreEqual(heading, page.QuerySelector("h1")!.TextContent.Trim());
        StringAssert.Contains(page.QuerySelector(".as-of")!.TextContent, "2026年4月10日");
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/rollup")]
    [DataRow("/submissions")]
    [DataRow("/runs")]
    public async Task Before_the_first_night_every_page_says_what_to_do(string address)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData());
        var page = await PageAsync(host, address);
        Assert.IsNotNull(page.QuerySelector(".empty"));
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "运行");
    }

    [TestMethod]
    [DataRow("/units/B99")]
    [DataRow("/reports/B03/2025")]
    [DataRow("/reports/B01/2024")]
    [DataRow("/reports/file/aaaa")]
    [DataRow("/reports/B01")]
    [DataRow("/versions?unit=B01&year=2025")]
    [DataRow("/rollup/T2/nothing/total")]
    [DataRow("/rollup/T2/new_received/total/B03")]
    [DataRow("/originals/aaaa")]
    [DataRow("/runs/99")]
    [DataRow("/runs/abc")]
    [DataRow("/nothing")]
    public async Task What_does_not_exist_is_404_in_Chinese(string address)
    {
        await using var host = await SiteHost.StartAsync();
        using var answer = await host.Browser().GetAsync(address);
        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "没有找到");
    }

    [TestMethod]
    public async Task The_overview_counts_who_is_in_late_and_missing()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageAsync(host, "/");
        var answers = page.QuerySelectorAll(".answers > div").Select(d => d.TextContent.Trim()).ToList();
        Assert.AreEqual("应报单位5 已报4 已报中按期3 已报中逾期1 未报1", string.Join(' ', answers));
        foreach (var link in page.QuerySelectorAll(".answers a"))
        {
            var list = await PageAsync(host, link.GetAttribute("href")!);
            Assert.AreEqual(link.TextContent, list.QuerySelectorAll("main table tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), link.GetAttribute("href"));
        }
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_used_is_not_counted_as_nothing_handed_in()
    {
        var night = SampleSnapshot.Create();
        var broken = night.Submissions[0] with { Unit = "B03", Year = 2025, Status = Core.Reports.SubmissionStatus.Unreadable, Report = null, File = "B03.docx", DaysLate = null };
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night with { Submissions = [.. night.Submissions, broken] } });
        var page = await PageAsync(host, "/");
        var answers = page.QuerySelectorAll(".answers > div").Select(d => d.TextContent.Trim()).ToList();
        Assert.AreEqual("应报单位5 已报4 已报中按期3 已报中逾期1 未采纳1 未报0", string.Join(' ', answers));
        StringAssert.Contains(Words((await PageAsync(host, page.QuerySelector(".answers .bad a")!.GetAttribute("href")!)).QuerySelector("main table tbody tr")!), "云川市水利局");
    }

    [TestMethod]
    public async Task The_overview_says_how_each_group_stands_and_leads_to_its_ranking()
    {
        await using var host = await SiteHost.StartAsync();
        var rows = (await PageAsync(host, "/")).QuerySelectorAll("section[aria-labelledby=ranking] tbody tr").ToList();
        Assert.AreEqual("市政府部门 3 2 78.88 云川市教育局 96.50", Words(rows[0]));
        // The government's own line is listed, not ranked.
        StringAssert.EndsWith(Words(rows[2]), "只列出，不排名");
        var group = await PageAsync(host, rows[0].QuerySelector("a")!.GetAttribute("href")!);
        Assert.AreEqual(
            "1 1 ↑1 云川市教育局 96.50 优秀 3.50 0\n2 2–3 ↓1 =云川市<b>财政局</b> 61.25 基本合格 受限 39.75 2\n3 3 云川市水利局 0.00 不合格 受限 100.00 1",
            string.Join('\n', group.QuerySelectorAll("table.ranking tbody tr").Select(Words)));
    }

    [TestMethod]
    public async Task The_overview_says_which_run_it_speaks_of_how_that_went_and_what_was_not_done_anew()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var night = (await PageAsync(host, "/")).QuerySelector("section[aria-labelledby=night]")!;
        Assert.AreEqual("本页的数据来自 人工发起的运行 第 3 次 ，完成，有故障 结束 2026-04-10 01:33，用时 3分00秒 故障 1 处 处理 183 项 ，其中 32 项没有变化、沿用以前的结果", Words(night));
        CollectionAssert.AreEqual(new[] { "/runs/3", "/runs/3#faults", "/runs/3#stages" }, night.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList());
    }

    [TestMethod]
    public async Task A_unit_sees_its_reasons_its_gains_and_the_evidence()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageAsync(host, "/units/B02");
        var leaves = page.QuerySelectorAll("section[aria-labelledby=leaves] .cards tbody tr").Select(Words).ToList();
        Assert.AreEqual(
            """
            A11 按期报送 0 8 逾期12天，按档得0分。 得分的处理记录 ：按期报送 LATE_SUBMIT ，问题 1
            C11 表内勾稽 10 12 1处勾稽不符，扣2分。 得分的处理记录 ：表内勾稽 SUM_ROW ，问题 1
            E11 按期办结率 — 5 不适用，不计入 未导入依申请台账，不计入。
            """,
            string.Join('\n', leaves));
        var gains = page.QuerySelectorAll(".gains li").Select(Words).ToList();
        CollectionAssert.AreEqual(new[] { "+8 分 应于2026-01-31前报送，实际2026-02-12报送，逾期12天。", "+2 分 表二“本年新收”行：各列之和为12，总计栏填写13，相差1。" }, gains);
        Assert.AreEqual("B02.txt 第8行 =cmd|' /C calc'!A0", Words(page.QuerySelector(".evidence li")!));
        StringAssert.Contains(Words(page.QuerySelector("section[aria-labelledby=hand-ins] tbody tr")!), "2026-02-12 2026-01-20 — 2026-04-10 2026-01-31 逾期12天 按报送时间");
    }

    [TestMethod]
    public async Task A_unit_sees_how_it_moved_what_its_band_is_made_of_and_its_bonus()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageAsync(host, "/units/B02");
        Assert.AreEqual("由第1名降至第2名，得分70变为61.25（-8.75）。被超过：云川市教育局。", Words(page.QuerySelector("section[aria-labelledby=movement] > p")!));
        var score = Words(page.QuerySelector("section[aria-labelledby=score]")!);
        StringAssert.Contains(score, "存疑的数字和未裁决的异议可使名次在第2名；各指标分值上下变动时，多数情况下在第2至3名");
        StringAssert.Contains(score, "各项指标得 60.25 分；加减分： 市级通报表扬 +1 分，云政办函〔2026〕3号，=通报表扬");
    }

    [TestMethod]
    public async Task A_rule_the_host_knows_is_named_with_its_remedy()
    {
        var rule = new RuleInfo("SUM_ROW", "行合计不符", Severity.Error, "国办公开办函〔2021〕30号", 2021, null, "", "核对该行各列，改正后重新报送。") { Family = RuleFamily.Tables, GoodExample = "", BadExample = "" };
        await using var host = await SiteHost.StartAsync(services: s => s.AddSingleton<Func<string, RuleInfo?>>(id => id == rule.Id ? rule : null));
        var page = await PageAsync(host, "/units/B02");
        var finding = page.QuerySelectorAll(".finding").Single(f => f.TextContent.Contains("SUM_ROW", StringComparison.Ordinal));
        StringAssert.Contains(Words(finding), "行合计不符 SUM_ROW");
        StringAssert.Contains(Words(finding), "怎么改： 核对该行各列，改正后重新报送。");
    }

    [TestMethod]
    public async Task A_total_opens_into_its_contributions_and_their_places()
    {
        await using var host = await SiteHost.StartAsync();
        var rollup = await PageAsync(host, "/rollup");
        var link = rollup.QuerySelector("a[href='/rollup/T2/new_received/total']")!;
        Assert.AreEqual("33 暂定，已纳入 3/4", Words(link.ParentElement!));
        var page = await PageAsync(host, "/rollup/T2/new_received/total");
        var rows = page.QuerySelectorAll("tbody tr").Select(Words).ToList();
        CollectionAssert.AreEqual(
            new[]
            {
                "云川市人民政府 10 填报数值 13 C00.txt 第2行",
                "云川市教育局 10 填报数值 13 B01.txt 第2行",
                "=云川市<b>财政局</b> 13 填报数值 13 B02.txt 第2行",
                "云川市水利局 — 没有可用的报告，未纳入 — —",
                "云川市临江区人民政府 0 空白，按 0 计 13 D01.txt 第2行",
            },
            rows);
        StringAssert.Contains(Words(page.QuerySelector(".notice.warning")!), "还缺：云川市水利局");
    }

    [TestMethod]
    public async Task Files_that_need_a_person_come_first_and_can_be_filtered()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var page = await PageAsync(host, "/submissions");
        var states = page.QuerySelectorAll("table.files tbody tr .tag").Select(t => t.TextContent).ToList();
        CollectionAssert.AreEqual(new[] { "待归属", "无法读取", "非年度报告", "已采纳" }, states.Take(4).ToList());
        var unreadable = await PageAsync(host, "/submissions?status=unreadable");
        Assert.AreEqual(1, unreadable.QuerySelectorAll("table.files tbody tr").Length);
        StringAssert.Contains(unreadable.QuerySelector("table.files tbody tr")!.TextContent, "文件只有图片");
    }

    [TestMethod]
    public async Task Many_files_are_shown_page_by_page()
    {
        var night = SampleSnapshot.Create();
        var many = Enumerable.Range(0, 110).Select(i => night.Submissions[0] with { File = $"{i:0000}.txt" }).ToList();
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night with { Submissions = many } });
        Assert.AreEqual("0000.txt", (await PageAsync(host, "/submissions")).QuerySelector("table.files .file")!.TextContent);
        var last = await PageAsync(host, "/submissions?p=6");
        Assert.AreEqual("0100.txt", last.QuerySelector("table.files .file")!.TextContent);
        Assert.IsNull(last.QuerySelector("a[rel=next]"));
        // A number that is too large shows the last page, one that is none the first.
        Assert.AreEqual(10, (await PageAsync(host, "/submissions?p=99")).QuerySelectorAll("table.files tbody tr").Length);
        Assert.AreEqual(20, (await PageAsync(host, "/submissions?p=99999999999999999999")).QuerySelectorAll("table.files tbody tr").Length);
    }

    [TestMethod]
    public async Task A_finding_shows_what_was_decided_on_it()
    {
        var night = SampleSnapshot.Create();
        var (late, sum) = (night.Findings[0], night.Findings[2]);
        var before = new Finding(sum.Rule, sum.Severity, sum.Outcome, sum.Unit, sum.Year, sum.Message, "12", "99", null, [], sum.Subject);
        FindingDecision[] decided = [FindingDecision.On(late, DecisionKind.Explained, "<b>系统故障</b>", "李四", DateTimeOffset.UnixEpoch), FindingDecision.On(before, DecisionKind.Dismissed, "导出错位", "张三", DateTimeOffset.UnixEpoch)];
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night with { Findings = FindingDecisions.Apply(night.Findings, decided) } });
        var page = await PageAsync(host, "/units/B02");
        StringAssert.Contains(page.GetElementById("f-" + late.Fingerprint)!.TextContent, "已说明：<b>系统故障</b>（李四，1970-01-01）");
        StringAssert.Contains(page.GetElementById("f-" + late.Fingerprint)!.TextContent, "不扣分。");
        var reopened = page.GetElementById("f-" + sum.Fingerprint)!.TextContent;
        StringAssert.Contains(reopened, "待重新处理");
        Assert.DoesNotContain("不扣分。", reopened);
        StringAssert.Contains(page.Body!.TextContent, "不符1条，无法判断0条，经人工认定不成立或已说明1条");
    }

    internal static async Task<IDocument> PageAsync(SiteHost host, string address)
    {
        using var answer = await host.Browser().GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address + "\n" + html);
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    // The words of an element, with single spaces between the texts of its descendants.
    internal static string Words(IElement element) => string.Join(' ',
        element.Descendants<IText>().SelectMany(t => t.Data.Split(['\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
