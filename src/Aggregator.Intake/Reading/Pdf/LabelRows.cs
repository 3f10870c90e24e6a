using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>
/// Gives the lines of labels to the rows of figures, from top to bottom: a label of several lines stands beside the middle (or the head, or
/// the foot) of its row, begins with its number and has one alignment. Of all ways to part the lines the cheapest is taken.
/// </summary>
internal static partial class LabelRows
{
    private const int MostLines = 8;
    private const double NoLabel = 4;
    private const double NoFigures = 0.8;
    private const double LateNumber = 3;
    private const double NoNumber = 0.6;
    private const double OtherAlignment = 1.2;
    private const double OneLabel = 1.2;

    /// <summary>Where figures stand in a row with a label of several lines: 0 at its head, 0.5 in its middle, 1 at its foot.</summary>
    private static readonly double[] Places = [0.5, 0, 1];

    /// <summary>The rows from top to bottom: each a row of figures (its index, or -1 for a row without) and the lines of its label.</summary>
    public static List<(int Figures, List<TextAtom> Label)> Match(IReadOnlyList<double> rows, IReadOnlyList<TextAtom> lines)
    {
        var numbered = lines.Count(line => Ordinal().IsMatch(line.Text)) * 3 > rows.Count;
        var best = Places.Select(place => Best(rows, lines, place, numbered)).MinBy(match => match.Cost).Rows;
        return numbered ? Rejoined(best) : best;
    }

    // Lines without a number and without figures, set as closely as one label's and with a number before and behind, are the rest of a label the page's end cut off.
    private static List<(int Figures, List<TextAtom> Label)> Rejoined(List<(int Figures, List<TextAtom> Label)> rows)
    {
        for (var i = rows.Count - 1; i > 0; i--)
        {
            var (label, above) = (rows[i].Label, rows[i - 1].Label);
            if (rows[i].Figures < 0 && label.Count > 0 && above.Count > 0 && !IsNumbered(label[0].Text) && IsNumbered(above[0].Text)
                && (i + 1 == rows.Count || rows[i + 1].Label is [var next, ..] && IsNumbered(next.Text))
                && Pitch(above[^1], label[0]) <= OneLabel * (label.Count > 1 ? Pitch(label[0], label[1]) : above.Count > 1 ? Pitch(above[^2], above[^1]) : label[0].Row.Size))
            {
                above.AddRange(label);
                rows.RemoveAt(i);
            }
        }

        return rows;
    }

    private static double Pitch(TextAtom above, TextAtom line) => line.Box.CentreY - above.Box.CentreY;

    /// <summary>Whether a label begins with its own number: 一、 （二） 3. ④.</summary>
    public static bool IsNumbered(string text) => Ordinal().IsMatch(text);

    /// <summary>Whether it is the first of its group: 1. （1） ①.</summary>
    public static bool IsFirst(string text) => First().IsMatch(text);

    private static (double Cost, List<(int, List<TextAtom>)> Rows) Best(IReadOnlyList<double> rows, IReadOnlyList<TextAtom> lines, double place, bool numbered)
    {
        var (n, m) = (rows.Count, lines.Count);
        var size = lines.Count == 0 ? 10 : lines.Average(line => line.Row.Size);
        var cost = new double[n + 1, m + 1];
        var taken = new (int Rows, int Lines)[n + 1, m + 1];
        for (var i = 0; i <= n; i++)
        {
            for (var j = i == 0 ? 1 : 0; j <= m; j++)
            {
                cost[i, j] = double.PositiveInfinity;
            }

            for (var j = 0; j <= m; j++)
            {
                if (i > 0 && cost[i - 1, j] + NoLabel is var bare && bare < cost[i, j])
                {
                    (cost[i, j], taken[i, j]) = (bare, (1, 0));
                }

                for (var k = 1; k <= Math.Min(j, MostLines); k++)
                {
                    var own = Within(lines, j - k, k, size, numbered);
                    if (cost[i, j - k] + own + NoFigures + (numbered && !IsNumbered(lines[j - k].Text) ? NoNumber * 2 : 0) is var blank && blank < cost[i, j])
                    {
                        (cost[i, j], taken[i, j]) = (blank, (0, k));
                    }

                    if (i > 0 && cost[i - 1, j - k] + own + Away(lines, j - k, k, rows[i - 1], place, size) is var whole && whole < cost[i, j])
                    {
                        (cost[i, j], taken[i, j]) = (whole, (1, k));
                    }
                }
            }
        }

        var found = new List<(int, List<TextAtom>)>();
        for (var (i, j) = (n, m); i > 0 || j > 0;)
        {
            var (r, k) = taken[i, j];
            found.Add((r == 0 ? -1 : i - 1, [.. lines.Skip(j - k).Take(k)]));
            (i, j) = (i - r, j - k);
        }

        found.Reverse();
        return (cost[n, m], found);
    }

    // What speaks against so many lines being one label, in type sizes.
    private static double Within(IReadOnlyList<TextAtom> lines, int from, int count, double size, bool numbered)
    {
        var cost = numbered && !IsNumbered(lines[from].Text) ? NoNumber : 0;
        for (var i = from + 1; i < from + count; i++)
        {
            var (above, line) = (lines[i - 1].Box, lines[i].Box);
            cost += numbered && IsNumbered(lines[i].Text) ? LateNumber : 0;
            cost += Math.Max(0, 2 * (line.Top - above.Bottom) / size);
            cost += Math.Abs(above.CentreX - line.CentreX) > 2 && Math.Abs(above.Left - line.Left) > 2 && Math.Abs(above.Right - line.Right) > 2 ? OtherAlignment : 0;
        }

        return cost;
    }

    private static double Away(IReadOnlyList<TextAtom> lines, int from, int count, double row, double place, double size)
    {
        var (first, last) = (lines[from].Box.CentreY, lines[from + count - 1].Box.CentreY);
        return Math.Abs(first + (place * (last - first)) - row) / size;
    }

    [GeneratedRegex(@"^([（(]?1[)）、.．]|[①⒈])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^([（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(][0-9]{1,2}[)）]|[0-9]{1,2}([.．、]|$)|第[一二三四五六七八九十]{1,3}条|其中|[①-⑳⒈-⒛])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
