using Aggregator.Core.Checking;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public sealed class RuleBookTests
{
    [TestMethod]
    public void The_written_book_is_current()
    {
        var path = Repository.PathOf("src", "Aggregator.Core", "Checking", "RULES.md");
        Assert.AreEqual(
            RuleBook.Markdown(RuleCatalogue.Entries, RuleHistory.All, RuleCatalogue.Version), File.ReadAllText(path).ReplaceLineEndings("\n"),
            $"{path} is stale: run `aggregator rules --write` in the repository, build, and run it once more.");
    }

    [TestMethod]
    public void An_entry_says_all_there_is_to_a_rule()
    {
        var rule = RuleCatalogue.Find("SUM_ROW")! with { LegalBasis = "", FromYear = 2008, ToYear = 2018, Since = 3, Until = 5 };
        var book = RuleBook.Markdown([rule], [new("rules-3", [new("SUM_ROW", "changed", "改为逐行核验。"), new("SUM_ROW", "split", "一分为二。") { Into = ["A1", "A2"] }])], "rules-5");
        foreach (var part in new[]
        {
            "## 表格勾稽（1条）", "### SUM_ROW 行合计不符", "**级别**：错误", "**依据**：无明文，按惯例核验", "2008—2018年", rule.Examines, rule.GoodExample, rule.BadExample, rule.Remedy,
            "rules-3 至 rules-5", "### rules-3", "- 修改 SUM_ROW：改为逐行核验。", "- 拆分 SUM_ROW → A1、A2：一分为二。",
        })
        {
            StringAssert.Contains(book, part);
        }
    }

    [TestMethod]
    public void A_draft_is_shown_as_one() =>
        StringAssert.Contains(RuleBook.Markdown([RuleCatalogue.Find("SUM_ROW")! with { Draft = true }], [], "rules-3"), "草案，只作影子核验");
}
