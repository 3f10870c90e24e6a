using System.Globalization;
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
    private const int Units = 60;
    private const int Years = 7;

    // Not the seeds of development (501, 502, 503, 20250401): a rule must not be fitted to the cities it is marked by.
    private static readonly long[] Seeds = [7919, 104729];

    private static readonly string FloorsFile = Repository.PathOf("tests", "Aggregator.Pipeline.Tests", "exam.floors.txt");

    private static readonly List<NightHarness> Nights = [];
    private static readonly List<FindingsOnly> Findings = [];
    private static Marks _marks = null!;
    private static Floors _floors = null!;

    [ClassInitialize]
    public static async Task SitTheExam(TestContext context)
    {
        foreach (var seed in Seeds)
        {
            var harness = new NightHarness();
            Nights.Add(harness);
            CityWriter.Write(Units, Years, seed, harness.PathOf("city"));
            var outcome = await RunAsync(harness, "out", harness.Night);
            Assert.AreEqual(RunState.Done, outcome.State, string.Join('\n', outcome.Messages));
            Findings.Add(new FindingsOnly(harness.PathOf("city", "answers"), harness.PathOf("out")));
        }

        _marks = Marks.Sum(Nights.Select(n => Grader.Grade(n.PathOf("city", "answers"), n.PathOf("out"))));
        if (Environment.GetEnvironmentVariable("AGGREGATOR_UPDATE_GOLDENS") == "1")
        {
            var remark = string.Create(CultureInfo.InvariantCulture, $"Marks of the cities {string.Join(" and ", Seeds)}, {Units} units x {Years} years each: precision and recall, or one share.");
            File.WriteAllText(FloorsFile, Floors.Of(_marks).Write(remark));
        }

        _floors = Floors.Parse(File.ReadAllText(FloorsFile));
    }

    [ClassCleanup]
    public static void Remove()
    {
        Nights.ForEach(n => n.Dispose());
        Findings.ForEach(f => f.Dispose());
    }

    [TestMethod]
    public void The_marks_are_those_that_are_published()
    {
        Console.WriteLine(_marks.ToTable());
        Assert.IsEmpty(_floors.Against(_marks), "\n" + string.Join('\n', _floors.Against(_marks)));
    }

    [TestMethod]
    public async Task A_rule_that_is_switched_off_fails_the_exam_by_name()
    {
        const string Off = "SUM_ROW";
        var rules = RuleCatalogue.All.Where(r => r.Info.Id != Off).ToList();
        Assert.HasCount(RuleCatalogue.All.Count - 1, rules);
        var broken = new List<Marks>();
        foreach (var harness in Nights)
        {
            await RunAsync(harness, "broken", harness.NightOf(rules));
            broken.Add(Grader.Grade(harness.PathOf("city", "answers"), harness.PathOf("broken")));
        }

        var complaints = _floors.Against(Marks.Sum(broken));
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
            var complaints = _floors.Against(Marks.Sum(Findings.Select(f => f.WithoutRule(rule.Rule))), onlyRules: true);
            Assert.IsTrue(complaints.Any(c => c.StartsWith(rule.Rule + ": recall 0.0000", StringComparison.Ordinal)), $"{rule.Rule} is silent and nobody notices.");
        }
    }

    [TestMethod]
    public void Every_rule_is_heard_when_it_shouts_in_plain_reports()
    {
        foreach (var rule in RuleCatalogue.Entries.Select(r => r.Id).Union(_marks.Rules.Select(r => r.Rule)))
        {
            var complaints = _floors.Against(Marks.Sum(Findings.Select(f => f.WithShoutingRule(rule))), onlyRules: true);
            Assert.IsTrue(complaints.Any(c => c.StartsWith("plain: share", StringComparison.Ordinal) && c.Contains("\n  " + rule + " ", StringComparison.Ordinal)), $"{rule} shouts and no plain report is missed.");

            // A rule that finds nothing right yet has no precision to lose.
            var mark = _marks.Rules.SingleOrDefault(r => r.Rule == rule);
            Assert.IsTrue(
                mark is { Precision: 0 } || complaints.Any(c => c.StartsWith(rule + (mark is null ? " has no floor" : ": precision"), StringComparison.Ordinal)),
                $"{rule} shouts and its precision does not fall.");
        }
    }

    private static Task<NightOutcome> RunAsync(NightHarness harness, string outName, Night night) =>
        harness.RunAsync(night, outName, CityWriter.LastYear, harness.PathOf("city", "roster.csv"), harness.PathOf("city", "inbox"));
}
