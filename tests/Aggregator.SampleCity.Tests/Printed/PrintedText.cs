using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>What a plain text prints: rows of tabs, of upright bars, or one cell a line.</summary>
internal static partial class PrintedText
{
    // So many short lines in a row, none indented, are a table that fell apart.
    private const int ShortestFlatTable = 8;

    public static (IEnumerable<string> Lines, IEnumerable<IReadOnlyList<string>> Rows) Read(byte[] bytes)
    {
        var lines = Decode(bytes).ReplaceLineEndings("\n").Split('\n');
        if (lines.Any(l => l.Contains('\t') || l.StartsWith('|')))
        {
            var rows = lines.Where(IsRow).Where(l => !l.StartsWith("|--", StringComparison.Ordinal));
            return (lines.Where(l => !IsRow(l)).Select(l => l.Trim()), rows.Select(l => l.StartsWith('|') ? [.. l.Trim('|').Split('|').Select(InBars)] : l.Split('\t')));
        }

        var text = new List<string>();
        var cells = new List<IReadOnlyList<string>>();
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            while (end < lines.Length && IsFlat(lines[at]) && IsFlat(lines[end]))
            {
                end++;
            }

            if (end - at < ShortestFlatTable)
            {
                text.AddRange(lines[at..end].Select(l => l.Trim()));
            }
            else if (lines[at] is "统计指标" or "代码" or "指标名称")
            {
                var table = Indicators(lines[at..end]).ToList();
                cells.AddRange(table);
                text.AddRange(lines[(at + table.Sum(r => r.Count))..end]);
            }
            else
            {
                // The heading stands right above the table.
                text.Add(lines[at]);
                cells.AddRange(RowsOf(lines[(at + 1)..end]));
            }

            at = end;
        }

        return (text, cells);

        static bool IsRow(string line) => line.Contains('\t') || line.StartsWith('|');

        // One space stands on either side of a bar; what is more was typed.
        static string InBars(string cell) => cell[1..^1];

        static bool IsFlat(string line) => line.Length > 0 && line[0] != '\u3000';
    }

    /// <summary>UTF-8 where the bytes are that, else GB18030.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(bytes);
        }
    }

    // Every row of a table of indicators has as many cells as its head: up to the measure, then one number, or two where there are totals.
    private static IEnumerable<IReadOnlyList<string>> Indicators(string[] lines)
    {
        var measure = Array.FindIndex(lines, l => l is "单位" or "计量单位");
        var width = measure + (lines.Contains("历年累计") ? 3 : 2);
        return lines.Chunk(width).TakeWhile((r, i) => r.Length == width && (i == 0 || r[^1] == "——" || Figure().IsMatch(r[^1])));
    }

    // A label and the numbers below it are a row; labels without numbers are heads.
    private static IEnumerable<IReadOnlyList<string>> RowsOf(IEnumerable<string> lines)
    {
        var row = new List<string>();
        foreach (var line in lines.Append("end"))
        {
            if (Figure().IsMatch(line))
            {
                row.Add(line);
                continue;
            }

            if (row.Count == 16)
            {
                // The one line of table 3 stands two rows below its heads and has no label of its own.
                yield return ["未经复议直接起诉"];
                yield return [""];
                yield return row[1..];
            }
            else if (row.Count > 1 || line == "本年新制作数量")
            {
                yield return row.Count > 1 ? row : [line];
            }

            row = [line];
        }
    }

    [GeneratedRegex("^[+减-]?[0-9.,]+(万元)?$")]
    private static partial Regex Figure();
}
