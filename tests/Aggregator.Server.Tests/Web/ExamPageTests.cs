using System.Net;
using Aggregator.Core.Checking;
using Aggregator.Server.Exam;
using Aggregator.Server.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class ExamPageTests
{
    private static readonly ExamPaper Paper = ExamPaper.Published;

    [TestMethod]
    public void The_published_marks_say_where_they_come_from_and_can_be_written_again()
    {
        Assert.IsNotEmpty(Paper.Seeds);
        Assert.IsNotEmpty(Paper.Marks.Rules);
        Assert.IsGreaterThan(0, Paper.Units * Paper.Years);
        Assert.AreEqual(RuleCatalogue.Version, Paper.RuleSet, "The rules have changed: run “aggregator bench --write” in the repository's root.");
        Assert.AreEqual(Paper.ToJson(), ExamPaper.FromJson(Paper.ToJson()).ToJson());
    }

    [TestMethod]
    public async Task Every_rule_is_listed_with_its_title_or_as_not_built_yet()
    {
        var page = await PageAsync();
        var rows = page.QuerySelectorAll("section[aria-labelledby=rules] tbody tr:not(.part)").ToDictionary(r => r.QuerySelector("code")!.TextContent);
        CollectionAssert.AreEqual(Paper.Marks.Rules.Select(r => r.Rule).OrderBy(r => RuleCatalogue.Find(r) is null).ToArray(), rows.Keys.ToArray(), "Rules there are come first.");
        foreach (var (rule, row) in rows)
        {
            var title = RuleCatalogue.Find(rule)?.Title ?? "尚未实现";
            StringAssert.Contains(row.QuerySelector("th")!.TextContent, title, rule);
        }
    }

    [TestMethod]
    public async Task Every_kind_decoy_metric_and_format_has_its_line()
    {
        var page = await PageAsync();
        Assert.AreEqual(Paper.Marks.Kinds.Count, Rows(page, "kinds"));
        Assert.AreEqual(Paper.Marks.Decoys.Count + 1, Rows(page, "decoys"));
        Assert.AreEqual(2 + Paper.Marks.CellsByTable.Count + Paper.Marks.CellsByFormat.Count + Paper.Marks.NarrativeByMetric.Count + 1, Rows(page, "reading"));
        Assert.AreEqual(3 + Paper.Marks.Leaves.Count, Rows(page, "city"));
        var main = page.QuerySelector("main")!.TextContent;
        foreach (var seed in Paper.Seeds)
        {
            StringAssert.Contains(main, seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        static int Rows(IParentNode page, string part) => page.QuerySelectorAll($"section[aria-labelledby={part}] tbody tr").Length;
    }

    [TestMethod]
    public async Task Its_lists_are_searched_and_sorted_by_the_address()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await new HtmlParser().ParseDocumentAsync(await host.Browser().GetStringAsync(new Uri("/exam?rules.q=SUM_ROW&rules.sort=-recall&kindstables.sort=recall", UriKind.Relative)));
        Assert.HasCount(1, page.QuerySelectorAll("#rules-table tbody tr"));
        Assert.IsTrue(page.QuerySelector("#kindstables")!.ParentElement!.HasAttribute("open"), "A folded list that was asked for something stands open.");
    }

    [TestMethod]
    public async Task The_page_is_there_before_the_first_night()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData());
        using var answer = await host.Browser().GetAsync(new Uri("/exam", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [TestMethod]
    [DataRow(null, "—", "good")]
    [DataRow(1.0, "100%", "good")]
    [DataRow(0.9999, "99.9%", "good")]
    [DataRow(0.29, "29.0%", "bad")]
    [DataRow(0.8, "80.0%", "warn")]
    [DataRow(0.0, "0.0%", "bad")]
    public void A_share_is_never_rounded_up(double? share, string text, string level)
    {
        var view = new ShareView("", share);
        Assert.AreEqual((text, level), (view.Text, view.Level));
    }

    private static async Task<IDocument> PageAsync()
    {
        await using var host = await SiteHost.StartAsync();
        return await new HtmlParser().ParseDocumentAsync(await host.Browser().GetStringAsync(new Uri("/exam", UriKind.Relative)));
    }
}
