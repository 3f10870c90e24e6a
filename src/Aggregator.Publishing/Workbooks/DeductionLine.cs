using System.Globalization;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks;

/// <summary>A row of the 扣分说明.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Leaf">The leaf, or several in one.</param>
/// <param name="Name">What the row calls it.</param>
/// <param name="Code">The leaf's code; for several in one a word that no other row of the unit has.</param>
/// <param name="IsOpen">Whether a person may give other points here.</param>
internal sealed record DeductionLine(RankedUnit Unit, LeafScore Leaf, string Name, string Code, bool IsOpen)
{
    /// <summary>Every row of a night, in order.</summary>
    public static IReadOnlyList<DeductionLine> Of(CitySnapshot snapshot)
    {
        var written = snapshot.Reviews.Where(entry => entry.Cell.Field.IsOfScore() && entry.Cell.Year == snapshot.Year).Select(entry => (entry.Cell.Unit, entry.Cell.Item)).ToHashSet();
        return [.. snapshot.Ranking.SelectMany(unit => Of(unit, leaf => written.Contains((unit.Unit, leaf.Code))))];
    }

    /// <summary>Of what it speaks, for who reads the workbook back.</summary>
    public ReviewRow Row(int year) => new(Unit.Unit, year, IsOpen ? Leaf.Code : null, Leaf.Max);

    // A unit without a report loses every leaf for one reason: it is said once, not five and twenty times.
    private static IEnumerable<DeductionLine> Of(RankedUnit unit, Func<LeafScore, bool> isWritten)
    {
        if (unit.FailsForOneReason() && !unit.Leaves.Any(isWritten))
        {
            var points = unit.IsUngraded() ? null : unit.Leaves.Sum(l => l.Points);
            yield return Closed(new LeafScore("", "", points, unit.Leaves.Sum(l => l.Max), unit.Leaves[0].State, unit.Leaves[0].Why, [.. unit.Leaves.SelectMany(l => l.Findings)]),
                string.Create(CultureInfo.InvariantCulture, $"全部{unit.Leaves.Count}项指标"), "全部");
            yield break;
        }

        // What a person wrote on stays, full or not: else it could not be taken back here.
        foreach (var leaf in unit.Leaves.Where(l => l.Points < l.Max || isWritten(l)))
        {
            yield return Open(leaf);
        }

        // A bonus costs nothing and stands here with its document all the same.
        foreach (var (merit, i) in unit.Merits.Select((merit, i) => (merit, i)))
        {
            yield return Closed(new LeafScore("", "", merit.Points, Math.Max(0, merit.Points), "scored", merit.Reason.Length > 0 ? $"{merit.Document}：{merit.Reason}" : merit.Document, []),
                "加减分 " + merit.Name, string.Create(CultureInfo.InvariantCulture, $"加减分{i + 1}"));
        }

        // What cannot be judged costs nothing, and a person may judge it.
        foreach (var leaf in unit.Leaves.Where(l => l.Points is null && l.State == "not-assessable" && !isWritten(l)))
        {
            yield return Open(leaf);
        }

        // What does not apply is said in one line.
        foreach (var state in unit.Leaves.Where(l => l.Points is null && l.State != "not-assessable" && !isWritten(l)).GroupBy(l => l.State, StringComparer.Ordinal))
        {
            var leaves = state.ToList();
            yield return Closed(new LeafScore("", "", null, leaves.Sum(l => l.Max), state.Key, string.Join('\n', leaves.Select(l => $"{l.Code} {l.Name}：{l.Why}")), [.. leaves.SelectMany(l => l.Findings)]),
                leaves.Count == 1 ? $"{leaves[0].Code} {leaves[0].Name}" : string.Create(CultureInfo.InvariantCulture, $"{leaves.Count}项指标"), Texts.Wording.LeafState(state.Key));
        }

        DeductionLine Open(LeafScore leaf) => new(unit, leaf, $"{leaf.Code} {leaf.Name}", leaf.Code, IsOpen: !unit.IsMissing || isWritten(leaf));

        DeductionLine Closed(LeafScore leaf, string name, string code) => new(unit, leaf, name, code, IsOpen: false);
    }
}
