using System.Net;
using Aggregator.Core.Checking;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

/// <summary>规则: the rule book with what each rule found.</summary>
[TestClass]
public sealed class RulePageTests
{
    [TestMethod]
    public async Task Every_rule_is_listed_and_a_chapter_lists_its_own()
    {
        await using var host = await SiteHost.StartAsync();
        Assert.AreEqual(RuleCatalogue.Entries.Count, (await PageTests.PageAsync(host, "/rules")).QuerySelectorAll(".rules tbody tr").Length);
        Assert.AreEqual(RuleCatalogue.Entries.Count(rule => rule.Family == RuleFamily.Calendar), (await PageTests.PageAsync(host, "/rules?family=calendar")).QuerySelectorAll(".rules tbody tr").Length);
        Assert.AreEqual(RuleCatalogue.Entries.Count, (await PageTests.PageAsync(host, "/rules?family=nonsense")).QuerySelectorAll(".rules tbody tr").Length);
        Assert.AreEqual("行合计不符 SUM_ROW", PageTests.Words((await PageTests.PageAsync(host, "/rules?q=SUM_ROW")).QuerySelector(".rules tbody th")!));
    }

    [TestMethod]
    public async Task What_stands_on_no_law_says_so()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageTests.PageAsync(host, "/rules");
        var byPractice = page.QuerySelectorAll(".rules tbody td[data-label=依据]").Count(cell => cell.TextContent == "无明文，按惯例核验");
        Assert.AreEqual(RuleCatalogue.Entries.Count(rule => rule.LegalBasis.Length == 0), byPractice);
        StringAssert.Contains((await PageTests.PageAsync(host, "/rules/COPY_OTHER")).QuerySelector(".sheet")!.TextContent, "无明文，按惯例核验");
    }

    [TestMethod]
    public async Task A_rule_says_what_it_costs_how_it_came_about_and_what_it_found()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageTests.PageAsync(host, "/rules/SUM_ROW");
        StringAssert.Contains(page.QuerySelector(".sheet")!.TextContent, "C11 表内勾稽（满分12分）：勾稽不符每处扣2分。");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=history]")!.TextContent, "rules-1 新增：新增“行合计不符”。");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=found-head]")!.TextContent, "2025 年度 1 处，涉及 1 个单位。");
        var finding = host.Data.Snapshot!.Findings.Single(f => f.Rule == "SUM_ROW");
        Assert.AreEqual($"/units/B02#f-{finding.Fingerprint}", page.QuerySelector("#found tbody a")!.GetAttribute("href"));
        StringAssert.Contains((await PageTests.PageAsync(host, "/rules/SUM_COL")).QuerySelector("section[aria-labelledby=found-head]")!.TextContent, "没有单位违反这条规则。");
    }

    [TestMethod]
    public async Task A_rule_that_does_not_exist_is_not_found()
    {
        await using var host = await SiteHost.StartAsync();
        using var answer = await host.Browser().GetAsync("/rules/NO_SUCH_RULE");
        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [TestMethod]
    public void A_unit_sees_how_often_a_rule_fired_on_itself_alone()
    {
        var night = SampleSnapshot.Create();
        var findings = FindingsByRule.Of(night with { Findings = [.. night.Findings, night.Findings.Single(f => f.Rule == "SUM_ROW") with { Unit = "B01" }] });
        Assert.AreEqual(new RuleTally(2, 2, 0, 0), findings.Tally("SUM_ROW", new Person("a", "甲", Role.Viewer)));
        Assert.AreEqual(new RuleTally(1, 1, 0, 0), findings.Tally("SUM_ROW", new Person("u", "乙", Role.Unit, "B02")));
        Assert.AreEqual("B02", Assert.ContainsSingle(findings.Seen("SUM_ROW", new Person("u", "乙", Role.Unit, "B02"))).Unit);
        Assert.IsTrue(findings.Tally("SUM_ROW", new Person("u", "乙", Role.Unit)).IsEmpty);
    }
}
