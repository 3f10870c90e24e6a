using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Grading;

/// <summary>Lays marks out for a terminal.</summary>
internal static class MarksTable
{
    private const int Name = 30;
    private const int Number = 16;

    public static string Write(Marks marks)
    {
        var table = new StringBuilder();
        Row(table, "规则 Rule", "应有 expected", "发现 found", "正确 right", "准确率 prec.", "召回率 recall");
        foreach (var rule in marks.Rules)
        {
            Row(table, rule.Rule, Text(rule.Expected), Text(rule.Found), Text(rule.Right), Text(rule.Precision), Text(rule.Recall));
        }

        table.Append('\n');
        Row(table, "项目 Item", "应有 expected", "发现 found", "正确 right", "准确率 prec.", "召回率 recall");
        Row(table, "文件处理 statuses", marks.Statuses);
        Row(table, "表格 cells", marks.Cells);
        var narrative = marks.Narrative;
        Row(table, "正文数字 narrative", Text(narrative.Expected), Text(narrative.Found), Text(narrative.Right),
            Text(Shares.Precision(narrative.Expected, narrative.Found, narrative.Right)), Text(Shares.Recall(narrative.Expected, narrative.Right)));
        Row(table, "雷同报告 reuse pairs", "", "", "", Text(marks.ReusePairs.Precision), Text(marks.ReusePairs.Recall));
        Row(table, "雷同文字 reuse spans", "", "", "", Text(marks.ReuseSpans.Precision), Text(marks.ReuseSpans.Recall));
        Row(table, "雷同碎片度 granularity", "", "", Text(marks.ReuseSpans.Granularity), "", "");
        Row(table, "逾期天数 lateness", marks.Lateness);
        Row(table, "全市汇总 rollup", marks.RollUp);
        Row(table, "排名 ranking", marks.Ranking);
        List(table, "漏报 Misses", marks.Misses);
        List(table, "误报 False alarms", marks.FalseAlarms);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, CountMark mark) =>
        Row(table, name, Text(mark.Expected), "", Text(mark.Right), "", Text(Shares.Recall(mark.Expected, mark.Right)));

    private static void Row(StringBuilder table, string name, params string[] numbers)
    {
        table.Append(name).Append(' ', Math.Max(1, Name - Width(name)));
        foreach (var number in numbers)
        {
            table.Append(' ', Math.Max(1, Number - Width(number))).Append(number);
        }

        // No blanks at the end of a line whose last columns are empty.
        while (table[^1] == ' ')
        {
            table.Length--;
        }

        table.Append('\n');
    }

    private static void List(StringBuilder table, string heading, IReadOnlyList<string> lines)
    {
        table.Append(CultureInfo.InvariantCulture, $"\n{heading}: {lines.Count}\n");
        foreach (var line in lines)
        {
            table.Append("  ").Append(line).Append('\n');
        }
    }

    /// <summary>Places a text takes on a terminal: two for a Chinese character or full-width mark.</summary>
    internal static int Width(string text) => text.Sum(c => c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' ? 2 : 1);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Text(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
