using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks;

/// <summary>扣分说明: every leaf that is not full, with its reason, its place, what to do and the numbers of its findings in the 问题清单.</summary>
internal static class DeductionSheet
{
    private static readonly string[] Heads = ["分组", "单位", "指标", "满分", "得分", "扣分", "状态", "依据", "位置", "整改建议", "对应问题清单序号"];

    public static void Write(SheetGrid grid, CitySnapshot snapshot, Ledger ledger)
    {
        var sheet = grid.Sheet;
        var lines = snapshot.Ranking.SelectMany(Lines).ToList();
        var findings = snapshot.Findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var rules = DataFiles.ById(snapshot.Rules);
        (int Column, double Min, double Max)[] limits = [(1, 10, 22), (2, 20, 34), (3, 14, 24), (8, 40, 62), (9, 12, 34), (10, 12, 34), (11, 10, 16)];
        foreach (var (column, min, max) in limits)
        {
            grid.Limit(column, min, max);
        }

        grid.Merged(1, 1, 1, Heads.Length, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度扣分说明"), Styles.Title);
        grid.Height(1, 2);
        grid.Header(2, Heads);
        grid.Body(3, 2 + lines.Count, Heads.Length, 4, 5, 6, 7);
        for (var i = 0; i < lines.Count; i++)
        {
            var (unit, leaf, name) = lines[i];
            var row = 3 + i;
            var costly = leaf.Findings.Select(f => findings.GetValueOrDefault(f)).OfType<Finding>().ToList();
            grid.Text(row, 1, unit.Group);
            grid.Text(row, 2, snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit);
            grid.Text(row, 3, name);
            grid.Number(row, 4, leaf.Max, "0.##");
            grid.Number(row, 5, leaf.Points, "0.00");
            grid.Number(row, 6, leaf.Max - leaf.Points, "0.00");
            grid.Text(row, 7, Wording.LeafState(leaf.State));
            grid.Text(row, 8, leaf.Why);
            grid.Text(row, 9, Joined(costly.SelectMany(f => f.Evidence.Take(1)).Select(e => e.Named)));
            grid.Text(row, 10, Joined(costly.Select(f => rules.GetValueOrDefault(f.Rule)?.Remedy ?? "")));
            var numbers = ledger.NumbersOf(leaf.Findings).ToList();
            grid.Text(row, 11, string.Join('、', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))), isLink: numbers.Count > 0);
            if (numbers.Count > 0)
            {
                grid.Link(row, 11, FindingSheet.Name, FindingSheet.RowOf(numbers[0]), 1, "到问题清单");
            }
        }

        grid.Fit();
        sheet.Range(2, 1, Math.Max(3, 2 + lines.Count), Heads.Length).SetAutoFilter();
        sheet.SheetView.Freeze(2, 2);
        Page.Set(sheet, landscape: true, 1, 2);
    }

    // A unit without a report loses every leaf for one reason: it is said once, not five and twenty times.
    private static IEnumerable<(RankedUnit Unit, LeafScore Leaf, string Name)> Lines(RankedUnit unit)
    {
        if (unit.Leaves.Count > 1 && unit.Leaves.All(l => l.Points is null or 0 && l.Why == unit.Leaves[0].Why))
        {
            var points = unit.Leaves.All(l => l.Points is null) ? null : unit.Leaves.Sum(l => l.Points);
            yield return (unit, new LeafScore("", "", points, unit.Leaves.Sum(l => l.Max), unit.Leaves[0].State, unit.Leaves[0].Why, [.. unit.Leaves.SelectMany(l => l.Findings)]),
                string.Create(CultureInfo.InvariantCulture, $"全部{unit.Leaves.Count}项指标"));
            yield break;
        }

        foreach (var leaf in unit.Leaves.Where(l => l.Points < l.Max))
        {
            yield return (unit, leaf, $"{leaf.Code} {leaf.Name}");
        }

        // A bonus costs nothing and stands here with its document all the same.
        foreach (var merit in unit.Merits)
        {
            yield return (unit, new LeafScore("", "", merit.Points, Math.Max(0, merit.Points), "scored", merit.Reason.Length > 0 ? $"{merit.Document}：{merit.Reason}" : merit.Document, []), "加减分 " + merit.Name);
        }

        // What is not counted costs nothing: one line each for what cannot be judged and what does not apply.
        foreach (var state in unit.Leaves.Where(l => l.Points is null).GroupBy(l => l.State, StringComparer.Ordinal))
        {
            var leaves = state.ToList();
            yield return (unit, new LeafScore("", "", null, leaves.Sum(l => l.Max), state.Key, string.Join('\n', leaves.Select(l => $"{l.Code} {l.Name}：{l.Why}")), [.. leaves.SelectMany(l => l.Findings)]),
                leaves.Count == 1 ? $"{leaves[0].Code} {leaves[0].Name}" : string.Create(CultureInfo.InvariantCulture, $"{leaves.Count}项指标"));
        }
    }

    private static string Joined(IEnumerable<string> parts)
    {
        var lines = parts.Select(SafeText.OneLine).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('\n', lines.Count <= 3 ? lines : [.. lines.Take(3), string.Create(CultureInfo.InvariantCulture, $"等{lines.Count}处")]);
    }
}
