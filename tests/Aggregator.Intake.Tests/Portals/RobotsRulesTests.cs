using Aggregator.Intake.Portals;

namespace Aggregator.Intake.Tests.Portals;

[TestClass]
public sealed class RobotsRulesTests
{
    [TestMethod]
    [DataRow("User-agent: *\nDisallow: /\n", "/a", false)]
    [DataRow("User-agent: *\nDisallow:\n", "/a", true)]
    [DataRow("User-agent: *\nDisallow: /col\n", "/column/1.html", false)]
    [DataRow("User-agent: *\nDisallow: /col/\n", "/column/1.html", true)]
    [DataRow("User-agent: *\nDisallow: /\nAllow: /col/\n", "/col/1.html", true, DisplayName = "the longest rule counts")]
    [DataRow("User-agent: *\nAllow: /col\nDisallow: /col\n", "/col", true, DisplayName = "of equals the one that allows")]
    [DataRow("User-agent: *\nDisallow: /*.pdf$\n", "/a/b.pdf", false)]
    [DataRow("User-agent: *\nDisallow: /*.pdf$\n", "/a/b.pdf?x", true)]
    [DataRow("User-agent: *\nDisallow: /*/secret/*\n", "/a/secret/b", false)]
    [DataRow("User-agent: Baiduspider\nDisallow: /\n", "/a", true, DisplayName = "another's rules")]
    [DataRow("User-agent: Baiduspider\nUser-agent: Aggregator\nDisallow: /x\n\nUser-agent: *\nDisallow: /\n", "/a", true, DisplayName = "our own group and not that of all")]
    [DataRow("User-agent: aggregator/1.0\nDisallow: /x\n", "/x", false)]
    [DataRow("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b\n", "/a", false, DisplayName = "groups of one name are one")]
    [DataRow("\ufeffuser-AGENT : * # all\r\nDISALLOW : /a # not this\r\n", "/a", false)]
    [DataRow("Disallow: /\n", "/a", true, DisplayName = "a rule of nobody")]
    [DataRow("<!DOCTYPE html><html><head><title>404: 页面不存在</title></head><body>User-agent</body></html>", "/a", true, DisplayName = "a page in HTML says nothing")]
    [DataRow("User-agent: *\nDisallow: /%E5%B9%B4%E6%8A%A5\n", "/年报", false)]
    [DataRow("User-agent: *\nDisallow: /\n", "/robots.txt", true)]
    public void Rules_are_read_as_the_standard_says(string robots, string path, bool allowed) =>
        Assert.AreEqual(allowed, RobotsRules.Parse(robots).Allows(new Uri(new Uri("http://a.example"), path)));

    [TestMethod]
    [DataRow("User-agent: *\nCrawl-delay: 5\n", 5.0)]
    [DataRow("User-agent: *\nCrawl-delay: 3600\n", 15.0, DisplayName = "not for ever")]
    [DataRow("User-agent: *\nCrawl-delay: -1\n", null)]
    [DataRow("User-agent: *\nCrawl-delay: NaN\n", null)]
    [DataRow("User-agent: *\nCrawl-delay: 1e300\n", null)]
    public void A_pause_that_is_asked_for_is_kept_within_bounds(string robots, double? seconds) => Assert.AreEqual(seconds, RobotsRules.Parse(robots).Delay?.TotalSeconds);

    [TestMethod]
    public void A_pattern_of_many_stars_ends() =>
        Assert.IsTrue(RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 5000)) + "b\n").Allows(new Uri("http://a.example/" + new string('a', 900))));
}
