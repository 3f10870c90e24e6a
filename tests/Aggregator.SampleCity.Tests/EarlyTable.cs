using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Tests;

/// <summary>The table of indicators of the years before 2019 among the rows of a written file, row by row by its label.</summary>
internal static partial class EarlyTable
{
    /// <summary>The table's code (<c>stats2014</c>, <c>appendix</c>, or null), its rows with the head first, and its cells.</summary>
    public static (string? Code, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyDictionary<(string Table, string Row, string Column), string> Cells) Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var cells = new Dictionary<(string, string, string), string>();
        var first = rows.ToList().FindIndex(r => CodeOf(r) is not null);
        if (first < 0)
        {
            return (null, [], cells);
        }

        var code = CodeOf(rows[first])!;
        var isTotalled = Bare(rows[first][^1]) == "历年累计";
        var width = rows[first].Count;
        var table = rows.Skip(first).TakeWhile(r => r.Count <= width && r.Any(c => c.Trim().Length > 0)).ToList();
        foreach (var row in table.Skip(1).Where(r => Bare(r.ElementAtOrDefault(width - 1) ?? "") != "——"))
        {
            var isNumbered = Bare(rows[first][0]) == "代码";
            var label = IndicatorOf(code, row[isNumbered ? 1 : 0], cells);

            // A workbook says nothing of cells that are blank to the end of a row.
            cells.Add((code, label, "value"), row.ElementAtOrDefault(isNumbered ? 3 : 2) ?? "");
            if (isTotalled)
            {
                cells.Add((code, label, "cumulative"), row.ElementAtOrDefault(3) ?? "");
            }
        }

        return (code, table, cells);
    }

    private static string? CodeOf(IReadOnlyList<string> head) => head.Select(Bare).ToArray() switch
    {
        ["代码", ..] or ["指标名称", ..] or [.., "历年累计"] => "appendix",
        ["统计指标", ..] => "stats2014",
        _ => null,
    };

    // A page may set two characters apart: 单　位.
    private static string Bare(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));

    // Five labels stand twice, below 复议 and below 诉讼: the second time they are the suits'.
    private static string IndicatorOf(string table, string label, Dictionary<(string, string, string), string> cells)
    {
        var bare = Lead().Replace(Bare(label), "");
        var rows = (table == "stats2014" ? Forms.Statistics2014 : Forms.Appendix).Rows.Where(r => r.Label == bare).ToList();
        Assert.IsNotEmpty(rows, $"“{label}”");
        return rows.First(r => !cells.ContainsKey((table, r.Code, "value"))).Code;
    }

    [GeneratedRegex("^(?:[一二三四五六七八九]、|（[一二三四五]）|[1-9]．|其中：)?")]
    private static partial Regex Lead();
}
