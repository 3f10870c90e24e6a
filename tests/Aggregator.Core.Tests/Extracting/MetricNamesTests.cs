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
        var source = File.ReadAllText(Repository.PathOf("src", "Aggregator.Core", "Extracting", "NarrativePatterns.cs"));
        var codes = System.Text.RegularExpressions.Regex.Matches(source, "new\\(\"([a-z0-9_]+)\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.IsGreaterThan(60, codes.Count);
        CollectionAssert.AreEqual(Array.Empty<string>(), codes.Except(MetricNames.Codes).ToArray());
        Assert.IsTrue(MetricNames.Codes.All(code => MetricNames.Of(code) != code));
    }

    [TestMethod]
    public void A_code_without_a_name_stays_a_code() => Assert.AreEqual("something_new", MetricNames.Of("something_new"));
}
