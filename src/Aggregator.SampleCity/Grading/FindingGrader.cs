using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Matches reported findings with expected ones: same rule, unit and year, and the same difference where both speak of numbers.</summary>
internal static class FindingGrader
{
    private sealed class Tally
    {
        public int Expected { get; set; }

        public int Found { get; set; }

        public int Right { get; set; }
    }

    private sealed class Open(ExpectedFinding finding)
    {
        public ExpectedFinding Finding { get; } = finding;

        public bool IsMatched { get; set; }

        public bool IsOf(string? unit, int? year) => Finding.Year == year && (Finding.Unit == unit || Finding.OrUnit == unit);
    }

    /// <summary>One mark per rule, by id. What is not assessable is not found.</summary>
    public static IReadOnlyList<RuleMark> Grade(IEnumerable<FaultKey> faults, IEnumerable<ResultFinding> findings, GradeNotes notes)
    {
        var open = faults.SelectMany(f => f.Findings).Select(f => new Open(f)).GroupBy(o => o.Finding.Rule).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var (rule, expected) in open.Where(pair => pair.Value.Exists(o => !o.Finding.Tolerated)))
        {
            tallies.Add(rule, new Tally { Expected = expected.Count(o => !o.Finding.Tolerated) });
        }

        foreach (var finding in findings.Where(f => f.Outcome != "not-assessable"))
        {
            Match(finding, open.GetValueOrDefault(finding.Rule) ?? [], tallies, notes);
        }

        foreach (var missed in open.Values.SelectMany(list => list).Where(o => !o.IsMatched && !o.Finding.Tolerated).Select(o => o.Finding)
            .OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Year).ThenBy(f => f.Subject, StringComparer.Ordinal))
        {
            notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{missed.Rule} {missed.Unit} {missed.Year} {missed.Subject}"));
        }

        return [.. tallies.Select(pair => new RuleMark(pair.Key, pair.Value.Expected, pair.Value.Found, pair.Value.Right))];
    }

    private static void Match(ResultFinding finding, List<Open> open, SortedDictionary<string, Tally> tallies, GradeNotes notes)
    {
        var difference = DifferenceOf(finding);
        var candidates = open.Where(o => o.IsOf(finding.Unit, finding.Year) && Agrees(o.Finding, difference)).ToList();
        var hit = candidates.Find(o => !o.IsMatched && !o.Finding.Tolerated);
        if (hit is null && candidates.Exists(o => o.Finding.Tolerated || MaySayTwice(o.Finding)))
        {
            return;
        }

        if (!tallies.TryGetValue(finding.Rule, out var tally))
        {
            tallies.Add(finding.Rule, tally = new Tally());
        }

        tally.Found++;
        if (hit is not null)
        {
            hit.IsMatched = true;
            tally.Right++;
        }
        else
        {
            notes.FalseAlarms.Add(string.Create(CultureInfo.InvariantCulture, $"{finding.Rule} {finding.Unit} {finding.Year} {finding.Message}"));
        }
    }

    // One fault that may rightly be put into several findings: a row column by column, a pair once for each unit.
    private static bool MaySayTwice(ExpectedFinding finding) => finding.Places.Count > 1 || finding.OrUnit is not null;

    // Which side is called expected differs between checkers, so only the size of the difference is compared.
    private static bool Agrees(ExpectedFinding expected, decimal? difference) =>
        expected.Places.Count == 0 || difference is null || expected.Places.Any(p => Math.Abs(p.Actual - p.Expected) == difference);

    private static decimal? DifferenceOf(ResultFinding finding) =>
        finding.Difference is { } stated ? Math.Abs(stated)
        : Number(finding.Expected) is { } expected && Number(finding.Actual) is { } actual ? Math.Abs(actual - expected)
        : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
