using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>
/// Matches reported findings with expected ones: same rule, unit and year, and the same difference where both speak of numbers. Among
/// several that would do, the one at the finding's own place is taken, then one whose difference is the same.
/// </summary>
internal sealed class FindingMatch
{
    private readonly List<(FaultKey Fault, List<OpenFinding> Findings)> _faults = [];
    private readonly Dictionary<(string Rule, string Unit, int Year), List<OpenFinding>> _open = [];

    private readonly HashSet<(string Rule, string Unit, int Year)> _explained;

    private FindingMatch(IEnumerable<FaultKey> faults, IEnumerable<DecoyKey> decoys)
    {
        _explained = [.. decoys.SelectMany(d => d.Tempts.Select(rule => (rule, d.Unit, d.Year)))];
        foreach (var fault in faults)
        {
            var open = fault.Findings.Select(f => new OpenFinding(fault, f)).ToList();
            _faults.Add((fault, open));
            foreach (var finding in open)
            {
                Add(finding, finding.Expected.Unit);
                if (finding.Expected.OrUnit is { } other && other != finding.Expected.Unit)
                {
                    Add(finding, other);
                }
            }
        }
    }

    /// <summary>All seeded faults in the key's order.</summary>
    public IReadOnlyList<JudgedFault> Faults { get; private set; } = [];

    /// <summary>Findings that are right or false alarms; what is tolerated, said twice or not assessable is left out.</summary>
    public IReadOnlyList<JudgedFinding> Findings { get; private set; } = [];

    /// <summary>Matches all. A note on a decoy is no false alarm: it says that the report explains itself, and blames nobody.</summary>
    public static FindingMatch Of(IEnumerable<FaultKey> faults, IEnumerable<ResultFinding> findings, IEnumerable<DecoyKey> decoys)
    {
        var match = new FindingMatch(faults, decoys);
        match.Findings =
        [
            .. Spread(findings.Where(f => f.Outcome != "not-assessable"))
                .GroupBy(f => (f.Rule, f.Year)).OrderBy(g => g.Key.Rule, StringComparer.Ordinal).ThenBy(g => g.Key.Year)
                .SelectMany(g => match.Judge([.. g])),
        ];
        match.Faults =
        [
            .. match._faults.Select(f => new JudgedFault(
                f.Fault,
                [.. f.Findings.Where(o => !o.Expected.Tolerated && o.IsMatched).Select(o => o.Expected)],
                [.. f.Findings.Where(o => !o.Expected.Tolerated && !o.IsMatched).Select(o => o.Expected)],
                f.Findings.Where(o => o.Expected.Defect is not null && o.IsMatched).Select(o => o.Teller!).Distinct(ReferenceEqualityComparer.Instance).Count())),
        ];
        return match;
    }

    // Two slips may break one identity, which then stands with both: it is judged once.
    private static IEnumerable<ResultFinding> Spread(IEnumerable<ResultFinding> findings)
    {
        var all = findings.ToList();
        var told = all.Select(f => (f.Rule, f.Unit, f.Year, f.Subject)).ToHashSet();
        return all.SelectMany(finding => finding.Spread().Where(f => f.Teller == f || told.Add((f.Rule, f.Unit, f.Year, f.Subject))));
    }

    private void Add(OpenFinding finding, string unit)
    {
        var key = (finding.Expected.Rule, unit, finding.Expected.Year);
        if (!_open.TryGetValue(key, out var list))
        {
            _open.Add(key, list = []);
        }

        list.Add(finding);
    }

    // One rule and year at a time, since a pair's finding may name either unit. The surest matches are made first.
    private List<JudgedFinding> Judge(IReadOnlyList<ResultFinding> findings)
    {
        var hits = new OpenFinding?[findings.Count];
        Take(findings, hits, (finding, open) => open.IsAtPlaceOf(finding));
        Take(findings, hits, (finding, open) => open.Expected.Places.Count > 0 && OpenFinding.DifferenceOf(finding) is not null && !IsTolerated(finding));
        Take(findings, hits, (finding, _) => !IsTolerated(finding));
        Take(findings, hits, (_, _) => true);

        var judged = new List<JudgedFinding>();
        for (var i = 0; i < findings.Count; i++)
        {
            if (hits[i] is { } hit)
            {
                judged.Add(new JudgedFinding(findings[i], hit.Fault));
            }
            else if (!Explains(findings[i]) && !Candidates(findings[i]).Any(o => (o.Expected.Tolerated || o.MaySayTwice) && o.AgreesWith(findings[i])))
            {
                judged.Add(new JudgedFinding(findings[i], null));
            }
        }

        return judged;
    }

    private void Take(IReadOnlyList<ResultFinding> findings, OpenFinding?[] hits, Func<ResultFinding, OpenFinding, bool> isSure)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (hits[i] is null && Candidates(findings[i]).Find(o => !o.IsMatched && !o.Expected.Tolerated && o.AgreesWith(findings[i]) && isSure(findings[i], o)) is { } hit)
            {
                hit.Teller = findings[i].Teller;
                hits[i] = hit;
            }
        }
    }

    // A finding at the very place of a tolerated one takes another's place only when nothing else is left for it.
    private bool IsTolerated(ResultFinding finding) => Candidates(finding).Exists(o => o.Expected.Tolerated && o.IsAtPlaceOf(finding));

    private bool Explains(ResultFinding finding) =>
        finding is { Severity: "note", Unit: { } unit, Year: { } year } && _explained.Contains((finding.Rule, unit, year));

    private List<OpenFinding> Candidates(ResultFinding finding) =>
        finding is { Unit: { } unit, Year: { } year } ? _open.GetValueOrDefault((finding.Rule, unit, year)) ?? [] : [];
}
