using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public class RuleCatalogueTests
{
    [TestMethod]
    [DataRow("SUM_ROW")]
    [DataRow("MISSING_REPORT")]
    [DataRow("COPY_OTHER")]
    [DataRow("COPY_SELF")]
    public void Every_rule_is_found_with_its_remedy(string id) => Assert.IsGreaterThan(4, RuleCatalogue.Find(id)!.Remedy.Length);

    [TestMethod]
    public void Every_rule_class_is_listed()
    {
        var written = typeof(IRule).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRule))).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        var listed = RuleCatalogue.All.Concat(RuleCatalogue.Former).Concat(RuleCatalogue.Drafts).Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(written, listed);
    }

    [TestMethod]
    public void Ids_are_unique_and_every_entry_speaks_to_the_clerk()
    {
        Assert.AreEqual(RuleCatalogue.Entries.Count, RuleCatalogue.Entries.Select(e => e.Id).Distinct().Count());
        foreach (var entry in RuleCatalogue.Entries)
        {
            Assert.IsTrue(entry.Title.Length > 0 && entry.Examines.EndsWith('。') && entry.Remedy.EndsWith('。'), entry.Id);
        }
    }

    [TestMethod]
    public void Every_rule_has_its_own_tests()
    {
        var tests = GetType().Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        var without = RuleCatalogue.All.Select(rule => rule.GetType().Name + "Tests").Where(name => !tests.Contains(name)).ToList();
        Assert.IsEmpty(without, string.Join(", ", without));
    }

    [TestMethod]
    public void No_rule_holds_a_report_of_an_older_year_to_a_later_law()
    {
        var wrong = RuleCatalogue.Entries.Where(rule => rule.AppliesTo(2015) && rule.Family != RuleFamily.Calendar && rule.BasisFor(2015) is { Length: > 0 } basis && !basis.Contains("2008年施行", StringComparison.Ordinal));
        Assert.IsEmpty(wrong.Select(rule => rule.Id).ToList());
        Assert.AreEqual("2008年施行的《中华人民共和国政府信息公开条例》第三十二条", RuleCatalogue.Find("SECTION_MISSING")!.BasisFor(2018));
        Assert.AreEqual("《中华人民共和国政府信息公开条例》第五十条", RuleCatalogue.Find("SECTION_EMPTY")!.BasisFor(2019));
    }

    [TestMethod]
    public void A_clean_report_has_no_findings() =>
        Assert.IsEmpty(ReportChecker.Check(new ReportDraft { Previous = new ReportDraft { Year = 2024 } }.Check()).Findings);
}
