using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Ranks;

/// <summary>Ranks the units of the last year in their groups; keeps a few figures of each report, not the report.</summary>
internal sealed class RankList
{
    private readonly Dictionary<string, ScoredReport> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exempt = new(StringComparer.Ordinal);
    private readonly List<ReuseKey> _copies = [];

    /// <summary>Takes an accepted report of the last year.</summary>
    public void Add(ScoredReport facts) => _facts[facts.Hand.Unit.Code] = facts;

    /// <summary>Takes a unit that owes no report.</summary>
    public void Exempt(SampleUnit unit) => _exempt.Add(unit.Code);

    /// <summary>Takes what was copied into a report of the last year.</summary>
    public void Add(IEnumerable<ReuseKey> copies) => _copies.AddRange(copies);

    /// <summary>One element for each unit that owes a report for <paramref name="year"/>, in roster order.</summary>
    public IReadOnlyList<RankingKey> Keys(IReadOnlyList<SampleUnit> units, int year)
    {
        var scored = units.Where(u => u.Unit.OwesReportFor(year)).Select(unit =>
        {
            var facts = _facts.GetValueOrDefault(unit.Code);
            var isExempt = _exempt.Contains(unit.Code);
            var leaves = isExempt ? ScoreCard.Exempt : facts is null ? ScoreCard.Missing : ScoreCard.Of(facts, Share(facts, PastCharacters(unit.Code)), Share(facts, PeerCharacters(facts, year)));
            return (Unit: unit, Group: GroupOf(unit, facts), IsExempt: isExempt, IsIn: facts is not null, Leaves: leaves, Score: facts is null ? 0 : ScoreCard.Score(leaves));
        }).ToList();
        return
        [
            .. scored.Select(s => new RankingKey(s.Group, s.Unit.Code, s.IsExempt ? null : s.Score,
                UnitKinds.IsRanked(s.Group) && !s.IsExempt ? 1 + scored.Count(o => o.Group == s.Group && IsAbove(o.IsIn, o.Score, s.IsIn, s.Score)) : null, s.Leaves)),
        ];
    }

    // Bureaus of the usual group that print two zeros for received and carried in are ranked among themselves.
    private static string GroupOf(SampleUnit unit, ScoredReport? facts) =>
        unit.Unit.Group == UnitKind.Bureau.DefaultGroup() && facts is not null && facts.Sheet.NumberAt("T2", "new_received", "total") == 0 && facts.Sheet.NumberAt("T2", "carried_in", "total") == 0 ? "零申请部门" : unit.Unit.Group;

    // Any report ranks above none.
    private static bool IsAbove(bool otherIsIn, decimal other, bool isIn, decimal own) => otherIsIn == isIn ? other > own : otherIsIn;

    private static decimal Share(ScoredReport facts, int characters) => facts.OwnCharacters == 0 ? 0 : Math.Min(1, (decimal)characters / facts.OwnCharacters);

    private int PastCharacters(string unit) => _copies.Where(c => c.Kind == "own-past" && c.A.Unit == unit)
        .GroupBy(c => c.B.Year).Select(g => g.Sum(c => Letters(c, ofCopier: true))).DefaultIfEmpty(0).Max();

    /// <summary>Most characters shared with one other unit; of two reports the one known to have been published first has not copied.</summary>
    private int PeerCharacters(ScoredReport facts, int year)
    {
        var unit = facts.Hand.Unit.Code;
        var asCopier = _copies.Where(c => c.Kind == "peer" && c.A.Unit == unit && !IsEarlier(unit, c.B, year)).Select(c => (Other: c.B.Unit, Letters: Letters(c, ofCopier: true)));
        var asSource = _copies.Where(c => c.Kind == "peer" && c.B.Unit == unit && c.B.Year == year && !IsEarlier(unit, c.A, year)).Select(c => (Other: c.A.Unit, Letters: Letters(c, ofCopier: false)));
        return asCopier.Concat(asSource).GroupBy(s => s.Other, StringComparer.Ordinal).Select(g => g.Sum(s => s.Letters)).DefaultIfEmpty(0).Max();
    }

    private bool IsEarlier(string unit, ReuseReport other, int year) =>
        other.Year == year && DayOf(unit) is { } mine && DayOf(other.Unit) is { } theirs && mine < theirs;

    private DateOnly? DayOf(string unit)
    {
        if (!_facts.TryGetValue(unit, out var facts))
        {
            return null;
        }

        var key = facts.Hand.Key();
        return key.Published is not null ? facts.Hand.Dates.Published.Date : key.ReceivedAt is not null ? facts.Hand.Dates.Received.Date : null;
    }

    private static int Letters(ReuseKey copy, bool ofCopier) =>
        copy.Passages.Where(p => p.Section is "S1" or "S5").Sum(p => (ofCopier ? p.A : p.B).Count(char.IsLetterOrDigit));
}
