using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>考核评分表: who, what score, every indicator with the reason of each deduction, its place and what mends it, and where to sign.</summary>
internal static class EvaluationSheet
{
    private const int Width = 7;
    private const int Reason = 5;
    private const int Remedy = 6;
    private const int Evidence = 7;

    private static readonly string[] Heads = ["指标", "满分", "得分", "扣分", "扣分原因与位置", "整改建议", "证据"];
    private static readonly (int Column, double Width)[] Widths = [(1, 24), (2, 6.5), (3, 8), (4, 7), (Reason, 48), (Remedy, 26), (Evidence, 8)];

    public static void Write(SheetGrid grid, EvaluationInput input, RankedUnit unit, IReadOnlyList<EvidenceLine> lines)
    {
        var sheet = grid.Sheet;
        foreach (var (column, width) in Widths)
        {
            grid.Limit(column, width, width);
        }

        var row = EvaluationHead.Write(grid, Width, input, unit);
        var head = row;
        grid.Header(row++, Heads);
        row = EvaluationTotal.Write(grid, Leaves(grid, row, unit, input, lines), head + 1, unit);
        row = Gains(grid, row, unit, input);
        var last = Signatures(grid, row);
        grid.Fit();
        sheet.SheetView.Freeze(head, 1);
        sheet.PageSetup.PrintAreas.Add(1, 1, last, Width);
        Page.Set(sheet, landscape: false, head, head);
        Page.OnOne(sheet, grid, Widths.Sum(w => w.Width), last);
    }

    private static int Leaves(SheetGrid grid, int row, RankedUnit unit, EvaluationInput input, IReadOnlyList<EvidenceLine> lines)
    {
        if (unit.FailsForOneReason())
        {
            // Without a report every indicator fails for one reason: it is said once.
            var all = new LeafScore("", string.Create(CultureInfo.InvariantCulture, $"全部{unit.Leaves.Count}项指标"), unit.IsUngraded() ? null : 0, unit.Leaves.Sum(l => l.Max), unit.Leaves[0].State, unit.Leaves[0].Why,
                [.. unit.Leaves.SelectMany(l => l.Findings).Distinct(StringComparer.Ordinal)]);
            return Leaf(grid, row, unit, all, input, lines);
        }

        foreach (var level in unit.Leaves.GroupBy(leaf => leaf.Level, StringComparer.Ordinal))
        {
            if (level.Key.Length > 0)
            {
                var counted = level.Where(leaf => leaf.Points is not null).ToList();
                grid.Merged(row, 1, row, Width, string.Create(CultureInfo.InvariantCulture, $"{level.Key}（满分{counted.Sum(l => l.Max):0.##}分，得{counted.Sum(l => l.Points):0.##}分）"), Styles.Group);
                Styles.Boxed(grid.Sheet.Range(row, 1, row, Width).Style);
                row++;
            }

            foreach (var leaf in level)
            {
                row = Leaf(grid, row, unit, leaf, input, lines);
            }
        }

        return row;
    }

    private static int Leaf(SheetGrid grid, int row, RankedUnit unit, LeafScore leaf, EvaluationInput input, IReadOnlyList<EvidenceLine> lines)
    {
        var range = grid.Sheet.Range(row, 1, row, Width);
        Styles.Wrapped(range.Style);
        Styles.Centred(grid.Sheet.Range(row, 2, row, 4).Style);
        Styles.Centred(grid.Sheet.Cell(row, Evidence).Style);
        grid.Text(row, 1, $"{leaf.Code} {leaf.Name}".Trim());
        grid.Number(row, 2, leaf.Max, "0.##");
        grid.Number(row, 3, leaf.Points, "0.00");
        grid.Text(row, 3, leaf.Points is null ? Wording.LeafState(leaf.State) : null);
        if (!EvaluationInput.IsShort(leaf))
        {
            // Nothing was lost: the reason is there for whoever asks, on two lines at most.
            grid.Text(row, Reason, TextWidth.Shorten(SafeText.OneLine(leaf.Why), 96));
            grid.Sheet.Cell(row, Reason).Style.Font.FontColor = Styles.Quiet;
            return row + 1;
        }

        grid.Number(row, 4, leaf.Max - leaf.Points, "0.00");
        grid.Sheet.Cell(row, 4).Style.Font.Bold = true;
        var findings = leaf.Findings.Select(input.Finding).OfType<Finding>().ToList();
        var cells = findings.Count > 0 ? [] : input.CellsOf(unit, leaf);
        var places = Some(cells.Count > 0 ? cells : findings.SelectMany(f => f.Evidence.Take(1)).Select(e => e.Named));
        grid.Text(row, Reason, TextWidth.Shorten(SafeText.OneLine(leaf.Why), 220) + (places.Length > 0 ? "\n位置：" + places : ""));
        grid.Text(row, Remedy, cells.Count > 0 ? Wording.RateRemedy : Some(findings.Select(f => input.Rule(f.Rule)?.Remedy ?? "")));
        var own = Enumerable.Range(1, lines.Count).Where(number => lines[number - 1].IsOf(leaf)).ToList();
        if (own.Count > 0)
        {
            grid.Text(row, Evidence, Ranges(own));
            grid.Link(row, Evidence, EvaluationWorkbook.EvidenceName, EvidenceSheet.FirstRow + own[0] - 1, 1);
            Styles.Link(grid.Sheet.Cell(row, Evidence).Style);
        }

        return row + 1;
    }

    private static int Gains(SheetGrid grid, int row, RankedUnit unit, EvaluationInput input)
    {
        var best = unit.Gains.Take(3).Select(gain => input.Finding(gain.Finding) is { } finding
            ? string.Create(CultureInfo.InvariantCulture, $"{input.Rule(finding.Rule)?.Title ?? finding.Rule}改正后加{gain.Points:0.##}分") : null).OfType<string>().ToList();
        if (best.Count > 0)
        {
            grid.Merged(row, 1, row, Width, "改正后得分可提高最多的：" + string.Join('；', best) + "。", Styles.Wrapped);
            grid.Height(row, 1);
            row++;
        }

        return row;
    }

    private static int Signatures(SheetGrid grid, int row)
    {
        grid.Merged(row, 1, row, 4, "被考核单位意见：\n\n\n（盖章）　　　　　年　　月　　日", Styles.Signature);
        grid.Merged(row, Reason, row, Width, "考核人：　　　　　　　　　　复核人：\n\n\n　　　　　　　　　　　年　　月　　日", Styles.Signature);
        grid.Height(row, 5);
        return row;
    }

    /// <summary>The first few different texts, and how many there are.</summary>
    private static string Some(IEnumerable<string> parts)
    {
        var lines = parts.Select(part => TextWidth.Shorten(SafeText.OneLine(part), 90)).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('；', lines.Take(2)) + (lines.Count > 2 ? string.Create(CultureInfo.InvariantCulture, $"等{lines.Count}处") : "");
    }

    /// <summary>Ascending numbers, neighbours drawn together: 1–3、7.</summary>
    private static string Ranges(List<int> numbers)
    {
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            parts.Add(end == i ? numbers[i].ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{numbers[i]}–{numbers[end]}"));
            i = end + 1;
        }

        return string.Join('、', parts);
    }
}
