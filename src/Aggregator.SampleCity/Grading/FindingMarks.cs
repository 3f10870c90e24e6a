using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Counts matched findings by rule, by kind of fault, by kind of decoy and in plain reports.</summary>
internal static class FindingMarks
{
    /// <summary>One mark per rule, by id.</summary>
    public static IReadOnlyList<RuleMark> Rules(FindingMatch match)
    {
        var expected = match.Faults.SelectMany(f => f.Found.Concat(f.Missed)).CountBy(f => f.Rule).ToDictionary(StringComparer.Ordinal);
        var found = match.Findings.CountBy(f => f.Finding.Rule).ToDictionary(StringComparer.Ordinal);
        var right = match.Findings.Where(f => f.IsRight).CountBy(f => f.Finding.Rule).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal)
                .Select(rule => new RuleMark(rule, expected.GetValueOrDefault(rule), found.GetValueOrDefault(rule), right.GetValueOrDefault(rule))),
        ];
    }

    /// <summary>One mark per kind of fault, by name.</summary>
    public static IReadOnlyList<KindMark> Kinds(FindingMatch match)
    {
        var byReport = match.Findings.Where(f => f.Finding is { Unit: not null, Year: not null }).ToLookup(f => (f.Finding.Unit!, f.Finding.Year!.Value));
        var byKind = match.Findings.Where(f => f.IsRight).ToLookup(f => f.Fault!.Kind);
        return [.. match.Faults.GroupBy(f => f.Fault.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(kind => Kind([.. kind]))];

        KindMark Kind(IReadOnlyList<JudgedFault> faults)
        {
            var name = faults[0].Fault.Kind;
            var rules = faults.SelectMany(f => f.Fault.Findings).Where(f => !f.Tolerated).Select(f => f.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

            // A pair's finding may stand at the other unit, so what was matched with this kind counts wherever it stands.
            var reported = faults.Select(f => (f.Fault.Unit, f.Fault.Year)).Distinct().SelectMany(report => byReport[report])
                .Where(f => rules.Contains(f.Finding.Rule)).Concat(byKind[name]).Distinct(ReferenceEqualityComparer.Instance).Cast<JudgedFinding>().ToList();
            return new KindMark(
                name, faults.Count, faults.Count(f => f.Expected > 0 && f.Missed.Count == 0), faults.Sum(f => f.Expected), faults.Sum(f => f.Found.Count),
                reported.Count, reported.Count(f => f.IsRight), rules);
        }
    }

    /// <summary>Of the slips that break sums and were found at all, those told in one finding.</summary>
    public static CountMark Defects(FindingMatch match) => new(match.Faults.Count(f => f.DefectTold > 0), match.Faults.Count(f => f.DefectTold == 1));

    /// <summary>One mark per kind of decoy, by name.</summary>
    public static IReadOnlyList<DecoyMark> Decoys(FindingMatch match, IReadOnlyList<DecoyKey> decoys)
    {
        var alarms = match.Findings.Where(f => !f.IsRight).ToLookup(f => (f.Finding.Unit, f.Finding.Year));
        return [.. decoys.GroupBy(d => d.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(kind => Decoy(kind.Key, kind))];

        DecoyMark Decoy(string name, IEnumerable<DecoyKey> kind)
        {
            // One finding in a report that holds the kind twice is one false alarm.
            var reports = kind.GroupBy(d => (d.Unit, d.Year)).Select(report =>
                alarms[(report.Key.Unit, report.Key.Year)].Where(a => report.Any(d => d.Tempts.Contains(a.Finding.Rule, StringComparer.Ordinal))).Select(a => a.Finding.Rule).ToList()).ToList();
            var byRule = new SortedDictionary<string, int>(reports.SelectMany(r => r).CountBy(r => r).ToDictionary(), StringComparer.Ordinal);
            return new DecoyMark(name, reports.Count, reports.Count(r => r.Count == 0), reports.Sum(r => r.Count), byRule);
        }
    }

    /// <summary>The mark of accepted reports with neither fault nor decoy.</summary>
    public static PlainMark Plain(FindingMatch match, IReadOnlyList<DecoyKey> decoys, IReadOnlyList<SubmissionKey> submissions)
    {
        var touched = match.Faults.Select(f => (f.Fault.Unit, f.Fault.Year)).Concat(decoys.Select(d => (d.Unit, d.Year))).ToHashSet();
        var plain = submissions.Where(s => s is { Status: "accepted", Unit: not null, Year: not null }).Select(s => (s.Unit!, s.Year!.Value)).Where(r => !touched.Contains(r)).ToHashSet();
        var alarms = match.Findings.Where(f => !f.IsRight && f.Finding is { Unit: { } unit, Year: { } year } && plain.Contains((unit, year))).ToList();
        return new PlainMark(plain.Count, plain.Count - alarms.Select(a => (a.Finding.Unit, a.Finding.Year)).Distinct().Count(), alarms.Count);
    }

    /// <summary>Names every miss and every false alarm, with what the key has in that report.</summary>
    public static void Tell(FindingMatch match, IReadOnlyList<DecoyKey> decoys, GradeNotes notes)
    {
        foreach (var (fault, missed) in match.Faults.SelectMany(f => f.Missed.Select(m => (f.Fault, Missed: m)))
            .OrderBy(m => m.Missed.Rule, StringComparer.Ordinal).ThenBy(m => m.Missed.Unit, StringComparer.Ordinal).ThenBy(m => m.Missed.Year).ThenBy(m => m.Missed.Subject, StringComparer.Ordinal))
        {
            notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{missed.Rule} {missed.Unit} {missed.Year} {missed.Subject} [{fault.Kind} {fault.Place}] {fault.File ?? "无文件"}"));
        }

        var seeded = match.Faults.ToLookup(f => (f.Fault.Unit, f.Fault.Year), f => f.Fault.Kind);
        var tempting = decoys.ToLookup(d => (d.Unit, d.Year));
        foreach (var finding in match.Findings.Where(f => !f.IsRight).Select(f => f.Finding)
            .OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Year).ThenBy(f => f.Message, StringComparer.Ordinal))
        {
            var report = (finding.Unit ?? "", finding.Year ?? 0);
            string[] around = [.. seeded[report], .. tempting[report].Select(d => d.Tempts.Contains(finding.Rule, StringComparer.Ordinal) ? d.Kind + "!" : d.Kind)];
            notes.FalseAlarms.Add(string.Create(CultureInfo.InvariantCulture,
                $"{finding.Rule} {finding.Unit} {finding.Year} {finding.Message} [{(around.Length == 0 ? "plain" : string.Join(' ', around.Distinct(StringComparer.Ordinal)))}]"));
        }
    }
}
