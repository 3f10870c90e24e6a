using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Core.Extracting;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public sealed class MetricNamesTests
{
    /// <summary>The patterns are read as text: a pattern added without a name would show its code to a clerk.</summary>
    [TestMethod]
    public void Every_metric_a_pattern_can_find_has_a_Chinese_name()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "Aggregator.Core", "Extracting"), "Narrative*Patterns.cs");
        var patterns = files.SelectMany(file => Regex.Matches(File.ReadAllText(file), "new\\(\"([a-z0-9_]+)\".*").Select(m => (Code: m.Groups[1].Value, Line: m.Value)));
        var codes = patterns.SelectMany(p => p.Line.Contains("IsRange", StringComparison.Ordinal) ? new[] { p.Code + "_min", p.Code + "_max" } : [p.Code]).Distinct().ToList();
        Assert.IsGreaterThan(150, codes.Count);
        CollectionAssert.AreEqual(Array.Empty<string>(), codes.Where(code => MetricNames.Of(code) == code).ToArray());
    }

    [TestMethod]
    public void Every_metric_of_the_dictionary_has_a_Chinese_name()
    {
        var labels = JsonDocument.Parse(File.ReadAllText(Needs.Shared("seeds", "labels.json"))).RootElement;
        var metrics = labels.GetProperty("metric_dictionary").EnumerateObject().Select(metric => metric.Name).ToList();
        Assert.HasCount(193, metrics);
        CollectionAssert.AreEqual(Array.Empty<string>(), metrics.Where(metric => MetricNames.Of(metric) == metric).ToArray());
    }

    [TestMethod]
    public void A_share_is_named_by_what_it_is_a_share_of()
    {
        Assert.AreEqual("财政类信息占比", MetricNames.Of("proactive_finance_share_pct"));
        Assert.AreEqual("不予公开占比", MetricNames.Of("replies_denied_share_pct"));
    }

    [TestMethod]
    public void A_code_without_a_name_stays_a_code() => Assert.AreEqual("something_new", MetricNames.Of("something_new"));
}
