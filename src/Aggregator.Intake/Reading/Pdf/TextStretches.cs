using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Finds the lines that are a table without ruling lines: lines with figures that stand below each other, their heads and labels.</summary>
internal static partial class TextStretches
{
    /// <summary>Lines of labels alone that may stand between two lines with figures.</summary>
    private const int MostLabels = 12;

    private const int MostHeadLines = 16;

    /// <summary>Lines of a table are at most so many type sizes apart.</summary>
    private const double MostGap = 4;

    /// <summary>A figure farther than so many type sizes from the words before it stands in a column.</summary>
    private const double ColumnGap = 0.8;

    /// <summary>So many words in one line are heads of narrow columns.</summary>
    private const int ManyWords = 5;

    /// <summary>So many figures in one line are a row of a table.</summary>
    private const int FullRow = 4;

    /// <summary>The stretches as first line and count, and whether their figures stand below each other.</summary>
    public static IEnumerable<(int From, int Count, bool IsTable)> In(IReadOnlyList<PlacedLine> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Row.Box.Right) - lines.Min(line => line.Row.Box.Left);
        var kinds = lines.Select(line => Figures(line)).ToList();
        var behind = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            // A mark such as / is a row of a table only behind a row of figures.
            if (!kinds[i].Exists(figure => figure.Text.Any(char.IsDigit)))
            {
                continue;
            }

            var last = LastRow(lines, kinds, i, width);
            var rows = kinds.GetRange(i, last - i + 1).Where(row => row.Count > 0).ToList();
            var isTable = rows.Exists(row => row.Count >= FullRow) || (rows.Count > 1 && IsAligned(rows));
            if (isTable || rows.Count(row => row.Count > 1) > 2)
            {
                var from = HeadAbove(lines, i, behind, width);
                var end = LabelBelow(lines, last, width, rows.SelectMany(row => row).Min(atom => atom.Box.Left));
                yield return (from, end - from + 1, isTable);
                last = end;
            }

            behind = last + 1;
            i = last;
        }
    }

    private static int LastRow(IReadOnlyList<PlacedLine> lines, List<List<TextAtom>> kinds, int first, double width)
    {
        var last = first;
        for (var i = first + 1; i < lines.Count && i - last <= MostLabels && IsNear(lines[i - 1], lines[i]); i++)
        {
            if (kinds[i].Count > 0)
            {
                last = i;
            }
            else if (IsProse(lines[i], width) || IsOtherSize(lines[i], lines[first]))
            {
                break;
            }
        }

        return last;
    }

    private static int HeadAbove(IReadOnlyList<PlacedLine> lines, int first, int behind, double width)
    {
        var from = first;
        while (from > behind && first - from < MostHeadLines && IsNear(lines[from - 1], lines[from]) && !IsProse(lines[from - 1], width) && !IsOtherSize(lines[from - 1], lines[first]))
        {
            from--;
        }

        return from;
    }

    private static int LabelBelow(IReadOnlyList<PlacedLine> lines, int last, double width, double zoneLeft)
    {
        var end = last;
        while (end + 1 < lines.Count && end - last < 4 && lines[end + 1].Row.Box.Right < zoneLeft && lines[end + 1].Row.Box.Top - lines[end].Row.Box.Bottom < lines[end].Row.Size
            && !IsProse(lines[end + 1], width) && !IsOtherSize(lines[end + 1], lines[last]) && !lines[end + 1].Row.Text.Contains('、', StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private static bool IsNear(PlacedLine above, PlacedLine line) => line.Row.Box.Top - above.Row.Box.Bottom < MostGap * line.Row.Size;

    private static bool IsOtherSize(PlacedLine line, PlacedLine row) => Math.Abs(line.Row.Size - row.Row.Size) > 0.12 * row.Row.Size;

    private static bool IsProse(PlacedLine line, double width) =>
        line.Row.Pieces(ColumnGap).Take(2).Count() == 1
        && TextAtom.Of(line).Count < ManyWords
        && (Section().IsMatch(line.Row.Text) || line.Row.Box.Width > 0.6 * width || line.Row.Text[^1] is '。' or '；' or '：');

    // The headings between the tables of the form in force, printed in the table's own type from a workbook.
    [GeneratedRegex(@"^[二三四五]、(主动公开政府信息|收到和处理政府信息公开申请|\S{0,8}行政复议\S{0,4}行政诉讼)\S{0,3}情况$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    // The figures at the end of a line that stand in columns; none for a line of prose or of a table of contents.
    private static List<TextAtom> Figures(PlacedLine line)
    {
        var atoms = TextAtom.Of(line);
        var from = atoms.Count;
        while (from > 0 && atoms[from - 1].IsFigure)
        {
            from--;
        }

        var figures = atoms[from..];
        var isRow = figures.Count > 0
            && (from == 0 || figures.Count > 1 || figures[0].Box.Left - atoms[from - 1].Box.Right > ColumnGap * line.Row.Size)
            && !line.Row.Text.Contains("……", StringComparison.Ordinal) && !line.Row.Text.Contains("....", StringComparison.Ordinal);
        return isRow ? figures : [];
    }

    // Of the rows at least half have a figure below one of the row before.
    private static bool IsAligned(List<List<TextAtom>> rows)
    {
        var below = rows.Skip(1).Where((row, i) => row.Exists(atom => rows[i].Exists(above => above.Box.Left < atom.Box.Right && above.Box.Right > atom.Box.Left))).Count();
        return rows.Sum(row => row.Count) > 2 && below > 0 && below * 2 >= rows.Count - 1;
    }
}
