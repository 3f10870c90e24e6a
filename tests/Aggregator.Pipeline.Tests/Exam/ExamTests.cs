using System.Globalization;
using System.Text.Json.Nodes;
using Aggregator.Core.Checking;
using Aggregator.Data.Rows;
using Aggregator.SampleCity;
using Aggregator.SampleCity.Grading;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests.Exam;

/// <summary>
/// Sits the public exam with seeds that are used for nothing else and holds the marks to the floors in <c>exam.floors.txt</c>. A rule that is
/// broken or shouts fails the build by name; that this is so is proved here by breaking rules.
/// </summary>
[TestClass]
public sealed class ExamTests
{
    // As small as a city can be that holds every kind of fault and decoy.
    private const int Units = 70;
    private const int Years = 18;

    // Not one of the seeds of development (501, 502, 503, 20250401): a rule must not be fitted to the city it is marked by.
    private const long Seed = 7919;

    private static readonly string FloorsFile = Repository.PathOf("tests", "Aggregator.Pipeline.Tests", "exam.floors.txt");

    private static NightHarness _harness = null!;
    private static FindingsOnly _findings = null!;
    private static Marks _marks = null!;
    private static Floors _floors = null!;

    [ClassInitialize]
    public static async Task SitTheExam(TestContext context)
    {
        _harness = new NightHarness();
        CityWriter.Write(Units, Years, Seed, _harness.PathOf("city"));
        var outcome = await RunAsync("out", _harness.Night);
        Assert.AreEqual(RunState.Done, outcome.State, string.Join('\n', outcome.Messages));
        _findings = new FindingsOnly(_harness.PathOf("city", "answers"), _harness.PathOf("out"));
        _marks = Grader.Grade(_harness.PathOf("city", "answers"), _harness.PathOf("out"));
        if (Environment.GetEnvironmentVariable("AGGREGATOR_UPDATE_GOLDENS") == "1")
        {
            var remark = string.Create(CultureInfo.InvariantCulture, $"Marks of the city of seed {Seed}, {Units} units x {Years} years: precision and recall, or one share.");
            File.WriteAllText(FloorsFile, Floors.Of(_marks).Write(remark));
        }

        _floors = Floors.Parse(File.ReadAllText(FloorsFile));
    }

    [ClassCleanup]
    public static void Remove()
    {
        _findings?.Dispose();
        _harness?.Dispose();
    }

    [TestMethod]
    public void The_marks_are_those_that_are_published()
    {
        Console.WriteLine(_marks.ToTable());
        Assert.IsEmpty(_floors.Against(_marks), "\n" + string.Join('\n', _floors.Against(_marks)));
    }

    [TestMethod]
    public void Every_kind_of_fault_and_decoy_is_in_the_city()
    {
        var city = JsonNode.Parse(File.ReadAllText(_harness.PathOf("city", "answers", "city.json")))!;
        Assert.IsEmpty(city["notSeeded"]!.AsArray(), city["notSeeded"]!.ToJsonString());
        var keyed = new[] { "faults.json", "decoys.json" }
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(_harness.PathOf("city", "answers", file)))!.AsArray()).Select(e => (string)e!["kind"]!).ToHashSet();
        Assert.IsEmpty(city["seeded"]!.AsArray().Select(kind => (string)kind!).Except(keyed));
    }

    [TestMethod]
    public void Every_rule_of_the_catalogue_has_something_to_find_in_the_city()
    {
        var expected = JsonNode.Parse(File.ReadAllText(_harness.PathOf("city", "answers", "faults.json")))!.AsArray()
            .SelectMany(fault => fault!["findings"]!.AsArray()).Where(finding => !(bool)finding!["tolerated"]!).Select(finding => (string)finding!["rule"]!).ToHashSet();

        // Sample cities have no web sites; the rules over these have tests of their own.
        string[] ofSites = [CityRules.PageChanged.Id, CityRules.PublishedOtherwise.Id, CityRules.SitesDiffer.Id];
        Assert.IsEmpty(RuleCatalogue.Entries.Select(rule => rule.Id).Except(expected).Except(ofSites));
    }

    [TestMethod]
    public async Task A_rule_that_is_switched_off_fails_the_exam_by_name()
    {
        const string Off = "TEXT_VALUE";
        var rules = RuleCatalogue.All.Where(r => r.Info.Id != Off).ToList();
        Assert.HasCount(RuleCatalogue.All.Count - 1, rules);
        await RunAsync("broken", _harness.NightOf(rules));
        var complaints = _floors.Against(Grader.Grade(_harness.PathOf("city", "answers"), _harness.PathOf("broken")));
        var recall = complaints.Single(c => c.StartsWith(Off + ": recall 0.0000", StringComparison.Ordinal));
        StringAssert.Contains(recall, "missed:\n  " + Off + " ", "The missed findings are named.");
        Assert.IsFalse(complaints.Any(c => RuleCatalogue.All.Any(r => r.Info.Id != Off && c.StartsWith(r.Info.Id + ":", StringComparison.Ordinal))), string.Join('\n', complaints));
    }

    [TestMethod]
    public void Every_rule_that_finds_something_is_missed_when_it_is_silent()
    {
        var finding = _marks.Rules.Where(r => r.Recall > 0 && r.Expected > 0).ToList();
        Assert.IsNotEmpty(finding);
        foreach (var rule in finding)
        {
            var complaints = _floors.Against(_findings.WithoutRule(rule.Rule), onlyRules: true);
            Assert.IsTrue(complaints.Any(c => c.StartsWith(rule.Rule + ": recall 0.0000", StringComparison.Ordinal)), $"{rule.Rule} is silent and nobody notices.");
        }
    }

    [TestMethod]
    public void Every_rule_is_heard_when_it_shouts_in_plain_reports()
    {
        foreach (var rule in RuleCatalogue.Entries.Select(r => r.Id).Union(_marks.Rules.Select(r => r.Rule)))
        {
            var complaints = _floors.Against(_findings.WithShoutingRule(rule), onlyRules: true);
            Assert.IsTrue(complaints.Any(c => c.StartsWith("plain: share", StringComparison.Ordinal) && c.Contains("\n  " + rule + " ", StringComparison.Ordinal)), $"{rule} shouts and no plain report is missed.");

            // A rule that finds nothing right yet has no precision to lose.
            var mark = _marks.Rules.SingleOrDefault(r => r.Rule == rule);
            Assert.IsTrue(
                mark is { Precision: 0 } || complaints.Any(c => c.StartsWith(rule + (mark is null ? " has no floor" : ": precision"), StringComparison.Ordinal)),
                $"{rule} shouts and its precision does not fall.");
        }
    }

    private static Task<NightOutcome> RunAsync(string outName, Night night) =>
        _harness.RunAsync(night, outName, CityWriter.LastYear, _harness.PathOf("city", "roster.csv"), _harness.PathOf("city", "inbox"));
}
