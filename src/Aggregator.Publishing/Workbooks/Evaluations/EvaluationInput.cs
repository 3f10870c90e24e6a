using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>What every 考核评分表 of one night asks for, looked up once.</summary>
internal sealed class EvaluationInput
{
    private readonly IReadOnlyDictionary<string, Finding> _findings;
    private readonly Dictionary<string, UnitFiling> _filing;
    private readonly Dictionary<string, int> _groups;
    private readonly IReadOnlyDictionary<string, RuleInfo> _rules;

    public EvaluationInput(CitySnapshot snapshot)
    {
        Snapshot = snapshot;
        _findings = DataFiles.ByFingerprint(snapshot.Findings);
        _filing = FilingList.Of(snapshot).ToDictionary(f => f.Unit.Code, StringComparer.Ordinal);
        _groups = snapshot.Ranking.GroupBy(r => r.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        _rules = DataFiles.ById(snapshot.Rules);
    }

    public CitySnapshot Snapshot { get; }

    public Finding? Finding(string fingerprint) => _findings.GetValueOrDefault(fingerprint);

    public RuleInfo? Rule(string id) => _rules.GetValueOrDefault(id);

    public UnitFiling? Filing(string unit) => _filing.GetValueOrDefault(unit);

    /// <summary>Units in a group of the ranking.</summary>
    public int SizeOf(string group) => _groups.GetValueOrDefault(group);

    public string NameOf(string unit) => Snapshot.Roster.Find(unit)?.Name ?? unit;

    /// <summary>
    /// What every deduction rests on, each once: the findings that cost the unit points in the order of the leaves, then the leaves that lost points by their cells
    /// alone. Number <c>i + 1</c> of the evidence is element <c>i</c>.
    /// </summary>
    public IReadOnlyList<EvidenceLine> EvidenceOf(RankedUnit unit) =>
    [
        .. unit.Leaves.Where(IsShort).SelectMany(leaf => leaf.Findings).Distinct(StringComparer.Ordinal).Select(Finding).OfType<Finding>()
            .Select(finding => new EvidenceLine(string.Join('、', unit.Leaves.Where(leaf => leaf.Findings.Contains(finding.Fingerprint)).Select(leaf => leaf.Code)), finding, null)),
        .. unit.Leaves.Where(leaf => IsShort(leaf) && !unit.FailsForOneReason() && !leaf.Findings.Any(_findings.ContainsKey)).Select(leaf => new EvidenceLine(leaf.Code, null, leaf)),
    ];

    /// <summary>The cells a leaf was computed from, each with its number and its place.</summary>
    public IReadOnlyList<string> CellsOf(RankedUnit unit, LeafScore leaf) =>
        leaf.Cells.Count == 0 ? [] : [.. LeafCells.Of(leaf, Snapshot.Accepted(unit.Unit, Snapshot.Year)?.Report)];

    /// <summary>Whether a leaf lost points.</summary>
    public static bool IsShort(LeafScore leaf) => leaf.Points < leaf.Max;
}
