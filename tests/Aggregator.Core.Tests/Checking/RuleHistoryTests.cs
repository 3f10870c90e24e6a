using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public sealed class RuleHistoryTests
{
    private static readonly RuleInfo Entry = RuleCatalogue.Find("SUM_ROW")! with { Since = 4 };

    [TestMethod]
    public void The_history_and_the_catalogue_agree()
    {
        var problems = RuleHistory.Problems(RuleHistory.All, [.. RuleCatalogue.Entries, .. RuleCatalogue.Former.Select(rule => rule.Info)], RuleCatalogue.Version);
        Assert.IsEmpty(problems, string.Join('\n', problems));
    }

    [TestMethod]
    public void A_rule_that_was_never_added_is_named_with_the_remedy()
    {
        var problem = Assert.ContainsSingle(RuleHistory.Problems([new("rules-4", [])], [Entry, Entry with { Id = "OTHER" }], "rules-4"));
        StringAssert.Contains(problem, "SUM_ROW, OTHER");
        StringAssert.Contains(problem, "aggregator rules --write");
    }

    [TestMethod]
    public void A_rule_that_judges_differently_needs_a_sentence_in_its_set()
    {
        var problem = Assert.ContainsSingle(RuleHistory.Problems([Added("rules-3", "SUM_ROW"), new("rules-4", [])], [Entry], "rules-4"));
        StringAssert.Contains(problem, "SUM_ROW (Since = 4)");
        Assert.IsEmpty(RuleHistory.Problems([Added("rules-3", "SUM_ROW"), Changed("rules-4", "SUM_ROW", "changed")], [Entry], "rules-4"));
    }

    [TestMethod]
    [DataRow("added", "a second time")]
    [DataRow("retired", "was retired")]
    [DataRow("split", "was retired")]
    [DataRow("forgotten", "unknown")]
    public void An_id_is_used_once_and_for_good(string kind, string part)
    {
        var problems = RuleHistory.Problems([Added("rules-3", "SUM_ROW"), Changed("rules-4", "SUM_ROW", kind)], [Entry], "rules-4");
        StringAssert.Contains(Assert.ContainsSingle(problems), part);
    }

    [TestMethod]
    public void What_was_retired_does_not_change_any_more_and_nothing_changes_before_it_is_there()
    {
        var problems = RuleHistory.Problems(
            [new("rules-3", [new("OLD", "added", "新增。"), new("OLD", "retired", "停用。"), new("OLD", "changed", "修改。"), new("NEVER", "changed", "修改。")])], [], "rules-3");
        CollectionAssert.AreEqual(
            new[] { "OLD is changed in rules-3 after it was retired.", "NEVER is changed in rules-3 before it was added." }, problems.ToList());
    }

    [TestMethod]
    public void The_last_set_of_the_history_is_the_version() =>
        StringAssert.Contains(Assert.ContainsSingle(RuleHistory.Problems([Added("rules-4", "SUM_ROW")], [Entry], "rules-5")), "rules-5");

    [TestMethod]
    public void New_rules_are_written_into_the_set_they_began_in_and_known_ones_are_left_alone()
    {
        var history = RuleHistory.WithNew([Added("rules-3", "SUM_ROW")], [Entry, Entry with { Id = "NEW", Title = "新规则" }]);
        Assert.AreEqual("rules-3:SUM_ROW rules-4:NEW", string.Join(' ', history.Select(set => $"{set.Set}:{string.Join(',', set.Changes.Select(c => c.Rule))}")));
        Assert.AreEqual("新增“新规则”。", history[1].Changes[0].Sentence);
        Assert.AreEqual(RuleHistory.ToJson(history), RuleHistory.ToJson(RuleHistory.WithNew(history, [Entry, Entry with { Id = "NEW" }])));
    }

    private static RuleSetChanges Added(string set, string rule) => Changed(set, rule, "added");

    private static RuleSetChanges Changed(string set, string rule, string kind) => new(set, [new RuleChange(rule, kind, "写明变动。")]);
}
