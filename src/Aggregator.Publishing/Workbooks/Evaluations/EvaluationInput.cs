using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>What every 考核评分表 of one night asks for, looked up once.</summary>
internal sealed class EvaluationInput
{
    private readonly Dictionary<string, Finding> _findings;
    private readonly Dictionary<string, UnitFiling> _filing;
    private readonly Dictionary<string, int> _groups;
    private readonly IReadOnlyDictionary<string, RuleInfo> _rules;

    public EvaluationInput(CitySnapshot snapshot)
    {
        Snapshot = snapshot;
        _findings = snapshot.Findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
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

    /// <summary>The findings that cost the unit points, each once, in the order of the leaves: number <c>i + 1</c> of the evidence is element <c>i</c>.</summary>
    public IReadOnlyList<Finding> Costly(RankedUnit unit) =>
        [.. unit.Leaves.Where(IsShort).SelectMany(leaf => leaf.Findings).Distinct(StringComparer.Ordinal).Select(Finding).OfType<Finding>()];

    /// <summary>Whether a leaf lost points.</summary>
    public static bool IsShort(LeafScore leaf) => leaf.Points < leaf.Max;
}
