using System.Globalization;

namespace Aggregator.SampleCity.Grading;

/// <summary>Lays marks out for a terminal of 120 columns.</summary>
internal static class MarksTable
{
    private const int Listed = 60;

    public static string Write(Marks marks)
    {
        var table = new TextTable();
        table.Heading("规则 Rule", "应有", "发现", "正确", "查准率", "查全率");
        foreach (var rule in marks.Rules)
        {
            table.Row(rule.Rule, Text(rule.Expected), Text(rule.Found), Text(rule.Right), Text(rule.Precision), Text(rule.Recall));
        }

        Kinds(table, marks.Kinds);
        Decoys(table, marks);
        Reading(table, marks);
        Reuse(table, marks.Reuse);
        City(table, marks);
        List(table, "漏报 Misses", marks.Misses);
        List(table, "误报 False alarms", marks.FalseAlarms);
        return table.ToString();
    }

    private static void Kinds(TextTable table, IReadOnlyList<KindMark> kinds)
    {
        table.Heading("差错种类 Kind", "埋设", "全中", "应有", "找到", "查准率", "查全率", "  规则");
        foreach (var kind in kinds)
        {
            // What only hides a report expects nothing of the rules; its status is marked below.
            var (precision, recall) = kind.Expected == 0 ? ("—", "—") : (Text(kind.Precision), Text(kind.Recall));
            table.Row(kind.Kind, Text(kind.Seeded), Text(kind.FullyFound), Text(kind.Expected), Text(kind.Found), precision, recall, "  " + string.Join(' ', kind.Rules));
        }
    }

    private static void Decoys(TextTable table, Marks marks)
    {
        table.Heading("诱饵 Decoy", "报告", "干净", "误报", "  误报的规则");
        foreach (var decoy in marks.Decoys)
        {
            table.Row(decoy.Kind, Text(decoy.Reports), Text(decoy.Clean), Text(decoy.FalseAlarms), "  " + string.Join(' ', decoy.Alarms.Select(a => $"{a.Key}×{Text(a.Value)}")));
        }

        table.Row("（没有改动的报告 plain）", Text(marks.Plain.Reports), Text(marks.Plain.Clean), Text(marks.Plain.FalseAlarms));
    }

    private static void Reading(TextTable table, Marks marks)
    {
        table.Heading("读数 Reading", "应有", "发现", "正确", "查准率", "查全率");
        Count(table, "文件处理 statuses", marks.Statuses);
        Count(table, "表格 cells", marks.Cells);
        foreach (var part in marks.CellsByTable.Concat(marks.CellsByFormat))
        {
            Count(table, "  " + part.Name, new CountMark(part.Expected, part.Right));
        }

        var prose = marks.Narrative;
        table.Row("正文数字 narrative", Text(prose.Expected), Text(prose.Found), Text(prose.Right), Text(prose.PrecisionShare()), Text(prose.RecallShare()));
        foreach (var metric in marks.NarrativeByMetric)
        {
            table.Row("  " + metric.Metric, Text(metric.Expected), Text(metric.Found), Text(metric.Right), Text(metric.Precision), Text(metric.Recall));
        }
    }

    private static void Reuse(TextTable table, ReuseMarks reuse)
    {
        table.Heading("雷同 Reuse", "应有", "发现", "碎片度", "查准率", "查全率");
        table.Row("报告对 pairs", "", "", "", Text(reuse.Pairs.Precision), Text(reuse.Pairs.Recall));
        table.Row("字数 spans", "", "", Text(reuse.Spans.Granularity), Text(reuse.Spans.Precision), Text(reuse.Spans.Recall));
        table.Row("综合 plagdet", "", "", "", "", Text(reuse.Plagdet));
        Count(table, "相同而非照搬 decoys", reuse.Decoys);
        foreach (var (by, marks) in new[] { ("手法", reuse.ByEdit), ("范围", reuse.ByScope), ("来源", reuse.ByKind) })
        {
            foreach (var mark in marks)
            {
                table.Row($"  {by} {mark.Name}", Text(mark.Cases), Text(mark.Found), "", "", Text(mark.Recall));
            }
        }
    }

    private static void City(TextTable table, Marks marks)
    {
        table.Heading("全市 City", "应有", "", "正确", "", "正确率");
        Count(table, "一错只报一次 defects", marks.Defects);
        Count(table, "逾期天数 lateness", marks.Lateness);
        Count(table, "全市汇总 rollup", marks.RollUp);
        Count(table, "得分与名次 ranking", marks.Ranking);
        foreach (var leaf in marks.Leaves)
        {
            Count(table, "  " + leaf.Name, new CountMark(leaf.Expected, leaf.Right));
        }
    }

    private static void Count(TextTable table, string name, CountMark mark) =>
        table.Row(name, Text(mark.Expected), "", Text(mark.Right), "", mark.Expected == 0 ? "—" : Text(mark.Share()));

    // A rule that finds nothing at all must not push the single misses of the others out of sight.
    private static void List(TextTable table, string heading, IReadOnlyList<string> lines)
    {
        table.Line("");
        table.Line(string.Create(CultureInfo.InvariantCulture, $"{heading}: {lines.Count}"));
        var shown = lines.Index().GroupBy(l => l.Item.Split(' ')[0]).SelectMany(g => g.Select((line, place) => (line.Index, line.Item, Place: place)))
            .OrderBy(l => l.Place).ThenBy(l => l.Index).Take(Listed).OrderBy(l => l.Index).ToList();
        foreach (var (_, line, _) in shown)
        {
            table.Line("  " + line);
        }

        if (shown.Count < lines.Count)
        {
            table.Line(string.Create(CultureInfo.InvariantCulture, $"  其余 {lines.Count - shown.Count} 条见 JSON。"));
        }
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Text(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
