using System.Text.RegularExpressions;

namespace Aggregator.Architecture.Tests;

[TestClass]
public sealed partial class StyleTests
{
    private static readonly string[] BannedEndings = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Common", "Impl"];

    [TestMethod]
    public void No_file_of_the_product_is_longer_than_400_lines()
    {
        var longOnes = Sources.Product.Where(path => Sources.Lines(path).Length > 400).ToList();
        Assert.IsEmpty(longOnes, string.Join(", ", longOnes));
    }

    [TestMethod]
    public void A_rule_is_at_most_60_lines_and_a_job_at_most_40()
    {
        var rules = Sources.Under("src/Aggregator.Core/Checking/Rules", ".cs").Where(path => Sources.Lines(path).Length > 60);
        var jobs = Sources.Under("jobs", "Job.cs").Where(path => Sources.Lines(path).Length > 40);
        var broken = rules.Concat(jobs).ToList();
        Assert.IsEmpty(broken, string.Join(", ", broken));
    }

    [TestMethod]
    public void Names_say_what_a_thing_is()
    {
        var broken = Sources.Product.Where(path => BannedEndings.Any(ending => Path.GetFileNameWithoutExtension(path).EndsWith(ending, StringComparison.Ordinal))).ToList();
        Assert.IsEmpty(broken, "If a function has no home, a concept is missing: " + string.Join(", ", broken));
    }

    [TestMethod]
    public void Every_rule_has_a_test_file_of_its_own()
    {
        var tests = Sources.Under("tests/Aggregator.Core.Tests", "Tests.cs").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        var untested = Sources.Under("src/Aggregator.Core/Checking/Rules", ".cs")
            .Where(path => RuleClass().IsMatch(Sources.Text(path)))
            .Where(path => !tests.Contains(Path.GetFileNameWithoutExtension(path) + "Tests")).ToList();
        Assert.IsEmpty(untested, string.Join(", ", untested));
    }

    [TestMethod]
    public void The_clock_of_the_machine_is_never_read()
    {
        var broken = Sources.Product.Where(path => MachineClock().IsMatch(Sources.Text(path))).ToList();
        Assert.IsEmpty(broken, string.Join(", ", broken));
    }

    [TestMethod]
    public void No_pattern_has_a_bound_that_a_busy_machine_would_reach()
    {
        var broken = Sources.Product.Where(path => BoundOfItsOwn().IsMatch(Sources.Text(path))).ToList();
        Assert.IsEmpty(broken, "PatternTime.Most is the bound of every pattern: " + string.Join(", ", broken));
    }

    [GeneratedRegex(@"(RegexOptions\.\w+, ?|matchTimeoutMilliseconds: ?)[0-9]+\)")]
    private static partial Regex BoundOfItsOwn();

    [GeneratedRegex(@"class \w+[^\n]*:\s*IRule\b")]
    private static partial Regex RuleClass();

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
