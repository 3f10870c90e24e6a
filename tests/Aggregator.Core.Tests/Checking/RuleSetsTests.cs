using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public sealed class RuleSetsTests
{
    // A was changed in set 5: the class of sets 3 and 4 is still here. B came in set 4, C went after set 3, D is a draft.
    private static readonly IRule[] All = [new FakeRule("A", 5), new FakeRule("B", 4), new FakeRule("A", 2, until: 4), new FakeRule("C", 1, until: 3), new FakeRule("D", 5, draft: true)];

    [TestMethod]
    [DataRow(3, "A2 C1")]
    [DataRow(4, "B4 A2")]
    [DataRow(5, "A5 B4")]
    public void A_set_holds_the_rules_of_its_time(int number, string expected)
    {
        var set = RuleSets.Of(number, All);
        Assert.AreEqual($"rules-{number}", set.Name);
        Assert.AreEqual(expected, string.Join(' ', set.Rules.Select(rule => rule.Info.Id + rule.Info.Since)));
    }

    [TestMethod]
    public void An_old_verdict_comes_out_as_it_did_after_its_rule_was_changed()
    {
        var report = new ReportDraft().Check();
        var then = ReportChecker.Check(report, RuleSets.Of(4, [new FakeRule("A", 2)]).Rules).Findings;
        var replayed = ReportChecker.Check(report, [.. RuleSets.Of(4, All).Rules.Where(rule => rule.Info.Id == "A")]).Findings;
        Assert.AreEqual(then[0].Message, replayed[0].Message);
        Assert.AreNotEqual(then[0].Message, ReportChecker.Check(report, RuleSets.Of(5, All).Rules).Findings[0].Message);
    }

    [TestMethod]
    public void Two_classes_of_one_id_never_judge_in_one_set()
    {
        var twice = Assert.ThrowsExactly<InvalidOperationException>(() => RuleSets.Of(4, [new FakeRule("A", 4), new FakeRule("A", 2)]));
        StringAssert.Contains(twice.Message, "A");
    }

    [TestMethod]
    public void Drafts_judge_beside_a_set_and_in_place_of_rules_of_their_id()
    {
        var set = RuleSets.WithDrafts(RuleSets.Of(5, All), [new FakeRule("D", 6, draft: true), new FakeRule("B", 6, draft: true)]);
        Assert.AreEqual("rules-5+drafts: A5 D6 B6", $"{set.Name}: {string.Join(' ', set.Rules.Select(rule => rule.Info.Id + rule.Info.Since))}");
    }

    [TestMethod]
    public void The_current_set_is_the_catalogue_rule_by_rule()
    {
        Assert.AreEqual(RuleCatalogue.Version, RuleSets.Current.Name);
        CollectionAssert.AreEqual(RuleCatalogue.All.ToList(), RuleSets.Current.Rules.ToList());
        Assert.IsTrue(RuleCatalogue.Former.All(rule => rule.Info.Until is not null), "A former rule has an Until.");
        Assert.IsTrue(RuleCatalogue.Drafts.All(rule => rule.Info.Draft) && RuleCatalogue.All.All(rule => !rule.Info.Draft), "A draft is listed among the drafts only.");
    }

    [TestMethod]
    [DataRow("rules-1", "程序已不在本版本中")]
    [DataRow("rules-2", "程序已不在本版本中")]
    [DataRow("rules-99", "没有规则集“rules-99”")]
    [DataRow("最新", "没有规则集“最新”")]
    [DataRow("rules--3", "没有规则集")]
    public void A_set_that_is_not_here_is_said_to_be_gone_or_unknown(string name, string sentence)
    {
        Assert.IsNull(RuleSets.Find(name));
        StringAssert.Contains(RuleSets.WhyNot(name), sentence);
        StringAssert.Contains(RuleSets.WhyNot(name), "rules-3");
    }
}
