using System.Text.RegularExpressions;
using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Testing;

namespace Aggregator.Core.Tests;

/// <summary>What a finding costs, in words.</summary>
[TestClass]
public sealed class RuleCostsTests
{
    [TestMethod]
    public void No_rule_that_a_measure_looks_at_is_left_out()
    {
        var measures = Directory.GetFiles(Repository.PathOf("src", "Aggregator.Core", "Scoring", "Measures"), "*Measures.cs").Select(File.ReadAllText);
        var named = measures.SelectMany(text => Regex.Matches(text, "\"([A-Z][A-Z0-9]*_[A-Z_]+|BALANCE|PLACEHOLDER|SENSITIVE)\"", RegexOptions.NonBacktracking).Select(match => match.Groups[1].Value)).Distinct();
        CollectionAssert.AreEquivalent(named.ToList(), RuleCosts.Rules.ToList());
        Assert.IsTrue(RuleCosts.Rules.All(rule => RuleCatalogue.Find(rule) is not null));
    }

    [TestMethod]
    [DataRow("SUM_ROW", "C11 表内勾稽（满分12分）：勾稽不符每处扣2分。")]
    [DataRow("MISSING_REPORT", "没有可评定的报告，各项都得0分，等次为不合格。")]
    [DataRow("ROW_LABEL", "现行方案中不扣分，只列出供核对。")]
    public void A_cost_is_a_sentence(string rule, string expected) =>
        Assert.AreEqual(expected, Assert.ContainsSingle(RuleCosts.Of(ScoringScheme.Default, rule)));

    [TestMethod]
    public void A_late_day_also_holds_the_grade_down_and_a_date_nobody_believes_costs_nothing()
    {
        Assert.AreEqual("超过法定期限15天以上的，等次不高于合格。", RuleCosts.Of(ScoringScheme.Default, "LATE_SUBMIT")[1]);
        Assert.StartsWith("公布日期不可信的，下列指标无法判断、不计入：A21", Assert.ContainsSingle(RuleCosts.Of(ScoringScheme.Default, "DATE_UNRELIABLE")));
    }

    [TestMethod]
    public void A_scheme_without_the_measure_takes_nothing_away()
    {
        var usual = ScoringScheme.Default;
        var scheme = new ScoringScheme("x", "1", [.. usual.Levels.Where(level => level.Code != "C")], usual.BonusMax, usual.PenaltyMax, usual.Grades, usual.LateCap, usual.Groups);
        Assert.AreEqual("现行方案中不扣分，只列出供核对。", Assert.ContainsSingle(RuleCosts.Of(scheme, "SUM_ROW")));
    }
}
